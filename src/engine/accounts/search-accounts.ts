import { z } from 'zod';
import {
  countStandings,
  searchAccounts as searchStoredAccounts,
  type AccountOrder,
  type AccountPlace,
  type AccountSearch,
  type StandingCount,
} from '../../store/account-search.ts';
import { parseShortId } from '../../store/ids.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { mayTouch } from './find-account.ts';
import { viewAccounts, type AccountView } from './view-account.ts';

export type { AccountOrder };

/** What to search for, in which order, and how much of it. */
export interface AccountQuestion extends Omit<AccountSearch, 'accountIds'> {
  readonly orderBy: AccountOrder;
  readonly direction: 'asc' | 'desc';
  readonly pageSize: number;
  readonly next?: string | undefined;
}

/** A page of accounts, and the cursor of the next one. */
export interface FoundAccounts {
  readonly accounts: readonly AccountView[];
  readonly next: string | null;
}

/** How many accounts stand alike, with the name of their HR system. */
export interface NamedCount extends StandingCount {
  readonly providerName: string;
}

/**
 * Accounts of the project by page. A page begins after the last account of the one before, wherever that stands by then:
 * accounts that come and go meanwhile move no other.
 *
 * @throws Problem `CursorInvalid` when `next` is not one of ours, or belongs to another project or order.
 */
export const searchAccounts = async (
  engine: Engine,
  caller: Caller,
  { orderBy, direction, pageSize, next, ...search }: AccountQuestion,
): Promise<FoundAccounts> => {
  const walk = ['accounts', caller.projectId, orderBy, direction];
  const after = next ? openCursor(engine, walk, next) : undefined;
  // Whoever looks for an account by its id pastes the whole of it.
  const id = search.text && parseShortId(search.text);
  if (id && !mayTouch(caller, id)) return { accounts: [], next: null };
  const wanted = { ...search, text: id ? undefined : search.text, accountIds: id ? [id] : restriction(caller) };
  const page = { orderBy, direction, limit: pageSize + 1, after };
  const found = await searchStoredAccounts(engine.db, caller.projectId, wanted, page);
  const shown = found.slice(0, pageSize);
  const last = found.length > pageSize ? shown.at(-1) : undefined;
  return {
    accounts: await viewAccounts(engine, shown),
    next: last ? sealCursor(engine, walk, last) : null,
  };
};

/** How many accounts there are of each provider, environment and standing. */
export const countAccounts = async (engine: Engine, caller: Caller): Promise<readonly NamedCount[]> => {
  const counts = await countStandings(engine.db, caller.projectId, { accountIds: restriction(caller) });
  return counts.map((count) => ({
    ...count,
    providerName: engine.connectors[count.provider]?.manifest.name ?? count.provider,
  }));
};

/** A key that is restricted to no account at all does not exist, so that an empty list never stands for all. */
const restriction = ({ accountIds }: Caller): readonly string[] | undefined => accountIds && [...accountIds];

const place = z.object({
  value: z.union([z.string(), z.null(), z.object({ at: z.number() }).transform(({ at }) => new Date(at))]),
  id: z.string(),
});

const sealCursor = (engine: Engine, walk: readonly string[], { value, id }: AccountPlace): string =>
  engine.box
    .seal(JSON.stringify({ value: value instanceof Date ? { at: value.getTime() } : value, id }), [...walk])
    .toString('base64url');

const openCursor = (engine: Engine, walk: readonly string[], next: string): AccountPlace => {
  const text = engine.box.open(Buffer.from(next, 'base64url'), [...walk]);
  if (text !== undefined) return place.parse(JSON.parse(text));
  const why = 'It was not issued for this search in this order.';
  throw new Problem('CursorInvalid', `The cursor in "next" cannot be used. ${why}`, {
    remediation: 'Start the search again without "next", and keep all other parameters the same from page to page.',
    errors: [{ pointer: '/query/next', message: why }],
  });
};
