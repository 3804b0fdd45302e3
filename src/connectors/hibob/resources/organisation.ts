import { reading } from '../../../connector-kit/contract.ts';
import { whole } from '../../../connector-kit/listing.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { isCustom, peopleFields, type Field } from '../api/fields.ts';
import { namedLists, type ListItem, type NamedLists } from '../api/lists.ts';
import { listPersonIds, searchPeople } from '../api/people.ts';
import { mapCustomFieldDefinition } from '../map/custom-fields.ts';
import { employers } from '../map/employee.ts';
import { currentItems, groupFieldsOf, type CustomGroup } from '../map/group-fields.ts';
import { mapGroup } from '../map/groups.ts';
import { mapCompany, mapJob, mapSite, type CompanyRow } from '../map/places.ts';
import { fieldOf, textOf } from '../map/values.ts';

const listsPage = 'https://apidocs.hibob.com/reference/get_company-named-lists';
const fieldsPage = 'https://apidocs.hibob.com/reference/get_company-people-fields';
const undated = { created_at: 'Bob does not say.', updated_at: 'Bob does not say.' };
const listItem = {
  owner_ids: 'Items of Bob’s lists have no owner.',
  company_id: 'Items of Bob’s lists are those of the whole tenant.',
};

/** Items of a list that are in use, parents before children. */
const items = (listName: string) => whole(async ({ vendor }) => currentItems(await namedLists(vendor), listName));

/** Items of the list behind the field that the company made for a kind of group; none without such a field. */
const customItems = (group: CustomGroup) =>
  whole(async ({ vendor }): Promise<ListItem[]> => {
    const field = groupFieldsOf(await peopleFields(vendor))[group];
    return field ? currentItems(await namedLists(vendor), field.listName) : [];
  });

export const departments = reading('departments', {
  evidence: 'documented',
  source: listsPage,
  all: items('department'),
  map: (item: ListItem) => mapGroup(item, 'department'),
  losses: listItem,
});

export const teams = reading('teams', {
  evidence: 'documented',
  source: fieldsPage,
  all: customItems('team'),
  map: (item: ListItem) => mapGroup(item, 'team'),
  losses: listItem,
});

export const divisions = reading('divisions', {
  evidence: 'documented',
  source: fieldsPage,
  all: customItems('division'),
  map: (item: ListItem) => mapGroup(item, 'division'),
  losses: listItem,
});

export const costCenters = reading('cost_centers', {
  evidence: 'documented',
  source: fieldsPage,
  all: customItems('cost_center'),
  map: (item: ListItem) => ({ ...mapGroup(item, 'cost_center'), distribution_percentage: null }),
  losses: { ...listItem, distribution_percentage: 'A list item stands for no person’s share.' },
});

export const locations = reading('locations', {
  evidence: 'documented',
  source: listsPage,
  all: items('site'),
  map: mapSite,
  losses: {
    ...undated,
    employee_id: 'A site is nobody’s home.',
    phone_number: 'Bob does not keep it.',
    street_1: 'Bob lists sites by name; addresses are beside each person, see work_location.',
    street_2: 'See street_1.',
    city: 'See street_1.',
    state: 'See street_1.',
    zip_code: 'See street_1.',
    country: 'See street_1.',
  },
});

export const jobs = reading('jobs', {
  evidence: 'documented',
  source: listsPage,
  all: items('title'),
  map: mapJob,
  losses: {
    ...undated,
    code: 'Bob’s job titles have names only.',
    description: 'Bob’s job titles have names only.',
    status: 'Whether somebody is sought for a title is not said.',
  },
});

/** Employers where the company keeps a list of them; else the one company that the tenant is, which Bob only numbers. */
const listCompanies = async (vendor: Vendor): Promise<CompanyRow[]> => {
  const own = currentItems(await namedLists(vendor), employers);
  if (own.length > 0) return own;
  const [somebody] = await listPersonIds(vendor);
  if (somebody === undefined) return [];
  const [person] = await searchPeople(vendor, { by: 'root.id', values: [somebody] }, ['root.companyId']);
  const id = person && textOf(fieldOf(person, 'root.companyId'));
  return id ? [{ id, name: null }] : [];
};

export const companies = reading('companies', {
  evidence: 'documented',
  source: listsPage,
  all: whole(({ vendor }: { vendor: Vendor }) => listCompanies(vendor)),
  map: mapCompany,
  losses: undated,
});

export const customFieldDefinitions = reading('custom_field_definitions', {
  evidence: 'documented',
  source: fieldsPage,
  prepare: ({ vendor }) => namedLists(vendor),
  all: whole<Field, NamedLists>(async ({ vendor }) => (await peopleFields(vendor)).filter(isCustom)),
  map: (field: Field, lists: NamedLists) => mapCustomFieldDefinition(field, lists),
  losses: {},
});
