import type { VendorCall } from '../../connector-kit/http/vendor-client.ts';
import { newUuidV7 } from '../../store/ids.ts';
import type { Caller, Subject } from '../caller.ts';
import type { LogWriter } from '../logs/log-writer.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { Tracing } from '../observe/tracing.ts';

/** Whose call it was. */
export interface CallOwner {
  readonly caller: Caller;
  readonly provider: string;
  /** Null while the account is being linked. */
  readonly accountId: string | null;
}

/** What the calls of a request are about: the same as the request. */
const subjectColumns = ({ operation, action }: Subject) => ({
  service: operation?.service ?? 'none',
  resource: operation?.resource ?? null,
  child_resource: operation?.childResource ?? null,
  sub_resource: operation?.subResource ?? null,
  action: action ?? operation?.action ?? null,
});

/** Notes one try of a vendor call in the log, the metrics and the trace: where it went and what came of it. */
export const noteCall = (
  { logs, metrics, tracing }: { readonly logs: LogWriter; readonly metrics: Metrics; readonly tracing: Tracing },
  { caller, provider, accountId }: CallOwner,
  call: VendorCall,
): void => {
  const id = newUuidV7();
  logs.vendorCall({
    project_id: caller.projectId,
    id,
    request_id: caller.requestId,
    account_id: accountId,
    provider,
    ...subjectColumns(caller.subject),
    method: call.method,
    host: call.host,
    path_template: call.endpoint.replace(/^[A-Z]+ /, ''),
    status: call.status ?? null,
    attempt: call.attempt,
    started_at: new Date(call.startedAt),
    duration_ms: Math.round(call.durationMs),
    error_code: call.errorCode ?? null,
  });
  if (call.content && caller.bodies && !caller.subject.operation?.isPlatform)
    logs.content(
      { caller, id, accountId, at: call.startedAt, policy: caller.bodies },
      {
        ...call.content(),
        method: call.method,
        template: call.endpoint.replace(/^[A-Z]+ /, ''),
        status: call.status,
      },
    );
  metrics.vendorCall({ ...call, provider });
  tracing.addSpan({
    name: call.endpoint,
    kind: 'client',
    startedAt: call.startedAt,
    durationMs: call.durationMs,
    failed: call.errorCode !== undefined,
    attributes: {
      'http.request.method': call.method,
      'server.address': call.host,
      'http.request.resend_count': call.attempt - 1,
      'rollcall.provider': provider,
      ...(call.status !== undefined && { 'http.response.status_code': call.status }),
      ...(call.errorCode !== undefined && { 'error.type': call.errorCode }),
    },
  });
};
