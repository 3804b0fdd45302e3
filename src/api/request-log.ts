import type { Context } from 'hono';
import { newUuidV7 } from '../engine/ids.ts';
import type { Engine } from '../engine/engine.ts';
import type { Exchanged } from '../engine/logs/log-content.ts';
import { requestSubject } from '../engine/logs/request-subject.ts';
import type { SpanEnd } from '../engine/observe/tracing.ts';
import type { RequestVariables } from './request-context.ts';

/** Hands a finished request to the request log. Requests of nobody are not kept. */
export const noteRequest = async (
  engine: Engine,
  context: Context<RequestVariables>,
  durationMs: number,
): Promise<void> => {
  const caller = context.get('caller');
  const operation = context.get('operation');
  if (!caller || !operation) return;
  const { accountId, provider, action, errorCode } = caller.subject;
  const subject = caller.subject.operation ?? requestSubject(operation);
  const { status } = context.res;
  const id = newUuidV7();
  engine.logs.request({
    project_id: caller.projectId,
    id,
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
  if (caller.bodies && !subject.isPlatform)
    engine.logs.content(
      { caller, id, accountId: accountId ?? null, at: context.get('startedAt'), policy: caller.bodies },
      await exchangedOf(engine, context, operation.path),
    );
};

/** What was asked and answered, for projects that have it kept. */
const exchangedOf = async (
  engine: Engine,
  context: Context<RequestVariables>,
  template: string,
): Promise<Exchanged> => {
  const { res, req } = context;
  const { pathname, search } = new URL(req.url);
  const isJson = /\bjson\b/i.test(res.headers.get('content-type') ?? '');
  return {
    method: req.method,
    url: new URL(`${engine.publicUrl}${pathname}${search}`),
    template,
    requestHeaders: req.raw.headers,
    requestBody: context.get('askedBody'),
    status: res.status,
    answerHeaders: res.headers,
    // A file may be called JSON and be none.
    answerBody: isJson
      ? await res
          .clone()
          .json()
          .catch(() => undefined)
      : undefined,
  };
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
