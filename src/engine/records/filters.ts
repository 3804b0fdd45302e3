import { remoteIdOf } from '../../model/id.ts';
import { lossOf, type Reading } from '../../connector-kit/contract.ts';
import { fieldsOf, type ResourceKey } from '../../model/resources.ts';
import { Problem } from '../problem.ts';
import type { UnifiedRecord } from './page.ts';
import type { Question } from './question.ts';

/** A filter that the engine applies itself: the fields it looks at, and whether a record stays. */
interface Filter {
  readonly fields: readonly string[];
  keep(record: UnifiedRecord, value: string): boolean;
}

const after = (field: string): Filter => ({
  fields: [field],
  keep: (record, value) => instantOf(record[field]) > instantOf(value),
});
const from = (...fields: readonly string[]): Filter => ({
  fields,
  keep: (record, value) => instantOf(firstOf(record, fields)) >= instantOf(value),
});
const until = (field: string): Filter => ({
  fields: [field],
  keep: (record, value) => instantOf(record[field]) <= instantOf(value),
});
const word = (field: string): Filter => ({
  fields: [field],
  keep: (record, value) => same(wordOf(record[field]), value),
});

const emails = ['work_email', 'personal_email'];
const policies = ['remote_time_off_policy_id', 'remote_policy_id'];

/**
 * Filters of the contract that the engine applies itself when the vendor cannot. A record that lacks the
 * field does not match: nobody is guessed in.
 */
const ownFilters: Readonly<Record<string, Filter>> = {
  updated_after: after('updated_at'),
  created_after: after('created_at'),
  email: { fields: emails, keep: (record, value) => emails.some((field) => same(record[field], value)) },
  employee_number: {
    fields: ['employee_number'],
    keep: (record, value) => record['employee_number'] === value,
  },
  employee_id: {
    fields: ['remote_employee_id'],
    keep: (record, value) => record['remote_employee_id'] === remoteIdOf(value),
  },
  policy_ids: {
    fields: policies,
    keep: (record, value) => value.split(',').some((id) => firstOf(record, policies) === remoteIdOf(id)),
  },
  start_date: from('end_date', 'start_date'),
  end_date: until('start_date'),
  start_time: from('start_time'),
  end_time: until('end_time'),
  starts_after: from('start_time'),
  ends_before: until('end_time'),
  status: word('status'),
  type: word('type'),
};

/** The fields that a filter of the contract looks at, wherever it is applied. */
export const filterFields = (name: string): readonly string[] => ownFilters[name]?.fields ?? [];

/** How a question's filters are divided between the vendor and the engine. */
export interface FilterPlan {
  /** For the connector. */
  readonly atVendor: Readonly<Record<string, string>>;
  readonly keep: (record: UnifiedRecord) => boolean;
  /** Whether `keep` may drop anything. */
  readonly filtered: boolean;
}

/**
 * Divides the filters between the vendor and the engine.
 *
 * @throws Problem `NotSupported` with the reason when the vendor tells nothing of what a filter looks at: no filter is
 * silently ignored, and none silently drops everything.
 */
export const planFilters = <K extends ResourceKey>(
  question: Question,
  reading: Reading<K>,
  vendorName: string,
): FilterPlan => {
  const native = new Set(reading.filters ?? []);
  const asked = Object.entries({
    ...question.filters,
    ...(question.updatedAfter && { updated_after: question.updatedAfter }),
  });
  const own = asked.flatMap(([name, value]) => {
    const filter = native.has(name) ? undefined : ownFilters[name];
    return filter ? [{ name, value, filter }] : [];
  });
  for (const { name, filter } of own) {
    const reasons = filter.fields.map((field) => reasonAgainst(question.resource, reading.losses, field));
    if (!reasons.includes(undefined)) throw untold(question.resource, vendorName, name, reasons[0] ?? '');
  }
  return {
    atVendor: Object.fromEntries(asked.filter(([name]) => native.has(name))),
    filtered: own.length > 0,
    keep: (record) => own.every(({ filter, value }) => filter.keep(record, value)),
  };
};

/** Why no record can have this field; undefined when some may. */
const reasonAgainst = (
  resource: ResourceKey,
  losses: Readonly<Record<string, string | undefined>>,
  field: string,
): string | undefined =>
  fieldsOf(resource).has(field) ? lossOf(losses, field) : `${wordsOf(resource)} have no ${field.replaceAll('_', ' ')}.`;

const untold = (resource: ResourceKey, vendorName: string, name: string, reason: string): Problem => {
  const changed = name === 'updated_after';
  const what = changed ? `which ${wordsOf(resource)} changed` : `what "${name}" would filter by`;
  return new Problem('NotSupported', `${vendorName} does not tell ${what}: ${reason}`, {
    remediation: changed
      ? 'Leave out "updated_after" and compare the records with those you read before.'
      : `Leave out "${name}" and choose among the records yourself.`,
    errors: [{ pointer: changed ? '/query/updated_after' : `/query/filter/${name}`, message: reason }],
  });
};

const wordsOf = (resource: ResourceKey) => resource.replaceAll('_', ' ');
const firstOf = (record: UnifiedRecord, fields: readonly string[]) =>
  fields.map((field) => record[field]).find((value) => value !== null && value !== undefined);
const same = (a: unknown, b: string) => typeof a === 'string' && a.toLowerCase() === b.trim().toLowerCase();

const wordOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'value' in value ? value.value : value;

/** Milliseconds since 1970; `NaN`, which compares as false, for what is no time. */
const instantOf = (value: unknown) => (typeof value === 'string' ? Date.parse(value) : Number.NaN);
