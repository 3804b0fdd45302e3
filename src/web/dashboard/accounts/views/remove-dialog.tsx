import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Markdown } from '../../../ui/markdown.tsx';
import { MenuPath } from '../../../ui/menu-path.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useAnnounce } from '../../parts/announcements.tsx';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { useStrings } from '../../strings/strings.tsx';
import type { Account, Erasure } from '../account-types.ts';
import { useAccountsApi } from '../accounts-api.ts';
import { systemName } from '../system-name.ts';
import { accountKeys } from '../use-accounts.ts';

interface RemoveDialogProps {
  readonly account: Account;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The account is gone. */
  readonly onGone: () => void;
}

/** Deletes an account, once it was told what that erases and the customer's name was typed. */
export const RemoveDialog = ({ account, open, onClose, onGone }: RemoveDialogProps): ReactNode => {
  const words = useStrings().accounts.erasure;
  const accounts = useAccountsApi();
  const client = useQueryClient();
  const announce = useAnnounce();
  const { id, origin_owner_name: owner } = account;
  const { data: erasure } = useQuery({
    queryKey: accountKeys.erasure(id),
    queryFn: () => accounts.erasure(id),
    enabled: open,
  });
  const removing = useMutation({
    mutationFn: () => accounts.remove(id),
    onSuccess: () => {
      announce(words.done(owner));
      onGone();
      for (const queryKey of [accountKeys.counts, accountKeys.newest, accountKeys.searches])
        void client.invalidateQueries({ queryKey });
    },
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={words.heading(owner)}
      confirm={words.button}
      typeName={owner}
      busy={removing.isPending}
      error={removing.error}
      onConfirm={() => removing.mutate()}
    >
      {erasure === undefined ? <Skeleton className="w-2/3" /> : <Told erasure={erasure} system={systemName(account)} />}
    </ConfirmDialog>
  );
};

const Told = ({ erasure, system }: { erasure: Erasure; system: string }): ReactNode => {
  const words = useStrings().accounts.erasure;
  const { erased, kept, removal } = erasure;
  const found = erased.filter(({ count }) => count > 0);
  return (
    <div className="space-y-4 text-[0.9375rem]">
      <div>
        <p>{words.erased}</p>
        <ul className="mt-1 list-disc ps-6">
          <li>{words.account}</li>
          {found.map(({ kind, count }) => (
            <li key={kind}>{words.kinds[kind](count)}</li>
          ))}
        </ul>
      </div>
      <div className="text-ink-soft">
        <p>{words.stays}</p>
        <ul className="mt-1 list-disc ps-6">
          {kept.map((kind) => (
            <li key={kind}>{words.kept[kind]}</li>
          ))}
        </ul>
      </div>
      {removal !== null && (
        <div className="space-y-2 rounded-control bg-warn-tint px-4 py-3">
          <p className="font-semibold">{words.atVendor(system)}</p>
          <p>{words.atVendorText}</p>
          <MenuPath label={words.where} clicks={removal.menu_path} />
          <Markdown text={removal.text} />
        </div>
      )}
    </div>
  );
};
