import { z } from 'zod';
import { listGroups, getGroup } from '../../engine/records/groups.ts';
import { getRecord } from '../../engine/records/get-record.ts';
import { listRecords } from '../../engine/records/list-records.ts';
import type { Question } from '../../engine/records/question.ts';
import { listOf, oneOf } from '../../model/envelopes.ts';
import { replacedBy } from '../../model/fields.ts';
import { group } from '../../model/records/group.ts';
import { resources, type ResourceKey } from '../../model/resources.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { csv, cursorParameter, flag, instantParameter, pageSize, textParameter } from '../parameters.ts';
import { fieldsParameter } from './fields-parameter.ts';

/** What is read: a unified resource, or groups of all kinds. */
type Readable = ResourceKey | 'groups';

/** A read of the unified HRIS API, as a row of the table in `reads.ts`. */
export interface ReadRow {
  readonly path: string;
  /** The operation id of the public contract without its `hris_` prefix. */
  readonly operationId: string;
  readonly resource: Readable;
  readonly summary: string;
  readonly filters?: readonly string[];
  readonly expand?: readonly string[];
  readonly include?: readonly string[];
  /** Whether `status` may also stand outside of `filter`, as older programs send it. */
  readonly plainStatus?: boolean;
  /** Whether a single read also takes the words of a list's pages, which change nothing there. */
  readonly takesPages?: boolean;
  readonly deprecated?: boolean;
}

const recordOf = (resource: Readable): z.ZodObject => (resource === 'groups' ? group : resources[resource].record);

const shaping = ({ resource, expand = [], include = [] }: ReadRow) => ({
  fields: fieldsParameter(recordOf(resource)).optional(),
  raw: flag.optional().describe('Also bring the requests that were sent to the HR system and its answers.'),
  explain: flag.optional().describe('Also say of each null field why it is null, in `field_reasons`.'),
  proxy: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('Query parameters for the HR system, below those that the connector sets: `proxy[sort]=name`.'),
  ...(expand.length > 0 && {
    expand: listFrom(expand)
      .optional()
      .describe(`Related records to embed: ${expand.join(', ')}.`),
  }),
  ...(include.length > 0 && {
    include: listFrom(include)
      .optional()
      .describe(`Costly fields to add: ${include.join(', ')}.`),
  }),
});

const listFrom = (known: readonly string[]) =>
  csv.refine((values) => values.every((value) => known.includes(value)), `must be some of: ${known.join(', ')}`);

const idOnly = z.object({ id: z.string().min(1).max(500) });
const idAndSubId = idOnly.extend({ subResourceId: z.string().min(1).max(500) });

const questionOf = (accountId: string, query: Record<string, unknown>): Omit<Question, 'resource'> => {
  const filter = (query['filter'] ?? {}) as Record<string, string | undefined>;
  const { updated_after: filterAfter, ...inFilter } = filter;
  const filters = { ...(query['status'] !== undefined && { status: query['status'] as string }), ...inFilter };
  const updatedAfter = filterAfter ?? (query['updated_after'] as string | undefined);
  return {
    accountId,
    filters: Object.fromEntries(Object.entries(filters).filter((entry): entry is [string, string] => !!entry[1])),
    ...(updatedAfter && { updatedAfter }),
    expand: (query['expand'] ?? []) as string[],
    include: (query['include'] ?? []) as string[],
    ...((query['fields'] as string[] | undefined)?.length && { fields: query['fields'] as string[] }),
    proxy: (query['proxy'] ?? {}) as Record<string, unknown>,
    raw: query['raw'] === true,
    explain: query['explain'] === true,
  };
};

/** Pages have no numbers, and any but the first would be answered with the first. */
const firstPage = z
  .enum(
    ['', '1'],
    'pages have no numbers: leave it out, and send the "next" of each answer as "next" for the page after it',
  )
  .meta(replacedBy('next'));

/** Filters that name a time. */
const instantFilter = /_(after|before)$|^(start|end)_(date|time)$/;

/** Makes the operation that lists. A path with `{id}` lists the records of that employee. */
export const listOperation = (row: ReadRow): Operation => {
  const ofEmployee = row.path.includes('{id}');
  const filterShape = Object.fromEntries(
    ['updated_after', ...(row.filters ?? [])].map((name) => [
      name,
      instantFilter.test(name) ? instantParameter.or(z.literal('')).optional() : textParameter.optional(),
    ]),
  );
  return defineOperation({
    method: 'get',
    path: `/unified/hris${row.path}`,
    operationId: `hris_${row.operationId}`,
    access: 'project',
    ofAccount: true,
    beats: true,
    tag: 'HRIS',
    summary: row.summary,
    ...(row.deprecated && { deprecated: true }),
    ...(ofEmployee && { params: idOnly }),
    query: z
      .strictObject({
        ...shaping(row),
        filter: z.strictObject(filterShape).optional(),
        updated_after: instantParameter.or(z.literal('')).optional(),
        page_size: pageSize.optional(),
        next: cursorParameter.optional().describe('The cursor of the page before.'),
        page: firstPage.optional(),
        next_page: cursorParameter.optional().meta(replacedBy('next')),
        ...(row.plainStatus && { status: textParameter.optional() }),
      })
      .refine(({ next, next_page: older }) => !next || !older || next === older, {
        path: ['next_page'],
        message: 'is another than "next": send "next" alone',
      }),
    success: { status: 200, schema: listOf(recordOf(row.resource)) },
    refusals: ['CursorInvalid', 'NotSupported', 'AccountSuspendedError'],
    handle: (engine, { params, query, headers, caller }) => {
      const next = query.next || query.next_page;
      const asked = {
        ...questionOf(headers.get('x-account-id') ?? '', query),
        ...(ofEmployee && { employeeId: (params as Partial<z.infer<typeof idOnly>>).id ?? '' }),
        pageSize: query.page_size ?? 25,
        ...(next && { next }),
      };
      if (row.resource === 'groups') return listGroups(engine, caller, asked);
      caller.subject.resource = row.resource;
      return listRecords(engine, caller, { ...asked, resource: row.resource });
    },
  });
};

/** Makes the operation that reads one record. A path with `{subResourceId}` reads it among those of an employee. */
export const getOperation = (row: ReadRow): Operation => {
  const ofEmployee = row.path.includes('{subResourceId}');
  return defineOperation({
    method: 'get',
    path: `/unified/hris${row.path}`,
    operationId: `hris_${row.operationId}`,
    access: 'project',
    ofAccount: true,
    beats: true,
    tag: 'HRIS',
    summary: row.summary,
    ...(row.deprecated && { deprecated: true }),
    params: ofEmployee ? idAndSubId : idOnly,
    query: z.strictObject({
      ...shaping(row),
      ...(row.takesPages && { page: firstPage.optional(), page_size: pageSize.optional() }),
    }),
    success: { status: 200, schema: oneOf(recordOf(row.resource)) },
    refusals: ['NotSupported', 'AccountSuspendedError'],
    handle: (engine, { params, query, headers, caller }) => {
      const { id, subResourceId } = params as z.infer<typeof idOnly> & { subResourceId?: string };
      const asked = {
        ...questionOf(headers.get('x-account-id') ?? '', query),
        ...(subResourceId === undefined ? { id } : { id: subResourceId, employeeId: id }),
      };
      if (row.resource === 'groups') return getGroup(engine, caller, asked);
      caller.subject.resource = row.resource;
      return getRecord(engine, caller, { ...asked, resource: row.resource });
    },
  });
};
