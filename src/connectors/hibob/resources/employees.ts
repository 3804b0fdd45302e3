import { reading } from '../../../connector-kit/contract.ts';
import { keyed, type ReadQuery } from '../../../connector-kit/listing.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import type { Group } from '../../../model/records/group.ts';
import { isCustom, peopleFields, type Field } from '../api/fields.ts';
import { namedLists } from '../api/lists.ts';
import { idsPerSearch, listPersonIds, searchPeople, type Person } from '../api/people.ts';
import { always, expanded, included, isFieldShared } from '../map/employee-fields.ts';
import { mapEmployee, type EmployeeContext } from '../map/employee.ts';
import { groupFieldsOf, type CustomGroup } from '../map/group-fields.ts';
import { groupOf } from '../map/groups.ts';
import { companyOf, homeLocationOf, workLocationOf } from '../map/places.ts';
import { fieldOf } from '../map/values.ts';
import { employmentsByEmployee } from './employments.ts';

interface Prepared extends EmployeeContext {
  /** Fields that field mappings read. */
  readonly mappedFields: readonly Field[];
}

const prepare = async ({ vendor, query }: { vendor: Vendor; query: ReadQuery }): Promise<Prepared> => {
  const withCustom = query.include.has('custom_fields');
  const withGroups = query.expand.has('groups');
  const needsFields = withCustom || withGroups || query.paths.length > 0;
  const [lists, fields] = await Promise.all([namedLists(vendor), needsFields ? peopleFields(vendor) : []]);
  return {
    lists,
    customFields: withCustom ? fields.filter(isCustom) : null,
    groupFields: groupFieldsOf(fields),
    mappedFields: fields.filter(({ id }) => query.paths.some((path) => leadsInto(path, id))),
    include: query.include,
  };
};

/** Whether a JSON Pointer leads to or into a field of the person as Bob sends it. */
const leadsInto = (path: string, fieldId: string): boolean =>
  `${path}/`.startsWith(`/${fieldId.replace(/^root\./, '').replaceAll('.', '/')}/`);

/** Exactly what the question needs and the customer shares: Bob sends only fields that are named. */
const fieldsFor = (
  { include, expand, shared }: ReadQuery,
  { customFields, groupFields, mappedFields }: Prepared,
): string[] => [
  ...new Set([
    ...always.filter((field) => isFieldShared(field, shared)),
    ...[...include].flatMap((name) => included[name] ?? []),
    ...[...expand].flatMap((name) => expanded[name] ?? []),
    ...[...(customFields ?? []), ...mappedFields].map(({ id }) => id),
    ...(expand.has('groups') ? Object.values(groupFields).map(({ fieldId }) => fieldId) : []),
  ]),
];

/** The department, and the team, division and cost centre where the company made fields for them. */
const groupsOf = (person: Person, { lists, groupFields }: EmployeeContext): Group[] => {
  const kinds: Record<CustomGroup, 'team' | 'group' | 'cost_center'> = {
    team: 'team',
    division: 'group',
    cost_center: 'cost_center',
  };
  const custom = Object.entries(groupFields).map(([group, { fieldId, listName }]) =>
    groupOf(lists, listName, fieldOf(person, fieldId), kinds[group as CustomGroup]),
  );
  return [groupOf(lists, 'department', fieldOf(person, 'work.department'), 'department'), ...custom].filter(
    (group) => group !== null,
  );
};

/** People, those who have left and those who have not started included. */
export const employees = reading('employees', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/reference/post_people-search',
  prepare,
  all: keyed<Person, Prepared>({
    keys: async ({ vendor, query }) => {
      const email = query.filters['email'];
      if (email === undefined) return listPersonIds(vendor);
      return (await searchPeople(vendor, { by: 'root.email', values: [email] }, [])).map(({ id }) => id);
    },
    rows: ({ vendor, query, prepared }, keys) =>
      searchPeople(vendor, { by: 'root.id', values: keys }, fieldsFor(query, prepared)),
    rowsPerCall: idsPerSearch,
  }),
  one: async ({ vendor, query, prepared }, remoteId) =>
    (await searchPeople(vendor, { by: 'root.id', values: [remoteId] }, fieldsFor(query, prepared)))[0],
  map: (person: Person, context: Prepared) => mapEmployee(person, context),
  joins: {
    employments: async (call, people) => {
      const found = await employmentsByEmployee(
        call,
        people.map(({ id }) => id),
      );
      return (person) => found.get(person.id) ?? [];
    },
    groups:
      async ({ prepared }) =>
      (person) =>
        groupsOf(person, prepared),
    company:
      async ({ prepared }) =>
      (person) =>
        companyOf(person, prepared.lists),
    work_location:
      async ({ prepared }) =>
      (person) =>
        workLocationOf(person, prepared.lists),
    home_location: async () => homeLocationOf,
  },
  filters: ['email'],
  losses: {
    cost_centers: 'Bob keeps no shares of cost; see groups.',
    preferred_language: 'Bob does not keep it.',
    birthday: 'Bob shows birthdays without a year; see date_of_birth.',
    work_anniversary: 'Bob shows anniversaries without a year; see start_date.',
    benefits: 'Bob’s API has entitlements and deductions as amounts of payroll, no benefits.',
    bank_details: 'Bob gives bank accounts one person at a time, in columns that it does not publish.',
    skills: 'Bob publishes no documentation of its skills.',
    updated_at: 'Bob does not say when a person was last changed.',
  },
});
