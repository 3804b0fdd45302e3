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
