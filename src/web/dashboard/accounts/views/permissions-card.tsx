import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { failureOf } from '../../api/failure.ts';
import { useStrings } from '../../strings/strings.tsx';
import type { Account, FoundPermission } from '../account-types.ts';
import { systemName } from '../system-name.ts';
import { usePreflight } from '../use-account.ts';
import type { AccountActs } from '../use-account.ts';
import { DetailCard } from './detail-card.tsx';
import { PermissionRow } from './permission-row.tsx';

interface PermissionsCardProps {
  readonly account: Account;
  readonly check: AccountActs['check'];
  readonly mayWrite: boolean;
}

/** What the HR system grants: what is missing first, the rest on demand. */
export const PermissionsCard = ({ account, check, mayWrite }: PermissionsCardProps): ReactNode => {
  const strings = useStrings();
  const words = strings.accounts.detail.permissions;
  const system = systemName(account);
  const { data: preflight } = usePreflight(account.id);
  return (
    <DetailCard
      heading={words.heading}
      intro={words.intro(system)}
      action={
        mayWrite && (
          <Button busy={check.isBusy} onClick={check.run}>
            {check.isBusy ? words.looking(system) : words.checkAgain}
          </Button>
        )
      }
    >
      <div className="space-y-4">
        {check.error !== null && (
          <div role="alert">
            <Notice tone="bad" label={strings.notice.warning}>
              <p className="font-medium">{words.failed}</p>
              <p>{failureOf(check.error).message}</p>
            </Notice>
          </div>
        )}
        {preflight === undefined && <Skeleton className="w-1/2" />}
        {preflight === null && <p>{words.none}</p>}
        {preflight && preflight.permissions.length === 0 && <p>{words.nothing(system)}</p>}
        {preflight && preflight.permissions.length > 0 && <Found permissions={preflight.permissions} />}
        {preflight && (
          <p className="text-sm text-ink-soft">
            {words.checkedAt} <RelativeTime at={preflight.checked_at} />
          </p>
        )}
      </div>
    </DetailCard>
  );
};

const Found = ({ permissions }: { permissions: readonly FoundPermission[] }): ReactNode => {
  const words = useStrings().accounts.detail.permissions;
  const of = (state: FoundPermission['state']) => permissions.filter((permission) => permission.state === state);
  const [missing, granted, untold] = [of('missing'), of('granted'), of('cannot_tell')];
  const isNeeded = ({ optional }: FoundPermission): boolean => optional === null;
  return (
    <>
      {missing.some(isNeeded) ? (
        <p className="font-medium">{words.counts(granted.length, missing.length)}</p>
      ) : (
        <Notice tone="good">{words.allGranted}</Notice>
      )}
      {missing.length > 0 && (
        <Rows permissions={[...missing.filter(isNeeded), ...missing.filter((found) => !isNeeded(found))]} />
      )}
      {granted.length > 0 && (
        <Disclosure title={words.showGranted(granted.length)}>
          <Rows permissions={granted} />
        </Disclosure>
      )}
      {untold.length > 0 && (
        <Disclosure title={words.showUntold(untold.length)}>
          <Rows permissions={untold} />
        </Disclosure>
      )}
    </>
  );
};

const Rows = ({ permissions }: { permissions: readonly FoundPermission[] }): ReactNode => (
  <ul className="divide-y divide-line">
    {permissions.map((permission) => (
      <PermissionRow key={permission.key} permission={permission} />
    ))}
  </ul>
);
