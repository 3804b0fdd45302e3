import { z } from 'zod';
import { isVendorError } from '../../../connector-kit/errors.ts';
import type { Call } from '../../../connector-kit/listing.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask } from './ask.ts';
import { numbered } from './numbered.ts';
import type { Listed } from './pages.ts';
import { flag, reference, text } from './words.ts';

const address = z.looseObject({
  line_1: text,
  line_2: text,
  suburb: text,
  city: text,
  state: text,
  postcode: text,
  country: text,
});
export type Address = z.infer<typeof address>;

/**
 * A person, employee or contractor; the list and the single read send the same. Two keys were spelled otherwise in
 * 2023. https://developer.employmenthero.com/api-references/employee
 */
export const employee = z.looseObject({
  id: z.string(),
  code: text,
  title: text,
  first_name: text,
  middle_name: text,
  last_name: text,
  full_name: text,
  known_as: text,
  avatar_url: text,
  gender: text,
  date_of_birth: text,
  marital_status: text,
  martial_status: text,
  nationality: text,
  residential_address: address.nullish(),
  personal_email: text,
  personal_mobile_number: text,
  home_phone: text,
  company_email: text,
  company_mobile: text,
  company_number: text,
  company_landline: text,
  job_title: text,
  location: text,
  employing_entity: text,
  work_country: text,
  start_date: text,
  termination_date: text,
  status: text,
  employment_type: text,
  independent_contractor: flag,
  abn: text,
  teams: z.array(reference).nullish(),
  primary_cost_centre: reference.nullish(),
  secondary_cost_centres: z.array(reference).nullish(),
  primary_manager: reference.nullish(),
  uk_tax_and_national_insurance: z
    .looseObject({ unique_taxpayer_reference: text, national_insurance_number: text })
    .nullish(),
});
export type Employee = z.infer<typeof employee>;

/** Whether the list without `member_type` has contractors is not said, so each kind is asked for by itself. */
export const listedPeople = (memberType: 'employee' | 'contractor'): Listed<Employee> => ({
  endpoint: 'GET /employees',
  query: { member_type: memberType },
  needs: ['employees:list'],
  row: employee,
});

/** Everybody: those who have left and those who have not started too. */
export const everybody = numbered(() => [listedPeople('employee'), listedPeople('contractor')]);

/** One person, by a scope that the guide leaves out. `undefined`: there is none. */
export const getEmployee = (vendor: Vendor, id: string): Promise<Employee | undefined> =>
  ask<Employee | undefined>(vendor, {
    endpoint: 'GET /employees/{id}',
    id,
    needs: ['employees:show'],
    absent: () => undefined,
    read: (data) => employee.parse(data),
  });

/** One person: read alone where the scope for it was granted, else looked for in the list. */
export const findEmployee = async (call: Call, id: string): Promise<Employee | undefined> => {
  const { vendor } = call;
  const mayShow = await vendor.remember('may read one employee', 600, () => isGranted(() => getEmployee(vendor, id)));
  if (mayShow) return getEmployee(vendor, id);
  let cursor: string | null = null;
  do {
    const page: { rows: readonly Employee[]; next: string | null } = await everybody.page(
      call,
      cursor,
      everybody.itemsPerPage,
    );
    const found = page.rows.find((row) => row.id === id);
    if (found) return found;
    cursor = page.next;
  } while (cursor !== null);
  return undefined;
};

/** Whether a read is not refused for want of permission. */
const isGranted = async (read: () => Promise<unknown>): Promise<boolean> => {
  try {
    await read();
    return true;
  } catch (error) {
    if (isVendorError(error, 'permission_missing')) return false;
    throw error;
  }
};

/** A team, which the web app calls a group. https://developer.employmenthero.com/api-references/team */
export const team = z.looseObject({ id: z.string(), name: text, status: text });
export type Team = z.infer<typeof team>;

export const listedTeams: Listed<Team> = { endpoint: 'GET /teams', needs: ['teams:list'], row: team };
