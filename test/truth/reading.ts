import type { ResourceKey } from '../../src/model/resources.ts';
import type { AnyTruth } from './adjustments.ts';
import { type Got, isGot } from './ids.ts';
import { balanceKey, employmentKey, ownKey, positionKey, startKey, timeOffKey } from './keys.ts';
import type { World } from './matching.ts';

/** A unified record as a connector gave it; `ofEmployee` is the vendor's id of the person it was asked for, if any. */
export interface Seen {
  readonly record: Got;
  readonly ofEmployee?: string;
}

/** Everything that was read. A resource that is absent was not read, since the vendor does not offer it. */
export type Records = { readonly [K in ResourceKey]?: readonly Seen[] };

/** Every record that was read under its natural key, and the world that references are resolved in. */
export interface Reading extends World {
  naturalKeyOf(resource: ResourceKey, seen: Seen): string;
}

/** `matchedBy`: resources whose records are told apart by other fields than their natural key. */
export const readingOf = (
  records: Records,
  truth: AnyTruth,
  matchedBy: ReadonlyMap<ResourceKey, readonly string[]>,
): Reading => {
  const expected = remembered((resource) => new Map(truth[resource].map(({ key, fields }) => [key, fields])));
  const aliases = remembered((resource) => {
    const fields = matchedBy.get(resource) ?? [];
    return new Map(truth[resource].map((record) => [aliasOf(record.fields, fields), record.key]));
  });
  const ids = remembered((resource) => {
    const keys = new Map<unknown, string>();
    for (const seen of records[resource] ?? []) {
      const key = naturalKeyOf(resource, seen);
      keys.set(seen.record['id'], key).set(seen.record['remote_id'], key);
    }
    keys.delete(null);
    keys.delete(undefined);
    return keys;
  });
  const keyOf = (resource: ResourceKey, id: unknown) => ids(resource).get(id);
  const naturalKeyOf = (resource: ResourceKey, { record, ofEmployee }: Seen): string => {
    const fields = matchedBy.get(resource);
    if (fields !== undefined) return aliases(resource).get(aliasOf(record, fields)) ?? aliasOf(record, fields);
    const employee = () =>
      keyOf('employees', record['remote_employee_id'] ?? record['employee_id'] ?? ofEmployee) ?? 'nobody';
    return keyReaders[resource](record, employee, keyOf);
  };
  return {
    naturalKeyOf,
    keyOf,
    isRead: (resource) => records[resource] !== undefined,
    expectedOf: (resource, key) => expected(resource).get(key),
  };
};

type KeyReader = (record: Got, employee: () => string, keyOf: World['keyOf']) => string;

const text = (value: unknown): string => (typeof value === 'string' ? value : 'nothing');
const byName: KeyReader = ({ name }) => text(name);
const ownByName: KeyReader = ({ name }, employee) => ownKey(employee(), text(name));
const dayOf = (value: unknown): string => text(value).slice(0, 10);
const instantOf = (value: unknown): string => {
  const moment = new Date(text(value));
  return Number.isNaN(moment.getTime()) ? text(value) : moment.toISOString();
};

const keyReaders: Readonly<Record<ResourceKey, KeyReader>> = {
  employees: (record) => text(record['employee_number']),
  employments: (record, employee) => employmentKey(employee(), dayOf(record['effective_date'])),
  time_off: (record, employee) => timeOffKey(employee(), dayOf(record['start_date'])),
  time_off_policies: byName,
  time_off_types: byName,
  time_off_balances: (record, employee, keyOf) =>
    balanceKey(
      employee(),
      keyOf('time_off_policies', record['remote_policy_id'] ?? record['policy_id']) ?? policyName(record),
    ),
  companies: byName,
  departments: byName,
  teams: byName,
  divisions: byName,
  cost_centers: byName,
  locations: byName,
  jobs: (record) => text(record['title']),
  positions: (record, _employee, keyOf) =>
    positionKey(
      text(record['title']),
      keyOf('departments', record['department_id']) ?? 'nowhere',
      keyOf('locations', record['location_id']) ?? 'nowhere',
    ),
  benefits: byName,
  time_entries: (record, employee) => startKey(employee(), instantOf(record['start_time'])),
  shifts: (record, employee) => startKey(employee(), text(record['start_time']).slice(0, 16)),
  documents: ownByName,
  document_categories: byName,
  work_eligibility: (record, employee) => ownKey(employee(), text(record['number'])),
  skills: ownByName,
  tasks: ownByName,
  custom_field_definitions: byName,
};

/** A vendor that lists no policies may still embed them. */
const policyName = ({ policy }: Got): string => (isGot(policy) ? text(policy['name']) : 'nothing');

const aliasOf = (record: Got, fields: readonly string[]): string =>
  fields.map((field) => text(record[field])).join(' ');

const remembered = <T>(make: (resource: ResourceKey) => T): ((resource: ResourceKey) => T) => {
  const made = new Map<ResourceKey, T>();
  return (resource) => {
    const known = made.get(resource) ?? make(resource);
    made.set(resource, known);
    return known;
  };
};
