import { sql } from 'kysely';
import { inTransaction } from './database.ts';
import type { AccountStatus, Db, NewRow, Row, StatusReason } from './tables.ts';

export type Account = Row<'accounts'>;
export type NewAccount = Omit<NewRow<'accounts'>, 'status_reasons' | 'deleted_at'> & {
  status_reasons?: StatusReason[];
};
/** What may change after an account was made. */
export type AccountChanges = Partial<Omit<NewAccount, 'id' | 'created_at' | 'updated_at'>>;

/** Whose account at whom: what decides between a new account and an existing one. */
export type AccountIdentity = Pick<Account, 'origin_owner_id' | 'origin_owner_name' | 'provider' | 'environment'>;

/** What to list; each filter that is left out, or empty, lets everything pass. */
export interface AccountFilters {
  accountIds?: readonly string[] | undefined;
  providers?: readonly string[] | undefined;
  environments?: readonly string[] | undefined;
  originOwnerIds?: readonly string[] | undefined;
  statuses?: readonly AccountStatus[] | undefined;
}

/** One page of a listing by page number. */
export interface NumberedPage {
  /** 1 is the first. */
  page: number;
  /** Rows in a page. */
  size: number;
}

/** A deleted account is never found. */
export async function findAccount(db: Db, projectId: string, id: string): Promise<Account | undefined> {
  return db
    .selectFrom('accounts')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

/** The account that linking again would update: the newest one of this owner at this provider and environment. */
export async function findAccountByIdentity(
  db: Db,
  projectId: string,
  identity: AccountIdentity,
): Promise<Account | undefined> {
  return db
    .selectFrom('accounts')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('origin_owner_id', '=', identity.origin_owner_id)
    .where('origin_owner_name', '=', identity.origin_owner_name)
    .where('provider', '=', identity.provider)
    .where('environment', '=', identity.environment)
    .where('deleted_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/**
 * Makes whoever links the same identity wait until the caller's transaction ends, so that two sessions completed at
 * once cannot both decide that the account is new. Only inside a transaction.
 */
export async function lockAccountIdentity(
  transaction: Db,
  projectId: string,
  identity: AccountIdentity,
): Promise<void> {
  const { origin_owner_id, origin_owner_name, provider, environment } = identity;
  const key = JSON.stringify([projectId, origin_owner_id, origin_owner_name, provider, environment]);
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(transaction);
}

/**
 * Makes everybody else who changes this account wait until the caller's transaction ends. Answers undefined when it was
 * deleted. Only inside a transaction.
 */
export async function lockAccount(transaction: Db, projectId: string, id: string): Promise<Account | undefined> {
  return transaction
    .selectFrom('accounts')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** Oldest first, so that a new account does not move the pages before it. */
export async function listAccounts(
  db: Db,
  projectId: string,
  filters: AccountFilters = {},
  page: NumberedPage = { page: 1, size: 25 },
): Promise<Account[]> {
  const { accountIds, providers, environments, originOwnerIds, statuses } = filters;
  let query = db.selectFrom('accounts').selectAll().where('project_id', '=', projectId).where('deleted_at', 'is', null);
  if (accountIds?.length) query = query.where('id', 'in', accountIds);
  if (providers?.length) query = query.where('provider', 'in', providers);
  if (environments?.length) query = query.where('environment', 'in', environments);
  if (originOwnerIds?.length) query = query.where('origin_owner_id', 'in', originOwnerIds);
  if (statuses?.length) query = query.where('status', 'in', statuses);
  return query
    .orderBy('id')
    .limit(page.size)
    .offset((page.page - 1) * page.size)
    .execute();
}

/** Saves a new account. */
export async function saveAccount(db: Db, projectId: string, account: NewAccount): Promise<Account> {
  return db
    .insertInto('accounts')
    .values({ ...renderReasons(account), project_id: projectId })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Changes what is given and moves `updated_at`. Answers undefined when there is no such account. */
export async function saveAccountChanges(
  db: Db,
  projectId: string,
  id: string,
  changes: AccountChanges,
): Promise<Account | undefined> {
  return db
    .updateTable('accounts')
    .set({ ...renderReasons(changes), updated_at: new Date() })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

/**
 * Deletes an account: its data key is destroyed, and with it every secret and listing sealed with that key; of the row
 * stays what logs refer to, without what people typed. Answers the account as it was, or undefined when there is none.
 */
export async function deleteAccount(db: Db, projectId: string, id: string): Promise<Account | undefined> {
  return inTransaction(db, async (transaction) => {
    const account = await findAccount(transaction, projectId, id);
    if (account === undefined) return undefined;
    const deletedAt = new Date();
    await transaction
      .updateTable('accounts')
      .set({
        status: 'archived',
        status_reasons: '[]',
        setup_information: {},
        secret_hints: {},
        origin_username: null,
        label: null,
        metadata: null,
        updated_at: deletedAt,
        deleted_at: deletedAt,
      })
      .where('project_id', '=', projectId)
      .where('id', '=', id)
      .execute();
    for (const table of attached) {
      await transaction.deleteFrom(table).where('project_id', '=', projectId).where('account_id', '=', id).execute();
    }
    return { ...account, deleted_at: deletedAt };
  });
}

/** What goes with an account; what is sealed with a key before the key. */
const attached = [
  'writes',
  'field_mappings',
  'listing_snapshots',
  'inbound_deliveries',
  'account_preflights',
  'account_webhooks',
  'account_secrets',
  'account_keys',
] as const;

/** The driver would send an array as a PostgreSQL array, which is no `jsonb`. */
function renderReasons<T extends { status_reasons?: StatusReason[] }>({ status_reasons, ...rest }: T) {
  return status_reasons === undefined ? rest : { ...rest, status_reasons: JSON.stringify(status_reasons) };
}
