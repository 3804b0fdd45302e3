import type { Standing } from './account-types.ts';

/** What the list shows, as its address says it: an address can be shared, and the browser's back button works. */
export interface AccountSearch {
  readonly text: string;
  readonly standing: Standing | '';
  readonly system: string;
  readonly environment: string;
  readonly order: Order;
}

/** The orders of the list: what it is sorted by, and which way. */
export const orders = {
  linked_at_desc: { by: 'linked_at', direction: 'desc' },
  linked_at_asc: { by: 'linked_at', direction: 'asc' },
  owner_name_asc: { by: 'owner_name', direction: 'asc' },
  owner_name_desc: { by: 'owner_name', direction: 'desc' },
  last_success_at_desc: { by: 'last_success_at', direction: 'desc' },
  last_success_at_asc: { by: 'last_success_at', direction: 'asc' },
} as const;

export type Order = keyof typeof orders;
export type SortedBy = (typeof orders)[Order]['by'];

/** The standings in the order in which they matter to somebody who looks after accounts. */
export const standings = [
  'relink_needed',
  'sharing_pending',
  'permissions_missing',
  'not_answering',
  'rate_limited',
  'suspended',
  'connector_disabled',
  'gaps_accepted',
  'working',
] as const satisfies readonly Standing[];

export const wholeList: AccountSearch = {
  text: '',
  standing: '',
  system: '',
  environment: '',
  order: 'linked_at_desc',
};

/** The search of an address; whatever is in it that cannot be, is left out. */
export const readSearch = (address: Readonly<Record<string, unknown>>): AccountSearch => ({
  text: textOf(address['text']),
  standing: standings.find((standing) => standing === address['standing']) ?? '',
  system: textOf(address['system']),
  environment: textOf(address['environment']),
  order: isOrder(address['order']) ? address['order'] : wholeList.order,
});

/** What the address says of a search: nothing of what goes without saying. */
export const writeSearch = (search: AccountSearch): Partial<AccountSearch> =>
  Object.fromEntries(
    Object.entries(search).filter(([name, value]) => value !== wholeList[name as keyof AccountSearch]),
  );

/** Whether a search leaves something out. */
export const isNarrowed = ({ text, standing, system, environment }: AccountSearch): boolean =>
  [text, standing, system, environment].some((value) => value !== '');

/** The order after somebody pressed a column's heading: the other way round, or that column's natural way first. */
export const turnOrder = (order: Order, by: SortedBy): Order => {
  const { by: now, direction } = orders[order];
  const natural = by === 'owner_name' ? 'asc' : 'desc';
  const next = now === by ? (direction === 'asc' ? 'desc' : 'asc') : natural;
  return `${by}_${next}`;
};

// The router reads numbers and the like out of an address by itself.
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
const isOrder = (value: unknown): value is Order => typeof value === 'string' && Object.hasOwn(orders, value);
