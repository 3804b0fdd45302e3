import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useStrings } from '../../strings/strings.tsx';
import type { Account } from '../account-types.ts';
import type { AccountActs } from '../use-account.ts';
import { DetailCard } from './detail-card.tsx';

interface ManageCardProps {
  readonly account: Account;
  readonly acts: AccountActs;
  readonly isRelinking: boolean;
  readonly onRelink: () => void;
  readonly onRemove: () => void;
}

/** What can be done with an account, each with what it does. */
export const ManageCard = ({ account, acts, isRelinking, onRelink, onRemove }: ManageCardProps): ReactNode => {
  const { manage } = useStrings().accounts.detail;
  return (
    <DetailCard heading={manage.heading}>
      <ul className="divide-y divide-line">
        <ManageRow text={manage.relinkText}>
          <Button busy={isRelinking} onClick={onRelink}>
            {manage.relink}
          </Button>
        </ManageRow>
        {account.status === 'suspended' ? (
          <ManageRow text={manage.resumeText}>
            <Button busy={acts.resume.isBusy} onClick={acts.resume.run}>
              {manage.resume}
            </Button>
          </ManageRow>
        ) : (
          <ManageRow text={manage.suspendText}>
            <Button busy={acts.suspend.isBusy} onClick={acts.suspend.run}>
              {manage.suspend}
            </Button>
          </ManageRow>
        )}
        <ManageRow text={manage.removeText}>
          <Button className="text-bad!" onClick={onRemove}>
            {manage.remove}
          </Button>
        </ManageRow>
      </ul>
    </DetailCard>
  );
};

const ManageRow = ({ text, children }: { text: string; children: ReactNode }): ReactNode => (
  <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0">
    <p className="max-w-prose min-w-0 grow basis-72 text-[0.9375rem] text-ink-soft">{text}</p>
    {children}
  </li>
);
