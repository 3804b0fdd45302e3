import { remoteIdOf } from '../../model/id.ts';
import type { Reading } from '../../connector-kit/contract.ts';
import type { ResourceKey } from '../../model/resources.ts';
import { Problem } from '../problem.ts';
import type { UnifiedRecord } from './page.ts';
import type { Question } from './question.ts';

type Keep = (record: UnifiedRecord, value: string) => boolean;

/**
 * Filters of the contract that the engine applies itself when the vendor cannot. A record that lacks the
 * field does not match: nobody is guessed in.
 */
const keepers: Readonly<Record<string, Keep>> = {
  email: (record, value) => [record['work_email'], record['personal_email']].some((email) => same(email, value)),
  employee_number: (record, value) => record['employee_number'] === value,
  employee_id: (record, value) => record['remote_employee_id'] === remoteIdOf(value),
  policy_ids: (record, value) =>
    value
      .split(',')
      .some((id) => (record['remote_time_off_policy_id'] ?? record['remote_policy_id']) === remoteIdOf(id)),
  start_date: (record, value) => instantOf(record['end_date'] ?? record['start_date']) >= instantOf(value),
  end_date: (record, value) => instantOf(record['start_date']) <= instantOf(value),
  start_time: (record, value) => instantOf(record['start_time']) >= instantOf(value),
  end_time: (record, value) => instantOf(record['end_time']) <= instantOf(value),
  starts_after: (record, value) => instantOf(record['start_time']) >= instantOf(value),
  ends_before: (record, value) => instantOf(record['end_time']) <= instantOf(value),
  created_after: (record, value) => instantOf(record['created_at']) > instantOf(value),
  status: (record, value) => same(wordOf(record['status']), value),
  type: (record, value) => same(wordOf(record['type']), value),
};

/** How a question's filters are divided between the vendor and the engine. */
export interface FilterPlan {
  /** For the connector. */
  readonly atVendor: Readonly<Record<string, string>>;
  readonly keep: (record: UnifiedRecord) => boolean;
  /** Whether `keep` may drop anything. */
  readonly filtered: boolean;
}

/**
 * Divides the filters. `updated_after` needs a vendor that tells when a record changed.
 *
 * @throws Problem `NotSupported` with the reason when it does not: the filter is never silently ignored.
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
  const own = asked.filter(([name]) => !native.has(name));
  const losses: Readonly<Record<string, string | undefined>> = reading.losses;
  const after = own.find(([name]) => name === 'updated_after')?.[1];
  if (after !== undefined && losses['updated_at'] !== undefined) {
    throw new Problem(
      'NotSupported',
      `${vendorName} does not tell which ${question.resource} changed: ${losses['updated_at']}`,
      {
        remediation: 'Leave out "updated_after" and compare the records with those you read before.',
        errors: [{ pointer: '/query/updated_after', message: losses['updated_at'] }],
      },
    );
  }
  return {
    atVendor: Object.fromEntries(asked.filter(([name]) => native.has(name))),
    filtered: own.length > 0,
    keep: (record) =>
      own.every(([name, value]) =>
        name === 'updated_after'
          ? instantOf(record['updated_at']) > instantOf(value)
          : (keepers[name]?.(record, value) ?? true),
      ),
  };
};

const same = (a: unknown, b: string) => typeof a === 'string' && a.toLowerCase() === b.trim().toLowerCase();

const wordOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'value' in value ? value.value : value;

/** Milliseconds since 1970; `NaN`, which compares as false, for what is no time. */
const instantOf = (value: unknown) => (typeof value === 'string' ? Date.parse(value) : Number.NaN);
