import { randomBytes, randomUUID } from 'node:crypto';
import type { NewAccount } from '../src/store/accounts.ts';
import { newUuidV7, newWireId } from '../src/store/ids.ts';
import type { NewRow } from '../src/store/tables.ts';

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
