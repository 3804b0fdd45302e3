import type { ResourceKey } from '../../model/resources.ts';
import type { Question } from '../records/question.ts';
import type { AnyReading } from '../records/reading.ts';
import { unreadFields } from '../../connector-kit/unread.ts';
import type { Account } from '../../store/accounts.ts';
import type { Engine } from '../engine.ts';
import { fieldsOf } from '../records/reading.ts';
import type { ReportedGrant } from './grant-report.ts';
import { findGrants } from './preflight.ts';

/**
 * Why a field is null:
 * - `not_set`: the HR system holds nothing there;
 * - `not_permitted`: a permission that feeds it is missing;
 * - `not_supported`: the vendor cannot give it, see the connector's losses;
 * - `not_requested`: it comes only with `expand` or `include`;
 * - `mapping_failed`: the vendor gave something that could not be read;
 * - `unknown`: whether it is permitted cannot be told.
 *
 * `withheld` is kept for fields that the customer chose not to share.
 */
export type FieldReason =
  | 'not_set'
  | 'not_permitted'
  | 'not_supported'
  | 'not_requested'
  | 'withheld'
  | 'mapping_failed'
  | 'unknown';

/** What the reasons of a listing are told from. */
export interface ExplainContext {
  readonly resource: ResourceKey;
  readonly reading: AnyReading;
  readonly question: Pick<Question, 'expand' | 'include' | 'fields'>;
  /** What was last seen of the permissions; undefined when nobody has looked. */
  readonly grants: readonly ReportedGrant[] | undefined;
}

/** Fields that come only when they are asked for, by the parameter that asks. */
const onRequest: Partial<Record<ResourceKey, { expand: readonly string[]; include: readonly string[] }>> = {
  employees: {
    expand: ['company', 'employments', 'work_location', 'home_location', 'groups', 'skills'],
    include: ['avatar_url', 'avatar', 'custom_fields', 'job_description', 'benefits', 'bank_details'],
  },
  time_off: { expand: ['policy'], include: [] },
  time_off_balances: { expand: ['policy'], include: [] },
  tasks: { expand: ['attachments'], include: [] },
};

/** The reason for every null field of a record, by JSON Pointer. */
export const explainNulls = (
  record: Record<string, unknown>,
  fields: readonly string[],
  context: ExplainContext,
): Record<string, FieldReason> =>
  Object.fromEntries(
    fields
      .filter((field) => record[field] === null || record[field] === undefined)
      .map((field) => [`/${field}`, reasonOf(field, record, context)]),
  );

const reasonOf = (field: string, record: object, context: ExplainContext): FieldReason => {
  const { reading, resource, question, grants } = context;
  const losses: Readonly<Record<string, string | undefined>> = reading.losses;
  const asked = onRequest[resource];
  if ((losses[field] ?? losses[field.replace(/^remote_/, '')]) !== undefined) return 'not_supported';
  if (asked?.expand.includes(field) && !question.expand.includes(field)) return 'not_requested';
  if (asked?.include.includes(field) && !question.include.includes(field)) return 'not_requested';
  if (unreadFields(record).includes(field)) return 'mapping_failed';
  if (!grants) return 'unknown';
  // What feeds a whole resource decides which records there are, and says nothing of a field of one that is there.
  const own = field.replace(/^remote_/, '');
  const feeding = grants.filter(({ feeds }) =>
    feeds.fields.some((fed) => fed === `${resource}.${field}` || fed === `${resource}.${own}`),
  );
  if (feeding.some(({ state }) => state === 'missing')) return 'not_permitted';
  return feeding.some(({ state }) => state === 'cannot_tell') ? 'unknown' : 'not_set';
};

/** Makes the function that explains the records of a question; undefined when it does not ask for that. */
export const explainerOf = async (
  engine: Engine,
  account: Account,
  reading: AnyReading,
  question: Question,
): Promise<((record: Record<string, unknown>) => object) | undefined> => {
  if (!question.explain) return undefined;
  const grants = await findGrants(engine, account);
  const fields = question.fields ?? [...fieldsOf(question.resource)];
  const context = { resource: question.resource, reading, question, grants };
  return (record) => explainNulls(record, fields, context);
};
