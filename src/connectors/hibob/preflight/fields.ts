import type { Grant } from '../../../connector-kit/preflight.ts';
import type { SharedData } from '../../../connector-kit/shared-data.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { isCustom, type Field } from '../api/fields.ts';
import { searchPeople, type Person } from '../api/people.ts';
import { fieldsByPermission, isFieldShared } from '../map/employee-fields.ts';
import { groupFieldsOf, type CustomGroup } from '../map/group-fields.ts';
import { isObject } from '../map/values.ts';
import { groups } from '../permissions/people-data.ts';
import { cannotTell, granted, lookAt, missing, type Finding, type Findings } from './finding.ts';

/** What the fields of some people show: of each category, and of each field that the company made. */
export interface FieldFindings {
  readonly findings: Findings;
  readonly customFields: readonly Grant[];
}

/** How many people are read with all their fields. */
const peopleRead = 12;

/**
 * Reads every field that the connector knows and the customer shares, of some people. A field that may not be seen is left out of the answer.
 * Bob was seen to send an empty one as null: where that holds, one that nobody has may not be seen; where nothing is
 * null, it may as well be empty.
 */
export const lookAtFields = async (
  vendor: Vendor,
  ids: readonly string[],
  metadata: readonly Field[],
  shared: SharedData,
): Promise<FieldFindings> => {
  const exists = new Set(metadata.map(({ id }) => id));
  const custom = shared.shares('employees.custom_fields') ? metadata.filter(isCustom) : [];
  const asked = [...Object.values(fieldsByPermission).flat(), ...custom.map(({ id }) => id)].filter(
    (id) => exists.has(id) && isFieldShared(id, shared),
  );
  const values = [...new Set(ids)].slice(0, peopleRead);
  const look = await lookAt(() => searchPeople(vendor, { by: 'root.id', values }, asked));
  const people = typeof look === 'string' ? [] : look.seen;
  const shown = new Map(asked.map((id) => [id, showingOf(people, id)]));
  const nullsAreSent = [...shown.values()].includes('null');
  const stateOf = (id: string) => stateOfField(shown.get(id), nullsAreSent);
  const nameOf = (id: string) => metadata.find((field) => field.id === id)?.name ?? id;

  const findings = Object.entries(fieldsByPermission).map(([permission, fields]) => {
    const own = fields.filter((id) => exists.has(id) && isFieldShared(id, shared));
    return [permission, findingOfCategory(own, stateOf, nameOf)] as const;
  });
  const groupFields = groupFieldsOf(metadata);
  const customFields = custom.map((field) => grantOf(field, stateOf(field.id), groupFields));
  return {
    findings: { ...Object.fromEntries(findings), 'custom-fields': findingOfAll(customFields) },
    customFields,
  };
};

type Showing = 'value' | 'null' | 'absent';

/** How a field is there: with anybody's value, as null at least, or not at all. */
const showingOf = (people: readonly Person[], id: string): Showing => {
  const showings = people.map((person) => showingIn(person, id));
  return showings.find((one) => one === 'value') ?? showings.find((one) => one === 'null') ?? 'absent';
};

const showingIn = (person: Person, id: string): Showing => {
  if (`/${id.replaceAll('.', '/')}` in person) return 'value';
  const path = id.replace(/^root\./, '').split('.');
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), person);
  const last = path.at(-1) ?? '';
  if (!isObject(holder) || !(last in holder)) return 'absent';
  return holder[last] === null ? 'null' : 'value';
};

const stateOfField = (showing: Showing | undefined, nullsAreSent: boolean): Grant['state'] => {
  if (showing === 'value' || showing === 'null') return 'granted';
  return nullsAreSent && showing === 'absent' ? 'missing' : 'cannot_tell';
};

const findingOfCategory = (
  fields: readonly string[],
  stateOf: (id: string) => Grant['state'],
  nameOf: (id: string) => string,
): Finding => {
  if (fields.length === 0) return cannotTell('Your Bob has no such fields.');
  const states = fields.map(stateOf);
  const hidden = fields.filter((id) => stateOf(id) === 'missing').map(nameOf);
  if (hidden.length === fields.length) return missing('Bob leaves its fields out.');
  if (hidden.length > 0) return cannotTell(`Bob leaves out: ${hidden.join(', ')}.`);
  return states.includes('granted')
    ? granted()
    : cannotTell('Its fields are empty or left out: Bob does not say which.');
};

const fedByGroup: Readonly<Record<CustomGroup, readonly string[]>> = {
  team: ['employees.groups'],
  division: ['employees.groups', 'employees.employments', 'employments.division'],
  cost_center: ['employees.groups', 'employees.employments', 'employments.cost_center', 'employments.cost_centers'],
};

const grantOf = (field: Field, state: Grant['state'], groupFields: ReturnType<typeof groupFieldsOf>): Grant => ({
  permission: `custom_field:${field.id}`,
  state,
  found: {
    name: field.name,
    menuPath: [groups, 'People’s Data', field.categoryDisplayName ?? 'Custom fields', field.name, 'View'],
    fields: [
      'employees.custom_fields',
      ...Object.entries(groupFields)
        .filter(([, { fieldId }]) => fieldId === field.id)
        .flatMap(([group]) => fedByGroup[group as CustomGroup]),
    ],
  },
});

const findingOfAll = (customFields: readonly Grant[]): Finding => {
  if (customFields.length === 0) return granted('Your company has no custom fields.');
  const seen = customFields.filter(({ state }) => state === 'granted').length;
  if (seen === customFields.length) return granted(`All ${seen} can be read.`);
  return cannotTell(`${seen} of ${customFields.length} can be read for certain. Each is listed by its name.`);
};
