import type { reasonsForNull } from '../../model/field-reasons.ts';
import { fieldsOf, type ResourceKey } from '../../model/resources.ts';
import { namesSomebodyElse } from '../../model/nested-records.ts';
import type { Sharing } from '../sharing/sharing.ts';
import type { Question } from '../records/question.ts';
import type { AnyReading } from '../records/reading.ts';
import { lossOf } from '../../connector-kit/contract.ts';
import { unreadFields } from '../../connector-kit/unread.ts';
import type { OpenAccount } from '../accounts/open-account.ts';
import type { FilledRecord } from '../records/mapped-fields.ts';
import type { Engine } from '../engine.ts';
import type { ReportedGrant } from './grant-report.ts';
import { findGrants } from './preflight.ts';

export type FieldReason = (typeof reasonsForNull)[number];

/** What the reasons of a listing are told from. */
export interface ExplainContext {
  readonly resource: ResourceKey;
  readonly reading: AnyReading;
  readonly question: Pick<Question, 'expand' | 'include' | 'fields'>;
  /** What was last seen of the permissions; undefined when nobody has looked. */
  readonly grants: readonly ReportedGrant[] | undefined;
  /** What the customer shares. */
  readonly sharing: Pick<Sharing, 'shares' | 'people'>;
  /** Fields whose reading was refused a moment ago. */
  readonly refused: ReadonlySet<string>;
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
  const asked = onRequest[resource];
  if (!context.sharing.shares(`${resource}.${field}`)) return 'withheld';
  if (field === 'unified_custom_fields') return 'not_mapped';
  if (lossOf(reading.losses, field) !== undefined) return 'not_supported';
  if (asked?.expand.includes(field) && !question.expand.includes(field)) return 'not_requested';
  if (asked?.include.includes(field) && !question.include.includes(field)) return 'not_requested';
  if (unreadFields(record).includes(field)) return 'mapping_failed';
  if (context.refused.has(field) || context.refused.has(field.replace(/^remote_/, ''))) return 'not_permitted';
  // Whether there is nobody, or somebody who is not shared, is not told.
  if (context.sharing.people !== 'everybody' && namesSomebodyElse.has(field)) return 'unknown';
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
  { account, connector, refusals, sharing }: OpenAccount,
  reading: AnyReading,
  question: Question,
  refusedFields: readonly string[],
): Promise<((filled: FilledRecord) => Record<string, FieldReason>) | undefined> => {
  if (!question.explain) return undefined;
  const grants = await findGrants(engine, account);
  const { resource } = question;
  const fields = question.fields ?? [...fieldsOf(resource)];
  const refused = new Set([...refusedFields, ...fieldsFedBy(connector, refusals, resource)]);
  const context = { resource, reading, question, grants, sharing, refused };
  return ({ record, blanks }) => ({
    ...explainNulls(record, fields, context),
    ...Object.fromEntries(
      Object.entries(blanks).map(([name, blank]) => [
        `/unified_custom_fields/${name}`,
        blank === 'custom_fields'
          ? reasonOf(blank, record, { ...context, question: { ...question, include: [blank] } })
          : blank,
      ]),
    ),
  });
};

/** Fields of a resource that a permission feeds without which something was refused. */
const fieldsFedBy = (
  { permissions }: OpenAccount['connector'],
  refusals: OpenAccount['refusals'],
  resource: ResourceKey,
): string[] => {
  const lacking = new Set(refusals.flatMap((refusal) => refusal.permissions ?? []));
  return permissions
    .filter(({ key }) => lacking.has(key))
    .flatMap(({ feeds }) => feeds.fields)
    .filter((path) => path.startsWith(`${resource}.`))
    .map((path) => path.slice(resource.length + 1));
};
