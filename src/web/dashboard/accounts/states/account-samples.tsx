import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog } from '../../../ui/dialog.tsx';
import { owner, viewer } from '../../states/sample.ts';
import type { Sample } from '../../states/sample.ts';
import { useStrings } from '../../strings/strings.tsx';
import { wholeList } from '../account-search.ts';
import type { AccountSearch } from '../account-search.ts';
import type { Account } from '../account-types.ts';
import { AccountsApiProvider } from '../accounts-api.ts';
import type { AccountsApi } from '../accounts-api.ts';
import { AccountPage } from '../views/account-page.tsx';
import { AccountsPage } from '../views/accounts-page.tsx';
import { InvitationReady } from '../views/invitation-ready.tsx';
import { LinkDialog } from '../views/link-dialog.tsx';
import { RemoveDialog } from '../views/remove-dialog.tsx';
import type { AccountStateName } from './account-state-names.ts';
import { manyAccounts, sampleAccount, sampleAccounts } from './sample-accounts.ts';
import { failing, never, sampleApi } from './sample-api.ts';
import { gapsPreflight, sampleInvitation, sampleRequests } from './sample-detail.ts';

const doNothing = (): void => undefined;

interface SampleListProps {
  readonly accounts: AccountsApi;
  readonly search?: Partial<AccountSearch>;
  /** What lies over the list. */
  readonly children?: ReactNode;
}

/** Filters and sorting work as on the page. */
const SampleList = ({ accounts, search, children }: SampleListProps): ReactNode => {
  const [shown, setShown] = useState<AccountSearch>({ ...wholeList, ...search });
  return (
    <AccountsApiProvider value={accounts}>
      <AccountsPage search={shown} onSearch={setShown} />
      {children}
    </AccountsApiProvider>
  );
};

const list = (accounts: AccountsApi, search?: Partial<AccountSearch>, over?: ReactNode): Sample => ({
  me: owner,
  view: (
    <SampleList accounts={accounts} {...(search && { search })}>
      {over}
    </SampleList>
  ),
});

const one = (account: Account, changes: Partial<AccountsApi> = {}, request = '', over?: ReactNode): Sample => ({
  me: owner,
  view: (
    <AccountsApiProvider value={sampleApi([account], changes)}>
      <AccountPage id={account.id} wantedRequest={request} onWantedRequest={doNothing} onGone={doNothing} />
      {over}
    </AccountsApiProvider>
  ),
});

const Ready = ({ linked, again }: { linked: string | null; again?: Account }): ReactNode => {
  const strings = useStrings();
  const words = strings.accounts.invitation;
  return (
    <Dialog
      open
      onClose={doNothing}
      title={again === undefined ? words.ready : words.again(again.origin_owner_name)}
      intro={again === undefined ? undefined : words.againText(again.provider_name ?? '')}
      closeLabel={strings.close}
    >
      <InvitationReady
        invitation={sampleInvitation}
        linked={linked}
        isAgain={again !== undefined}
        onClose={doNothing}
      />
    </Dialog>
  );
};

const some = sampleApi(sampleAccounts);
const working = sampleAccount('working');
const relink = sampleAccount('relink_needed', {
  status: 'error',
  last_failure_at: working.last_success_at,
  last_failure_code: 'credentials_rejected',
});
const gaps = sampleAccount('permissions_missing', { setup_state: 'permissions' });

export const accountSamples: Readonly<Record<AccountStateName, Sample>> = {
  'accounts-empty': list(sampleApi([])),
  'accounts-empty-viewer': { ...list(sampleApi([])), me: viewer },
  'accounts-some': list(some),
  'accounts-no-matches': list(some, { text: 'Zebra', standing: 'suspended' }),
  'accounts-loading': list(sampleApi([], { search: never, counts: never })),
  'accounts-failed': list(sampleApi([], { search: failing('failed'), counts: never })),
  'accounts-forbidden': list(sampleApi([], { search: failing('forbidden'), counts: never })),
  'accounts-ten-thousand': list(sampleApi(manyAccounts(10_000))),
  'accounts-linking': list(some, {}, <LinkDialog kind="production" onClose={doNothing} />),
  'accounts-link-ready': list(some, {}, <Ready linked={null} />),
  'accounts-link-used': list(some, {}, <Ready linked="sample1" />),
  'account-working': one(working),
  'account-relink': one(relink),
  'account-gaps': one(gaps, { preflight: async () => gapsPreflight }),
  'account-people-pending': one(sampleAccount('sharing_pending', { setup_state: 'sharing' })),
  'account-not-answering': one(
    sampleAccount('not_answering', {
      last_failure_at: new Date(Date.now() - 60_000).toISOString(),
      last_failure_code: 'vendor_unavailable',
    }),
  ),
  'account-suspended': one(sampleAccount('suspended', { status: 'suspended' })),
  'account-just-linked': one(
    { ...working, last_success_at: null, created_at: new Date().toISOString() },
    {
      preflight: async () => null,
      requests: async () => ({ next: null, data: [] }),
      mappings: async () => [],
    },
  ),
  'account-viewer': { ...one(working), me: viewer },
  'account-request-found': one(working, {}, sampleRequests[0]?.request_id ?? ''),
  'account-loading': one(working, { account: never }),
  'account-gone': one(working, { account: failing('not_found') }),
  'account-again': one(relink, {}, '', <Ready linked={null} again={relink} />),
  'account-deleting': one(
    working,
    {},
    '',
    <RemoveDialog account={working} open onClose={doNothing} onGone={doNothing} />,
  ),
};
