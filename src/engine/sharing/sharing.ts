import type { SharedData } from '../../connector-kit/shared-data.ts';
import { groupOfPath, type DataGroup } from '../../model/data-groups.ts';
import type { PeopleFilter } from '../../model/people-filter.ts';
import type { Account } from '../../store/accounts.ts';

/** What a customer decided to share of an account. */
export interface Sharing extends SharedData {
  /** Data groups that are kept back. */
  readonly withheld: ReadonlySet<DataGroup>;
  /** Whose records are shared. `pending`: some people only, who are still to be chosen. */
  readonly people: PeopleFilter | 'everybody' | 'pending';
  /** Whether anything is kept back, data or people. */
  readonly isNarrowed: boolean;
}

/** What is shared once some groups are kept back. */
export const withoutGroups = (withheld: Iterable<string>): Pick<Sharing, 'withheld' | 'shares'> => {
  const groups = new Set([...withheld] as DataGroup[]);
  return { withheld: groups, shares: (path) => !groups.has(groupOfPath(path)) };
};

/** The decision that is stored with an account. */
export const sharingOf = (account: Pick<Account, 'withheld_groups' | 'people_shared' | 'people_filter'>): Sharing => {
  const { withheld_groups: groups, people_shared: people, people_filter: filter } = account;
  return {
    ...withoutGroups(groups),
    people: people === 'filtered' ? (filter ?? 'pending') : people,
    isNarrowed: groups.length > 0 || people !== 'everybody',
  };
};
