import { reading } from '../../../connector-kit/contract.ts';
import { whole, type Call } from '../../../connector-kit/listing.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { swaggerPage } from '../api/ask.ts';
import { getCustomFields, listCustomFields } from '../api/custom-fields.ts';
import { getEmployee, listEmployees } from '../api/employees.ts';
import { mapEmployee, type Person, type Today } from '../map/employee.ts';
import { mapEmployment } from '../map/employment.ts';
import { groupsOf } from '../map/groups.ts';
import { managerIdOf, namesakesOf } from '../map/names.ts';
import { companyOf, homeLocationOf, workLocationOf } from '../map/places.ts';
import { directoryOf } from './directory.ts';

type Asked = Pick<Call, 'vendor' | 'query'>;

const customFields = 'custom_fields';

/** Everybody, each with the line manager found among the others. */
const listPeople = async ({ vendor, query }: Asked): Promise<Person[]> => {
  const [employees, custom] = await Promise.all([
    listEmployees(vendor),
    query.include.has(customFields) ? listCustomFields(vendor) : undefined,
  ]);
  const namesakes = namesakesOf(employees);
  const values = custom && new Map(custom.map((own) => [own.employeeId, own.values]));
  return employees.map((employee) => ({
    employee,
    managerId: managerIdOf(employee, namesakes),
    ...(values && { customValues: values.get(employee.ID) ?? null }),
  }));
};

/** One person. The line manager is looked for among everybody, as remembered. */
const getPerson = async ({ vendor, query }: Asked, employeeId: string): Promise<Person | undefined> => {
  const employee = await getEmployee(vendor, employeeId);
  if (employee === undefined) return undefined;
  const { namesakes } = await directoryOf(vendor);
  return {
    employee,
    managerId: managerIdOf(employee, namesakes),
    ...(query.include.has(customFields) && { customValues: (await getCustomFields(vendor, employeeId)) ?? null }),
  };
};

const today = async ({ now }: { readonly vendor: Vendor; readonly now: number }): Promise<Today> => ({
  todayOn: new Date(now).toISOString().slice(0, 10),
});

const noRoute = 'Staffology HR keeps it, but no way to read it over the API is known.';
const untold = 'Staffology HR’s API does not tell it.';

/** Everybody whom the API user may see: leavers and people who have not started only with Starters & Leavers. */
export const employees = reading('employees', {
  evidence: 'observed',
  source: swaggerPage('Employees/Employees_Get'),
  prepare: today,
  all: whole<Person, Today>(listPeople),
  one: getPerson,
  raw: ({ employee }) => employee,
  map: mapEmployee,
  joins: {
    employments:
      async ({ prepared }) =>
      (person) => [mapEmployment(person, prepared)],
    groups:
      async () =>
      ({ employee }) =>
        groupsOf(employee),
    company:
      async () =>
      ({ employee }) =>
        companyOf(employee),
    work_location:
      async () =>
      ({ employee }) =>
        workLocationOf(employee),
    home_location:
      async () =>
      ({ employee }) =>
        homeLocationOf(employee),
  },
  losses: {
    avatar_url: noRoute,
    avatar: noRoute,
    work_phone_number: untold,
    job_description: untold,
    cost_centers: 'Staffology HR’s API has no cost centres.',
    preferred_language: untold,
    birthday: 'Staffology HR’s API does not tell it; see date_of_birth.',
    tenure: 'Staffology HR’s API does not tell it; see hire_date.',
    work_anniversary: 'Staffology HR’s API does not tell it; see start_date.',
    benefits: noRoute,
    bank_details: noRoute,
    national_identity_number: noRoute,
    national_identity_numbers: noRoute,
    skills: noRoute,
    created_at: untold,
    updated_at: untold,
  },
});

export const employments = reading('employments', {
  evidence: 'observed',
  source: swaggerPage('Employees/Employees_Get'),
  horizon: 'One employment a person with the terms of today; no way to read earlier ones is known',
  prepare: today,
  all: whole<Person, Today>(listPeople),
  ofEmployee: async (call, employeeId) => {
    const person = await getPerson(call, employeeId);
    return person && [person];
  },
  one: getPerson,
  raw: ({ employee }) => employee,
  map: mapEmployment,
  losses: {
    pay_rate: noRoute,
    pay_period: noRoute,
    pay_frequency: noRoute,
    pay_currency: noRoute,
    effective_date: 'Staffology HR’s API tells the terms of today and not since when they hold; see start_date.',
    payroll_code: noRoute,
    created_at: untold,
    updated_at: untold,
    cost_center: 'Staffology HR’s API has no cost centres.',
    cost_centers: 'Staffology HR’s API has no cost centres.',
    division: 'Staffology HR has one list for locations and divisions; see locations.',
  },
});
