import { sql } from 'kysely';
import { inTransaction } from './database.ts';
import type { AccountStatus, Db, NewRow, Row, StatusReason } from './tables.ts';
import { deleteLogContents } from './log-contents.ts';

export type Account = Row<'accounts'>;
export type NewAccount = Omit<NewRow<'accounts'>, 'status_reasons'> & {
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
  /** As they are shown: of an account whose connector profile is disabled, `inactive`. */
  statuses?: readonly AccountStatus[] | undefined;
}

/** One page of a listing by page number. */
export interface NumberedPage {
  /** 1 is the first. */
  page: number;
  /** Rows in a page. */
  size: number;
}

export async function findAccount(db: Db, projectId: string, id: string): Promise<Account | undefined> {
  return db
    .selectFrom('accounts')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', '=', id)
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
  let query = db.selectFrom('accounts').selectAll().where('project_id', '=', projectId);
  if (accountIds?.length) query = query.where('id', 'in', accountIds);
  if (providers?.length) query = query.where('provider', 'in', providers);
  if (environments?.length) query = query.where('environment', 'in', environments);
  if (originOwnerIds?.length) query = query.where('origin_owner_id', 'in', originOwnerIds);
  if (statuses?.length) query = query.where(shownStatus, 'in', statuses);
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
    .returningAll()
    .executeTakeFirst();
}

/**
 * Deletes an account with everything that hangs on it: secrets and their key, what was listed, seen, written,
 * received and kept with logs, the sessions that edit or linked it with their attempts, and every token that leads to any of these. Answers
 * the account as it was, or undefined when there is none.
 */
export async function deleteAccount(db: Db, projectId: string, id: string): Promise<Account | undefined> {
  return inTransaction(db, async (transaction) => {
    await sql`
      with sessions as (
        select id from connect_sessions where project_id = ${projectId} and ${id} in (account_id, linked_account_id)
      )
      delete from token_directory where project_id = ${projectId} and (
        subject_id = ${id}
        or subject_id in (select id from sessions)
        or subject_id in (
          select id from connection_attempts
          where project_id = ${projectId} and session_id in (select id from sessions)
        )
      )`.execute(transaction);
    // Sessions before the account, in the order in which linking locks them.
    await transaction
      .deleteFrom('connect_sessions')
      .where('project_id', '=', projectId)
      .where((where) => where.or([where('account_id', '=', id), where('linked_account_id', '=', id)]))
      .execute();
    await deleteLogContents(transaction, projectId, id);
    return transaction
      .deleteFrom('accounts')
      .where('project_id', '=', projectId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
  });
}

/** A disabled profile makes what would work, or nearly, inactive; what somebody suspended stays so. */
const shownStatus = sql<AccountStatus>`case
  when accounts.status in ('active', 'error') and exists (
    select from connector_profiles p
    where p.project_id = accounts.project_id and p.id = accounts.connector_profile_id and not p.enabled
  ) then 'inactive' else accounts.status end`;

/** The driver would send an array as a PostgreSQL array, which is no `jsonb`. */
function renderReasons<T extends { status_reasons?: StatusReason[] }>({ status_reasons, ...rest }: T) {
  return status_reasons === undefined ? rest : { ...rest, status_reasons: JSON.stringify(status_reasons) };
}
