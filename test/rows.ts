import { randomBytes, randomUUID } from 'node:crypto';
import type { NewAccount } from '../src/store/accounts.ts';
import { newUuidV7, newWireId, shortId } from '../src/store/ids.ts';
import type { RequestLog } from '../src/store/request-logs.ts';
import type { NewRow } from '../src/store/tables.ts';
import type { VendorCall } from '../src/store/vendor-calls.ts';

/** An account of some customer at HiBob's simulator, ready to be saved. */
export function newAccount(changes: Partial<NewAccount> = {}): NewAccount {
  return {
    id: newUuidV7(),
    provider: 'hibob',
    environment: 'simulator',
    origin_owner_id: 'customer-1',
    origin_owner_name: 'Customer One',
    ...changes,
  };
}

/** A connect session of that customer that has half an hour left, its link five days. */
export function newConnectSession(changes: Partial<NewRow<'connect_sessions'>> = {}): NewRow<'connect_sessions'> {
  return {
    id: newUuidV7(),
    wire_id: newWireId(),
    token_hash: randomBytes(32),
    link_hash: randomBytes(32),
    origin_owner_id: 'customer-1',
    origin_owner_name: 'Customer One',
    external_trigger_token: randomUUID(),
    expires_at: new Date(Date.now() + 30 * 60_000),
    link_expires_at: new Date(Date.now() + 5 * 86_400_000),
    ...changes,
  };
}

/** A request of some program for the employees of an account, ready to be saved. */
export function newRequestLog(projectId: string, changes: Partial<RequestLog> = {}): RequestLog {
  return {
    project_id: projectId,
    id: newUuidV7(),
    request_id: shortId(newUuidV7()),
    is_platform: false,
    account_id: null,
    provider: 'hibob',
    method: 'GET',
    path: '/unified/hris/employees',
    service: 'hris',
    resource: 'employees',
    child_resource: null,
    sub_resource: null,
    action: 'list',
    status: 200,
    success: true,
    source_type: 'API_KEY',
    source_id: null,
    started_at: new Date(),
    duration_ms: 12,
    error_code: null,
    ...changes,
  };
}

/** A call that was made for such a request. */
export function newVendorCall(projectId: string, changes: Partial<VendorCall> = {}): VendorCall {
  return {
    project_id: projectId,
    id: newUuidV7(),
    request_id: shortId(newUuidV7()),
    account_id: null,
    provider: 'hibob',
    service: 'hris',
    resource: 'employees',
    child_resource: null,
    sub_resource: null,
    action: 'list',
    method: 'POST',
    host: 'api.hibob.com',
    path_template: '/v1/people/{id}',
    status: 200,
    attempt: 1,
    started_at: new Date(),
    duration_ms: 5,
    error_code: null,
    ...changes,
  };
}
