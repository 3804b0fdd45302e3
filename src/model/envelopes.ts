import { z } from 'zod';
import { instant } from './dates.ts';
import { amount, text } from './fields.ts';

const headers = z.record(z.string(), z.unknown()).nullish();

/** A request that was made at the provider and its answer, as `raw=true` asks for. Secrets are removed. */
export const rawResponse = z
  .object({
    method: z.string(),
    url: z.string(),
    body: z.unknown().describe('The body that was sent.'),
    response: z.unknown().describe('The body that came back.'),
  })
  .partial({ body: true, response: true })
  .meta({ id: 'RawResponse', description: 'A request that was made at the provider, and its answer.' });

export type RawResponse = z.infer<typeof rawResponse>;

/** What the provider answered when it refused. */
export const providerError = z
  .object({
    status: amount.describe('The HTTP status of the provider.'),
    url: text,
    raw: z.unknown().describe("The provider's body."),
    headers,
  })
  .partial({ raw: true })
  .meta({ id: 'ProviderErrorApiModel', description: 'What the provider answered when it refused.' });

export type ProviderError = z.infer<typeof providerError>;

/** Something that the caller should know though the call went well. */
export const unifiedWarning = z
  .object({
    code: z.string().optional().describe('What kind of thing: `permission_missing`, `not_supported`, ...'),
    message: text,
    remote_id: text.describe("The provider's identifier of the record that was left out."),
    field: z.string().optional().describe('The field that is null for it.'),
    permissions: z.array(z.string()).optional().describe("The provider's own names of what may be missing."),
  })
  .meta({ id: 'UnifiedWarningApiModel', description: 'Something to know though the call went well.' });

export type UnifiedWarning = z.infer<typeof unifiedWarning>;

const aside = {
  raw: z.array(rawResponse).nullish().describe('Filled when `raw=true` is asked for.'),
  unified_warnings: z.array(unifiedWarning).nullish(),
};

function makeList<Item extends z.ZodType>(record: Item) {
  return z
    .object({
      next: z.string().nullable().describe('Cursor of the next page; null on the last one.'),
      data: z.array(record),
      ...aside,
    })
    .meta({ id: `${idOf(record)}Paginated`, description: 'One page. A short page need not be the last.' });
}

function makeOne<Item extends z.ZodType>(record: Item) {
  return z.object({ data: record, ...aside }).meta({ id: `${idOf(record)}Result`, description: 'One record.' });
}

// One schema a record, however often it is asked for: two schemas of one id cannot stand in one document.
const lists = new WeakMap<z.ZodType, z.ZodType>();
const ones = new WeakMap<z.ZodType, z.ZodType>();

/**
 * A page of records, `{ next, data, raw?, unified_warnings? }`; its id is the record's with `Paginated` behind.
 * @throws when the record has no id.
 */
export function listOf<Item extends z.ZodType>(record: Item): ReturnType<typeof makeList<Item>> {
  const known = lists.get(record) ?? makeList(record);
  lists.set(record, known);
  // The map cannot say that a key's type decides its value's; makeList above does.
  return known as ReturnType<typeof makeList<Item>>;
}

/**
 * One record, `{ data, raw?, unified_warnings? }`; its id is the record's with `Result` behind.
 * @throws when the record has no id.
 */
export function oneOf<Item extends z.ZodType>(record: Item): ReturnType<typeof makeOne<Item>> {
  const known = ones.get(record) ?? makeOne(record);
  ones.set(record, known);
  return known as ReturnType<typeof makeOne<Item>>;
}

function idOf(record: z.ZodType): string {
  const id = record.meta()?.id;
  if (id === undefined) throw new Error('An enveloped schema needs an id: give it .meta({ id })');
  return id;
}

/** One thing that is wrong with the request. */
const problem = z.object({
  pointer: z.string().describe('Where, as a JSON Pointer into the body or the query.'),
  message: z.string(),
  allowed: z
    .array(z.object({ value: z.string(), label: z.string() }))
    .optional()
    .describe('The values that are possible, where the HR system has a list of them; the first hundred.'),
});

/**
 * Every answer of 400 and above. `statusCode`, `message` and `timestamp` are always there, since the published
 * client throws a validation error of its own without them. The rest follows RFC 9457
 * (https://www.rfc-editor.org/rfc/rfc9457) and adds what to do next.
 */
export const errorEnvelope = z
  .object({
    statusCode: z.number(),
    message: z.string(),
    timestamp: instant,
    errorCode: z.string().optional().describe('A stable name of the failure.'),
    data: z
      .object({ statusCode: amount, message: text, headers })
      .nullish()
      .describe('The failure as the provider put it.'),
    provider_errors: z.array(providerError).nullish(),
    type: z.string().optional().describe('Address of the page that explains this kind of failure.'),
    title: z.string().optional().describe('The kind of failure, the same each time.'),
    status: z.number().optional().describe('The HTTP status, again.'),
    detail: z.string().optional().describe('What happened this time.'),
    instance: z.string().optional().describe('What names this occurrence.'),
    request_id: z.string().optional(),
    remediation: z.string().optional().describe('What to do about it.'),
    retryable: z.boolean().optional().describe('Whether the same request can succeed later.'),
    retry_after_seconds: z.number().optional().describe('How long to wait, as in the header.'),
    code: z.string().optional().describe('Why a system refused, in finer words than errorCode.'),
    provider_response: z.string().optional().describe('The beginning of what the HR system answered.'),
    fields: z.array(z.string()).optional().describe('Fields of the form that it is about.'),
    guide_steps: z.array(z.string()).optional().describe('Steps of the setup guide that help.'),
    permissions: z.array(z.string()).optional().describe('What is not granted.'),
    errors: z
      .array(z.union([problem, z.string()]))
      .optional()
      .describe('All that is wrong with the request.'),
  })
  .meta({ id: 'Error', description: 'Every answer of 400 and above.' });

export type ErrorEnvelope = z.infer<typeof errorEnvelope>;
