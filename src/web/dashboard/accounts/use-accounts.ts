import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { failureOf } from '../api/failure.ts';
import type { ApiFailure } from '../api/failure.ts';
import type { AccountSearch } from './account-search.ts';
import type { Account, AccountCount } from './account-types.ts';
import { useAccountsApi } from './accounts-api.ts';

/**
 * How often the counts are asked for while the page is looked at. They are one small answer, and the list itself is asked
 * for again only when they change. A stream would hold a connection open for each page, through proxies that end it.
 */
const COUNT_MILLISECONDS = 4_000;

export const accountKeys = {
  all: ['accounts'],
  counts: ['accounts', 'counts'],
  newest: ['accounts', 'newest'],
  searches: ['accounts', 'search'],
  search: (search: AccountSearch) => ['accounts', 'search', search],
  systems: ['accounts', 'systems'],
  account: (id: string) => ['accounts', 'account', id],
  preflight: (id: string) => ['accounts', 'preflight', id],
  requests: (id: string) => ['accounts', 'requests', id],
  /** Stands apart: what was logged of a request changes no more, whatever is done with accounts. */
  request: (requestId: string) => ['request', requestId],
  sharing: (id: string) => ['accounts', 'sharing', id],
  mappings: (id: string) => ['accounts', 'mappings', id],
  invitation: (id: number) => ['accounts', 'invitation', id],
  erasure: (id: string) => ['accounts', 'erasure', id],
} as const;

/** How many accounts there are of each kind; undefined until the first answer. When they change, so may every list. */
export const useCounts = (): readonly AccountCount[] | undefined => {
  const accounts = useAccountsApi();
  const client = useQueryClient();
  const { data: counts } = useQuery({
    queryKey: accountKeys.counts,
    queryFn: () => accounts.counts(),
    refetchInterval: COUNT_MILLISECONDS,
  });
  const before = useRef(counts);
  useEffect(() => {
    if (before.current !== undefined && before.current !== counts)
      for (const queryKey of [accountKeys.searches, accountKeys.newest]) void client.invalidateQueries({ queryKey });
    before.current = counts;
  }, [client, counts]);
  return counts;
};

/** The list as far as it has come. */
export interface FoundAccounts {
  /** Undefined until the first page is there. */
  readonly accounts: readonly Account[] | undefined;
  readonly failure: ApiFailure | undefined;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** What a search finds, page after page. */
export const useFoundAccounts = (search: AccountSearch): FoundAccounts => {
  const accounts = useAccountsApi();
  const query = useInfiniteQuery({
    queryKey: accountKeys.search(search),
    queryFn: ({ pageParam }) => accounts.search(search, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  return {
    accounts: query.data?.pages.flatMap(({ data }) => data),
    failure: query.isError ? failureOf(query.error) : undefined,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
    retry: () => void query.refetch(),
  };
};

/** Accounts that were linked while the page is open, the newest first, whatever the list shows. */
export const useNewAccounts = (): readonly Account[] => {
  const accounts = useAccountsApi();
  const newest = useQuery({ queryKey: accountKeys.newest, queryFn: () => accounts.newest() }).data;
  const first = useRef<string>(undefined);
  if (newest !== undefined) first.current ??= newest[0]?.created_at ?? '';
  const { current: opened } = first;
  return newest?.filter(({ created_at }) => opened !== undefined && created_at > opened) ?? [];
};
