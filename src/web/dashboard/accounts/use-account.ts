import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnounce } from '../parts/announcements.tsx';
import { useStrings } from '../strings/strings.tsx';
import type { Account, FieldMapping, Preflight, Sharing } from './account-types.ts';
import { useAccountsApi } from './accounts-api.ts';
import { accountKeys } from './use-accounts.ts';

/** How often an account that is looked at is asked for again: programs use it meanwhile. */
const LOOK_MILLISECONDS = 10_000;

export const useAccount = (id: string) => {
  const accounts = useAccountsApi();
  return useQuery({
    queryKey: accountKeys.account(id),
    queryFn: () => accounts.account(id),
    refetchInterval: LOOK_MILLISECONDS,
  });
};

/** What was last seen of an account's permissions; null: nobody has looked yet. */
export const usePreflight = (id: string) => {
  const accounts = useAccountsApi();
  return useQuery({ queryKey: accountKeys.preflight(id), queryFn: () => accounts.preflight(id) });
};

/** What the customer shares of an account; undefined until it is there. */
export const useSharing = (id: string): Sharing | undefined => {
  const accounts = useAccountsApi();
  return useQuery({ queryKey: accountKeys.sharing(id), queryFn: () => accounts.sharing(id) }).data;
};

export const useMappings = (account: Account): readonly FieldMapping[] | undefined => {
  const accounts = useAccountsApi();
  return useQuery({ queryKey: accountKeys.mappings(account.id), queryFn: () => accounts.mappings(account) }).data;
};

/** What programs asked of an account, page after page. */
export const useRequests = (id: string) => {
  const accounts = useAccountsApi();
  return useInfiniteQuery({
    queryKey: accountKeys.requests(id),
    queryFn: ({ pageParam }) => accounts.requests(id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
};

/** One request by its id; asks for nothing while there is none. */
export const useRequest = (requestId: string) => {
  const accounts = useAccountsApi();
  return useQuery({
    queryKey: accountKeys.request(requestId),
    queryFn: () => accounts.request(requestId),
    enabled: requestId !== '',
  });
};

/** What can be done with an account. Each act is announced, and what it changed is asked for again. */
export interface AccountActs {
  readonly check: Act & {
    /** Permissions that are granted now and were not before; undefined until somebody has checked. */
    readonly turned: number | undefined;
  };
  readonly suspend: Act;
  readonly resume: Act;
}

interface Act {
  readonly run: () => void;
  readonly isBusy: boolean;
  readonly error: unknown;
}

const isGranted = (preflight: Preflight | null | undefined): ReadonlySet<string> =>
  new Set(preflight?.permissions.filter(({ state }) => state === 'granted').map(({ key }) => key));

export const useAccountActs = (id: string): AccountActs => {
  const accounts = useAccountsApi();
  const client = useQueryClient();
  const announce = useAnnounce();
  const { manage, permissions } = useStrings().accounts.detail;
  const [turned, setTurned] = useState<number>();
  const changed = () => client.invalidateQueries({ queryKey: accountKeys.all });
  const check = useMutation({
    mutationFn: () => accounts.checkAgain(id),
    onSuccess: (found) => {
      const before = isGranted(client.getQueryData<Preflight | null>(accountKeys.preflight(id)));
      const more = [...isGranted(found)].filter((key) => !before.has(key)).length;
      client.setQueryData(accountKeys.preflight(id), found);
      setTurned(more);
      announce(more > 0 ? permissions.turned(more) : permissions.unchanged);
    },
    onSettled: changed,
  });
  const change = (mutationFn: () => Promise<Account>, words: string) => ({
    mutationFn,
    onSuccess: (account: Account) => {
      client.setQueryData(accountKeys.account(id), account);
      announce(words);
      return changed();
    },
  });
  const suspend = useMutation(change(() => accounts.suspend(id), manage.suspended));
  const resume = useMutation(change(() => accounts.resume(id), manage.resumed));
  return { check: { ...actOf(check), turned }, suspend: actOf(suspend), resume: actOf(resume) };
};

const actOf = (mutation: { mutate: () => void; isPending: boolean; error: unknown }): Act => ({
  run: () => {
    if (!mutation.isPending) mutation.mutate();
  },
  isBusy: mutation.isPending,
  error: mutation.error,
});
