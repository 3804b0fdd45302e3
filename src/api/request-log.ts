import type { Context } from 'hono';
import { newUuidV7 } from '../engine/ids.ts';
import type { Engine } from '../engine/engine.ts';
import { requestSubject } from '../engine/logs/request-subject.ts';
import type { SpanEnd } from '../engine/observe/tracing.ts';
import type { RequestVariables } from './request-context.ts';

/** Hands a finished request to the request log. Requests of nobody are not kept. */
export const noteRequest = (engine: Engine, context: Context<RequestVariables>, durationMs: number): void => {
  const caller = context.get('caller');
  const operation = context.get('operation');
  if (!caller || !operation) return;
  const { accountId, provider, action, errorCode } = caller.subject;
  const subject = caller.subject.operation ?? requestSubject(operation);
  const { status } = context.res;
  engine.logs.request({
    project_id: caller.projectId,
    id: newUuidV7(),
    request_id: caller.requestId,
    is_platform: subject.isPlatform,
    account_id: accountId ?? null,
    provider: provider ?? null,
    method: context.req.method,
    path: operation.path,
    service: subject.service,
    resource: subject.resource,
    child_resource: subject.childResource,
    sub_resource: subject.subResource,
    action: action ?? subject.action,
    status,
    success: status < 400,
    source_type: caller.source.type,
    source_id: caller.source.id,
    started_at: new Date(context.get('startedAt')),
    duration_ms: Math.max(0, Math.round(durationMs)),
    error_code: errorCode ?? null,
  });
};

/** A finished request as a trace tells it: the operation with its placeholders, never what stood in their place. */
export const requestSpan = (context: Context<RequestVariables>): SpanEnd => {
  const { method } = context.req;
  const { path, operationId } = context.get('operation') ?? {};
  const { status } = context.res;
  return {
    name: path === undefined ? method : `${method} ${path}`,
    failed: status >= 500,
    attributes: {
      'http.request.method': method,
      'http.response.status_code': status,
      'rollcall.request_id': context.get('requestId'),
      ...(path !== undefined && { 'http.route': path }),
      ...(operationId !== undefined && { 'rollcall.operation': operationId }),
    },
  };
};
