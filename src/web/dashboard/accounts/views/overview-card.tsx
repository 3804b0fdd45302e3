import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { useStrings } from '../../strings/strings.tsx';
import type { Strings } from '../../strings/strings.tsx';
import type { Account } from '../account-types.ts';
import { systemName } from '../system-name.ts';
import type { AccountActs } from '../use-account.ts';
import { DetailCard } from './detail-card.tsx';
import { StandingMark } from './standing-mark.tsx';

interface OverviewCardProps {
  readonly account: Account;
  readonly acts: AccountActs;
  readonly mayWrite: boolean;
  readonly onRelink: () => void;
}

/** How the account stands, what to do next, and the facts. */
export const OverviewCard = ({ account, acts, mayWrite, onRelink }: OverviewCardProps): ReactNode => {
  const strings = useStrings();
  const { detail, standings } = strings.accounts;
  return (
    <DetailCard heading={detail.overview}>
      <StandingMark standing={account.standing} />
      <p className="mt-3 max-w-prose">{standings[account.standing].meaning(systemName(account))}</p>
      {mayWrite && (
        <div className="mt-4">
          <NextAction account={account} acts={acts} onRelink={onRelink} />
        </div>
      )}
      <dl className="mt-6 grid gap-x-8 gap-y-4 border-t border-line pt-5 text-[0.9375rem] sm:grid-cols-2 lg:grid-cols-3">
        {factsOf(account, strings).map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-ink-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt className="text-sm text-ink-soft">{detail.facts.accountId}</dt>
          <dd className="flex flex-wrap items-center gap-x-2">
            <span className="font-mono text-sm">{account.id}</span>
            <CopyButton value={account.id} label={strings.copy.label(detail.facts.accountId)} labels={strings.copy} />
          </dd>
        </div>
      </dl>
    </DetailCard>
  );
};

/** The one thing to do, where there is one. */
const NextAction = ({ account, acts, onRelink }: Omit<OverviewCardProps, 'mayWrite'>): ReactNode => {
  const { manage, permissions } = useStrings().accounts.detail;
  switch (account.next_action) {
    case 'relink':
    case 'choose_people':
      return (
        <Button kind="primary" onClick={onRelink}>
          {manage.relink}
        </Button>
      );
    case 'resume':
      return (
        <Button kind="primary" busy={acts.resume.isBusy} onClick={acts.resume.run}>
          {manage.resume}
        </Button>
      );
    case 'check_again':
    case 'grant_permissions':
      return (
        <Button kind="primary" busy={acts.check.isBusy} onClick={acts.check.run}>
          {permissions.checkAgain}
        </Button>
      );
    default:
      return null;
  }
};

const factsOf = (account: Account, strings: Strings): readonly (readonly [string, ReactNode])[] => {
  const { facts, types, setupStates, failureCodes } = strings.accounts.detail;
  const { last_success_at: success, last_failure_at: failure, last_failure_code: code } = account;
  const some = (name: string, value: string | null | undefined) => (value ? [[name, value] as const] : []);
  return [
    [facts.setup, wordOf(setupStates, account.setup_state)],
    [facts.lastSuccess, success === null ? strings.never : <RelativeTime key="success" at={success} />],
    [
      facts.lastFailure,
      failure === null ? (
        strings.never
      ) : (
        <span key="failure">
          {wordOf(failureCodes, code ?? '')}, <RelativeTime at={failure} />
        </span>
      ),
    ],
    [facts.linkedAt, <RelativeTime key="linked" at={account.created_at} />],
    ...some(facts.linkedBy, account.origin_username),
    [facts.owner, account.origin_owner_id],
    ...some(facts.label, account.label),
    [facts.type, wordOf(types, account.type ?? 'production')],
  ];
};

/** The word for a code; one that a newer server has and this page does not, as it is. */
const wordOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;
