import type { AccountStatus, Db } from './tables.ts';

/** How many accounts of one provider have one status. */
export interface AccountCount {
  readonly provider: string;
  readonly status: AccountStatus;
  readonly count: number;
}

/** Counts the accounts of all projects. */
export async function countAccounts(db: Db): Promise<AccountCount[]> {
  return db
    .selectFrom('accounts')
    .select(({ fn }) => ['provider', 'status', fn.countAll<number>().as('count')])
    .groupBy(['provider', 'status'])
    .execute();
}

/** How many accounts were linked through a connector profile and belong to it. */
export async function countAccountsOfProfile(db: Db, projectId: string, profileId: string): Promise<number> {
  const { count } = await db
    .selectFrom('accounts')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('project_id', '=', projectId)
    .where('connector_profile_id', '=', profileId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
