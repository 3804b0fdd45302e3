import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { failureOf } from '../api/failure.ts';
import { useAnnounce } from '../parts/announcements.tsx';
import { useStrings } from '../strings/strings.tsx';
import type { Account, Invitation } from './account-types.ts';
import { useAccountsApi } from './accounts-api.ts';
import { accountKeys } from './use-accounts.ts';

/** How often somebody who waits beside a link asks whether it was used. */
const LOOK_MILLISECONDS = 2_500;

/** The id of the account that an invitation has linked; null until then. */
export const useLinkedBy = (invitation: Invitation): string | null => {
  const accounts = useAccountsApi();
  const client = useQueryClient();
  const { data: linked = null } = useQuery({
    queryKey: accountKeys.invitation(invitation.id),
    queryFn: () => accounts.linkedBy(invitation),
    refetchInterval: ({ state }) => (state.data ? false : LOOK_MILLISECONDS),
  });
  useEffect(() => {
    if (linked !== null) void client.invalidateQueries({ queryKey: accountKeys.counts });
  }, [client, linked]);
  return linked;
};

/** Linking an account again: the link for it, and whether it was used. */
export const useRelinking = (account: Account) => {
  const accounts = useAccountsApi();
  const client = useQueryClient();
  const announce = useAnnounce();
  const { failures } = useStrings();
  const { id, origin_owner_id, origin_owner_name } = account;
  const making = useMutation({
    mutationFn: async () => ({
      invitation: await accounts.invite({ account_id: id, origin_owner_id, origin_owner_name }),
      before: account.updated_at,
    }),
    onError: (error) => {
      const { kind, message } = failureOf(error);
      announce(kind === 'refused' ? message : failures[kind].title, 'bad');
    },
  });
  // New access is a change of the account.
  const isUsed = making.data !== undefined && making.data.before !== account.updated_at;
  const isWaiting = making.data !== undefined && !isUsed;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const look = setInterval(
      () => void client.invalidateQueries({ queryKey: accountKeys.account(id) }),
      LOOK_MILLISECONDS,
    );
    return () => clearInterval(look);
  }, [client, id, isWaiting]);
  useEffect(() => {
    if (isUsed) void client.invalidateQueries({ queryKey: accountKeys.preflight(id) });
  }, [client, id, isUsed]);
  return {
    begin: () => {
      if (!making.isPending) making.mutate();
    },
    isBusy: making.isPending,
    invitation: making.data?.invitation,
    linked: isUsed ? id : null,
    close: making.reset,
  };
};
