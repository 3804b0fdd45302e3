import { sql } from 'kysely';
import type { Account } from './accounts.ts';
import type { Db } from './tables.ts';

/** What hangs on an account and is deleted with it, by how many there are. */
export interface AccountBelongings {
  credentials: number;
  permission_checks: number;
  field_mappings: number;
  writes: number;
  log_bodies: number;
  webhook_addresses: number;
  inbound_deliveries: number;
  links: number;
}

/** Counts what {@link deleteAccount} would delete with an account. */
export async function countBelongings(
  db: Db,
  { project_id, id }: Pick<Account, 'project_id' | 'id'>,
): Promise<AccountBelongings> {
  const of = (table: string) =>
    sql`(select count(*)::int from ${sql.table(table)} where project_id = ${project_id} and account_id = ${id})`;
  const { rows } = await sql<AccountBelongings>`
    select ${of('account_secrets')} as credentials, ${of('account_preflights')} as permission_checks,
      ${of('field_mappings')} as field_mappings, ${of('writes')} as writes, ${of('log_contents')} as log_bodies,
      ${of('account_webhooks')} as webhook_addresses, ${of('inbound_deliveries')} as inbound_deliveries,
      (select count(*)::int from connect_sessions
        where project_id = ${project_id} and ${id} in (account_id, linked_account_id)) as links`.execute(db);
  const [counts] = rows;
  if (!counts) throw new TypeError('A select without a table has one row.');
  return counts;
}
