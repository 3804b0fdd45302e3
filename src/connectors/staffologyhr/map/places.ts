import { unifiedId } from '../../../model/id.ts';
import type { Company } from '../../../model/records/company.ts';
import type { Location } from '../../../model/records/location.ts';
import type { Employee } from '../api/employees.ts';
import { country } from './countries.ts';
import { choiceOf, isObject, partOf, textOf } from './values.ts';

const undated = { unified_custom_fields: null, created_at: null, updated_at: null };

/** A company by its name, which is all that is known of it. */
export const mapCompany = (name: string): Company => ({
  id: unifiedId(name),
  remote_id: name,
  ...undated,
  name,
  full_name: name,
  display_name: name,
});

/** The company of a person's contract. */
export const companyOf = (employee: Employee): Company | null => {
  const name = choiceOf(partOf(employee, 'Contract')['Company']);
  return name === null ? null : mapCompany(name);
};

/** An entry of the one list for locations and divisions. */
export const mapSite = (name: string): Location => ({
  id: unifiedId(name),
  remote_id: name,
  ...undated,
  employee_id: null,
  remote_employee_id: null,
  name,
  phone_number: null,
  street_1: null,
  street_2: null,
  city: null,
  state: null,
  zip_code: null,
  country: null,
  location_type: { value: 'work', source_value: 'LocationDivision' },
});

/** Where a person works. */
export const workLocationOf = (employee: Employee): Location | null => {
  const name = choiceOf(partOf(employee, 'Contract')['LocationDivision']);
  return name === null ? null : mapSite(name);
};

/** A private address, with the telephone there. */
export interface Address extends Pick<Location, 'street_1' | 'street_2' | 'city' | 'state' | 'zip_code' | 'country'> {
  readonly phone: string | null;
}

/**
 * The private address: beside `Personal` in the list of employees, inside of it for a single one, by what a client in use
 * reads (https://github.com/Buenno/HRProPS). The names of its fields are assumed. The first counts where there are several.
 */
export const addressOf = (employee: Employee): Address | null => {
  const given = employee['PersonalAddress'] ?? partOf(employee, 'Personal')['Address'];
  const first: unknown = Array.isArray(given) ? given[0] : given;
  if (!isObject(first)) return null;
  return {
    street_1: textOf(first['Address1']),
    street_2: textOf(first['Address2']),
    city: textOf(first['Town']),
    state: textOf(first['County']),
    zip_code: textOf(first['Postcode']),
    country: country(choiceOf(first['Country'])),
    phone: textOf(first['Telephone']),
  };
};

/** Where a person lives. Addresses have no id of their own. */
export const homeLocationOf = (employee: Employee): Location | null => {
  const { phone, ...address } = addressOf(employee) ?? { phone: null };
  if (Object.values(address).every((part) => part === null)) return null;
  return {
    id: null,
    remote_id: null,
    ...undated,
    employee_id: unifiedId(employee.ID),
    remote_employee_id: employee.ID,
    name: null,
    phone_number: phone,
    ...address,
    location_type: { value: 'home', source_value: 'PersonalAddress' },
  };
};
