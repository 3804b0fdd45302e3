import { z } from 'zod';
import { parseShortId } from '../../engine/ids.ts';
import type { LogOrder, LogQuestion } from '../../engine/logs/list-logs.ts';
import { csv, cursorParameter, instantParameter, pageSize, textParameter } from '../parameters.ts';

/** The columns that lists of values choose from, by the filter's name on the wire. */
const columns = {
  request_ids: 'request_id',
  source_types: 'source_type',
  source_ids: 'source_id',
  http_methods: 'method',
  providers: 'provider',
  services: 'service',
  categories: 'service',
  resources: 'resource',
  child_resources: 'child_resource',
  sub_resources: 'sub_resource',
  actions: 'action',
  status_codes: 'status',
} as const;

/** Names of orders, with those in our own spelling and that of the public contract's example. */
const orders = {
  eventDatetime: 'started_at',
  event_datetime: 'started_at',
  created_at: 'started_at',
  duration: 'duration_ms',
  status: 'status',
  provider: 'provider',
  service: 'service',
} as const satisfies Record<string, LogOrder>;

/** Words of paths are spelled with underscores here, and with hyphens in some programs. */
const words = csv.transform((texts) => texts.map((text) => text.replaceAll('-', '_')));
const upperCase = csv.transform((texts) => texts.map((text) => text.toUpperCase()));
const statusCodes = csv.pipe(
  z.array(
    z
      .string()
      .regex(/^[1-5]\d\d$/, 'must be HTTP status codes, for example 200,404')
      .transform(Number),
  ),
);

const everyFilter = z
  .strictObject({
    account_ids: csv,
    start_date: instantParameter,
    end_date: instantParameter,
    request_ids: csv,
    source_types: upperCase,
    source_values: textParameter
      .transform((name) => [name, ...name.split(',')])
      .describe('Names of API keys; one that holds a comma stands alone.'),
    source_ids: csv.transform((ids) => ids.map((id) => parseShortId(id) ?? id)),
    http_methods: upperCase,
    providers: csv,
    services: words,
    categories: words,
    resources: words,
    child_resources: words,
    sub_resources: words,
    actions: csv,
    status_codes: statusCodes,
    success: z.enum(['true', 'false'], 'must be true or false').meta({ type: 'boolean', enum: undefined }),
  })
  .partial();

const orderBy = z.enum(
  Object.keys(orders) as (keyof typeof orders)[],
  'must be one of: provider, service, status, eventDatetime, duration',
);
const direction = z.enum(['asc', 'desc'], 'must be asc or desc');

/**
 * The query of a log listing: each filter as `filter[name]` and as `name`, because one published client sends them flat.
 * Where both are sent, `filter[name]` counts.
 */
const queryOf = <Filters extends z.ZodRawShape>({ shape }: z.ZodObject<Filters>) => {
  const order = { order_by: orderBy.optional(), order_direction: direction.optional() };
  return z.strictObject({
    ...shape,
    ...order,
    filter: z.strictObject({ ...shape, ...order }).optional(),
    page_size: pageSize.optional(),
    next: cursorParameter.optional().describe('The cursor of the page before.'),
  });
};

export const requestLogQuery = queryOf(everyFilter.omit({ categories: true }));
export const platformLogQuery = queryOf(everyFilter.omit({ providers: true, services: true }));
export const stepLogQuery = queryOf(
  everyFilter.omit({ source_types: true, source_values: true, source_ids: true, categories: true }),
);

type LogQuery = z.infer<ReturnType<typeof queryOf<(typeof everyFilter)['shape']>>>;

/** What such a query asks of the engine. */
export const logQuestion = ({ filter, next, page_size: size, ...flat }: LogQuery): LogQuestion => {
  const asked = { ...flat, ...filter };
  const names = Object.keys(columns) as (keyof typeof columns)[];
  return {
    accountIds: asked.account_ids,
    sourceNames: asked.source_values,
    startedFrom: dateOf(asked.start_date),
    startedBefore: dateOf(asked.end_date),
    success: asked.success === undefined ? undefined : asked.success === 'true',
    choices: Object.fromEntries(
      names.flatMap((name) => (asked[name] === undefined ? [] : [[columns[name], asked[name]]])),
    ),
    orderBy: orders[asked.order_by ?? 'eventDatetime'],
    direction: asked.order_direction ?? 'desc',
    pageSize: size ?? 25,
    next,
  };
};

const dateOf = (text: string | undefined) => (text === undefined ? undefined : new Date(text));
