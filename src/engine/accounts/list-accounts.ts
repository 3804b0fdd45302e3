import { listAccounts as listStoredAccounts, type AccountFilters } from '../../store/accounts.ts';
import { parseShortId } from '../../store/ids.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { mayTouch } from './find-account.ts';
import { viewAccounts, type AccountView } from './view-account.ts';

/** What to list. Ids are those of the wire; an id that is none of ours matches nothing. */
export interface AccountListing extends Omit<AccountFilters, 'accountIds'> {
  readonly accountIds?: readonly string[] | undefined;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

/** A page of the project's accounts, oldest first. */
export const listAccounts = async (
  engine: Engine,
  caller: Caller,
  listing: AccountListing,
): Promise<readonly AccountView[]> => {
  const { accountIds, page, pageSize: size, ...filters } = listing;
  const asked = accountIds?.length ? accountIds.flatMap((id) => parseShortId(id) ?? []) : undefined;
  const ids = asked?.filter((id) => mayTouch(caller, id)) ?? (caller.accountIds && [...caller.accountIds]);
  if (ids?.length === 0) return [];
  const wanted = { ...filters, accountIds: ids };
  return viewAccounts(engine, await listStoredAccounts(engine.db, caller.projectId, wanted, { page, size }));
};
