import { unifiedId } from '../../../model/id.ts';
import type { Company } from '../../../model/records/company.ts';
import type { Job } from '../../../model/records/job.ts';
import type { Location } from '../../../model/records/location.ts';
import type { ListItem, NamedLists } from '../api/lists.ts';
import type { Person } from '../api/people.ts';
import { country } from './countries.ts';
import { employerIdOf, employers } from './employee.ts';
import { fieldOf, itemName, textOf } from './values.ts';

const withoutAddress = { street_1: null, street_2: null, city: null, state: null, zip_code: null, country: null };
const undated = { unified_custom_fields: null, phone_number: null, created_at: null, updated_at: null };
const nobody = { employee_id: null, remote_employee_id: null };

/** A site. The list of sites has their names only. */
export const mapSite = (site: ListItem): Location => ({
  id: unifiedId(site.id),
  remote_id: site.id,
  ...undated,
  ...nobody,
  name: site.name,
  ...withoutAddress,
  location_type: { value: 'work', source_value: 'site' },
});

/** The site that a person works at, with its address, which Bob keeps beside the person. */
export const workLocationOf = (person: Person, lists: NamedLists): Location | null => {
  const siteId = textOf(fieldOf(person, 'work.siteId'));
  const name = textOf(fieldOf(person, 'work.site')) ?? itemName(lists, 'site', siteId);
  if (siteId === null && name === null) return null;
  const text = (id: string) => textOf(fieldOf(person, id));
  return {
    id: siteId && unifiedId(siteId),
    remote_id: siteId,
    ...undated,
    ...nobody,
    name,
    street_1: text('address.siteAddress1'),
    street_2: text('address.siteAddress2'),
    city: text('address.siteCity'),
    state: text('address.siteState'),
    zip_code: text('address.sitePostalCode'),
    country: country(text('address.siteCountry')),
    location_type: { value: 'work', source_value: 'site' },
  };
};

/** Where a person lives. Bob gives addresses no id of their own. */
export const homeLocationOf = (person: Person): Location | null => {
  const text = (id: string) => textOf(fieldOf(person, id));
  const address = {
    street_1: text('address.line1'),
    street_2: text('address.line2'),
    city: text('address.city'),
    state: text('address.usaState'),
    zip_code: text('address.postCode'),
    country: country(text('address.country')),
  };
  if (Object.values(address).every((part) => part === null)) return null;
  return {
    id: null,
    remote_id: null,
    ...undated,
    employee_id: unifiedId(person.id),
    remote_employee_id: person.id,
    name: null,
    ...address,
    location_type: { value: 'home', source_value: 'address' },
  };
};

/** A company: an employer of the list, or the tenant itself, which has a number and no name. */
export type CompanyRow = Pick<ListItem, 'id'> & { readonly name: string | null };

export const mapCompany = ({ id, name }: CompanyRow): Company => ({
  id: unifiedId(id),
  remote_id: id,
  unified_custom_fields: null,
  name,
  full_name: name,
  display_name: name,
  created_at: null,
  updated_at: null,
});

/** The company that employs a person. */
export const companyOf = (person: Person, lists: NamedLists): Company | null => {
  const id = employerIdOf(person, lists);
  return id === null ? null : mapCompany({ id, name: lists.get(employers)?.get(id)?.name ?? null });
};

/** A job title. */
export const mapJob = ({ id, name }: ListItem): Job => ({
  id: unifiedId(id),
  remote_id: id,
  code: null,
  title: name,
  description: null,
  status: null,
  created_at: null,
  updated_at: null,
});
