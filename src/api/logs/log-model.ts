import { z } from 'zod';
import { shortId } from '../../engine/ids.ts';
import type { ShownRequestLog, VendorCall } from '../../engine/logs/list-logs.ts';
import { at, amount, flag, text } from '../../model/fields.ts';

const common = {
  request_id: text.describe('The "x-request-id" of the answer.'),
  start_time: at,
  end_time: at,
  account_id: text,
  project_id: text,
  http_method: text,
  path: text.describe('With placeholders: no log holds the values of a path.'),
  url: text.describe('With placeholders, and without a query.'),
  status: amount,
  duration: amount.describe('In milliseconds.'),
  success: flag,
  resource: text,
  child_resource: text,
  sub_resource: text,
  action: text.describe('The verb, for example list; the id of the action where one was run.'),
  error_code: text,
};

const body = z.union([z.string(), z.record(z.string(), z.unknown())]).nullish();
const headers = z.record(z.string(), z.unknown()).nullish();

/** With include=advanced_logs, where the project has it kept. */
const exchanged = {
  request: z
    .object({
      method: text,
      headers,
      url: z.object({ url: text, hostname: text, path: text, query_params: z.unknown() }).nullish(),
      body,
    })
    .nullish(),
  response: z.object({ status_code: amount, headers, body }).nullish(),
};

const ofAccount = { provider: text, service: text, is_worker: flag };

const source = {
  source_type: text.describe('API_KEY or HUB_SESSION.'),
  source_value: text.describe('The name of the API key.'),
  source_id: text,
};

export const stepLog = z
  .object({
    id: text,
    ...common,
    ...ofAccount,
    status: amount.describe('Null when no answer came.'),
    attempt: amount.describe('1 for the first try.'),
    ...exchanged,
  })
  .meta({ id: 'StepLog', description: 'A call to a vendor.' });

export const requestLog = z
  .object({
    ...common,
    ...ofAccount,
    event_datetime: at,
    ...source,
    ...exchanged,
    step_requests: z.array(stepLog).nullish().describe('With include=step_logs: the calls to the vendor, in order.'),
  })
  .meta({ id: 'UnifiedLog', description: 'A request for the records of a linked account.' });

export const platformLog = z
  .object({ ...common, event_datetime: at, ...source, category: text.describe('The first word of the path.') })
  .meta({ id: 'PlatformLog', description: 'A request for the platform itself.' });

/** The page of a listing of `log`. */
export const logPage = <Log extends z.ZodType>(log: Log) =>
  z.object({
    next: z.string().nullable().describe('Cursor of the next page; null on the last one.'),
    data: z.array(log),
  });

type Log = ShownRequestLog | VendorCall;

/** What a request and a call have in common. */
const renderCommon = (log: Log) => ({
  request_id: log.request_id,
  start_time: log.started_at.toISOString(),
  end_time: new Date(log.started_at.getTime() + log.duration_ms).toISOString(),
  account_id: log.account_id && shortId(log.account_id),
  project_id: log.project_id,
  http_method: log.method.toLowerCase(),
  status: log.status,
  duration: log.duration_ms,
  resource: log.resource,
  child_resource: log.child_resource,
  sub_resource: log.sub_resource,
  action: log.action,
  error_code: log.error_code,
});

export const renderStep = (call: VendorCall): z.infer<typeof stepLog> => ({
  id: shortId(call.id),
  ...renderCommon(call),
  path: call.path_template,
  url: `https://${call.host}${call.path_template}`,
  success: call.error_code === null,
  provider: call.provider,
  service: call.service,
  is_worker: false,
  attempt: call.attempt,
});

/** `publicUrl` is where the request was sent to. */
export const renderRequest = (log: ShownRequestLog, publicUrl: string): z.infer<typeof requestLog> => ({
  ...renderAsked(log, publicUrl),
  provider: log.provider,
  service: log.service,
  is_worker: false,
});

export const renderPlatform = (log: ShownRequestLog, publicUrl: string): z.infer<typeof platformLog> => ({
  ...renderAsked(log, publicUrl),
  category: log.service,
});

const renderAsked = (log: ShownRequestLog, publicUrl: string) => ({
  ...renderCommon(log),
  path: log.path,
  url: `${publicUrl}${log.path}`,
  success: log.success,
  event_datetime: log.started_at.toISOString(),
  source_type: log.source_type,
  source_value: log.source_name,
  source_id: log.source_id && shortId(log.source_id),
});
