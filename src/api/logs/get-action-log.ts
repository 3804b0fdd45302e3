import { z } from 'zod';
import { shortId } from '../../engine/ids.ts';
import { findActionLog, type ShownRequestLog } from '../../engine/logs/list-logs.ts';
import { amount, at, flag, text } from '../../model/fields.ts';
import { defineOperation } from '../operation.ts';

const actionLog = z
  .object({
    log_id: text,
    log_type: z.literal('action'),
    action_run_id: text,
    event_time: at,
    start_time: at,
    end_time: at,
    duration_ms: amount,
    project_id: text,
    account_id: text,
    success: flag,
    status_code: amount,
    connector_key: text,
    http_method: text,
    url: text,
    source_type: text,
    source_id: text,
    source_value: text,
    action_id: text,
    is_background: flag,
  })
  .meta({ id: 'ActionLog', description: 'One run of an action.' });

export const getActionLog = defineOperation({
  method: 'get',
  path: '/logs/actions/{actionRunId}',
  operationId: 'get_action_log',
  access: 'project',
  tag: 'Logs',
  summary: 'Get the log of one run of an action by the "x-request-id" of its answer',
  params: z.object({ actionRunId: z.string().min(1).max(500) }),
  success: { status: 200, schema: actionLog },
  refusals: ['NotFound'],
  handle: async (engine, { params, caller }) =>
    render(await findActionLog(engine, caller, params.actionRunId), engine.publicUrl),
});

const render = (log: ShownRequestLog, publicUrl: string): z.infer<typeof actionLog> => {
  const startedAt = log.started_at.toISOString();
  return {
    log_id: shortId(log.id),
    log_type: 'action',
    action_run_id: log.request_id,
    event_time: startedAt,
    start_time: startedAt,
    end_time: new Date(log.started_at.getTime() + log.duration_ms).toISOString(),
    duration_ms: log.duration_ms,
    project_id: log.project_id,
    account_id: log.account_id && shortId(log.account_id),
    success: log.success,
    status_code: log.status,
    connector_key: log.provider,
    http_method: log.method.toLowerCase(),
    url: `${publicUrl}${log.path}`,
    source_type: log.source_type,
    source_id: log.source_id && shortId(log.source_id),
    source_value: log.source_name,
    action_id: log.action,
    is_background: false,
  };
};
