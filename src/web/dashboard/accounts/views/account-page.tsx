import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog } from '../../../ui/dialog.tsx';
import { failureOf } from '../../api/failure.ts';
import { FailureView } from '../../parts/failure-view.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useMay } from '../../session/me.ts';
import { useStrings } from '../../strings/strings.tsx';
import type { Account } from '../account-types.ts';
import { environmentWord } from '../environment-word.ts';
import { systemName } from '../system-name.ts';
import { useAccount, useAccountActs } from '../use-account.ts';
import { useRelinking } from '../use-invitation.ts';
import { AccountSkeleton } from './account-skeleton.tsx';
import { InvitationReady } from './invitation-ready.tsx';
import { ManageCard } from './manage-card.tsx';
import { MappingsCard } from './mappings-card.tsx';
import { OverviewCard } from './overview-card.tsx';
import { PermissionsCard } from './permissions-card.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RequestsCard } from './requests-card.tsx';
import { SharingCard } from './sharing-card.tsx';

interface AccountPageProps {
  readonly id: string;
  /** The id of a request that somebody looks for; empty: nobody does. */
  readonly wantedRequest: string;
  readonly onWantedRequest: (requestId: string) => void;
  /** The account was deleted: there is nothing to see any more. */
  readonly onGone: () => void;
}

/** One account: how it stands, what it may read, what was asked of it, and what can be done with it. */
export const AccountPage = (props: AccountPageProps): ReactNode => {
  const { detail } = useStrings().accounts;
  const { data: account, error, refetch } = useAccount(props.id);
  return (
    <div className="mx-auto max-w-5xl space-y-5">
      <Link
        to="/dashboard/accounts"
        className="inline-flex min-h-11 items-center gap-1.5 font-medium text-accent no-underline"
      >
        <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
        {detail.back}
      </Link>
      {account !== undefined ? (
        <Shown {...props} account={account} />
      ) : error === null ? (
        <AccountSkeleton />
      ) : failureOf(error).kind === 'not_found' ? (
        <PageHeading title={detail.notFound.heading} intro={detail.notFound.text} />
      ) : (
        <FailureView error={error} onRetry={() => void refetch()} alone />
      )}
    </div>
  );
};

const Shown = ({
  account,
  wantedRequest,
  onWantedRequest,
  onGone,
}: AccountPageProps & { account: Account }): ReactNode => {
  const strings = useStrings();
  const { detail, invitation: words } = strings.accounts;
  const mayWrite = useMay('accounts', 'write');
  const maySeeLogs = useMay('logs', 'read');
  const acts = useAccountActs(account.id);
  const relinking = useRelinking(account);
  const [isRemoving, setIsRemoving] = useState(false);
  const system = systemName(account);
  return (
    <>
      <PageHeading
        title={account.origin_owner_name}
        intro={detail.subtitle(system, environmentWord(account.environment, strings))}
      />
      <OverviewCard account={account} acts={acts} mayWrite={mayWrite} onRelink={relinking.begin} />
      <PermissionsCard account={account} check={acts.check} mayWrite={mayWrite} />
      <SharingCard accountId={account.id} />
      {maySeeLogs && <RequestsCard accountId={account.id} wanted={wantedRequest} onWanted={onWantedRequest} />}
      <MappingsCard account={account} />
      {mayWrite && (
        <>
          <ManageCard
            account={account}
            acts={acts}
            isRelinking={relinking.isBusy}
            onRelink={relinking.begin}
            onRemove={() => setIsRemoving(true)}
          />
          <Dialog
            open={relinking.invitation !== undefined}
            onClose={relinking.close}
            title={words.again(account.origin_owner_name)}
            intro={words.againText(system)}
            closeLabel={strings.close}
          >
            {relinking.invitation && (
              <InvitationReady
                invitation={relinking.invitation}
                linked={relinking.linked}
                isAgain
                onClose={relinking.close}
              />
            )}
          </Dialog>
          <RemoveDialog account={account} open={isRemoving} onClose={() => setIsRemoving(false)} onGone={onGone} />
        </>
      )}
    </>
  );
};
