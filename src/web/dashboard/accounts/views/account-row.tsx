import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { Badge } from '../../../ui/badge.tsx';
import { InitialsTile } from '../../../ui/initials-tile.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { useStrings } from '../../strings/strings.tsx';
import type { Account } from '../account-types.ts';
import { environmentWord } from '../environment-word.ts';
import { StandingMark } from './standing-mark.tsx';

/** The columns of the table on wide screens; below, a row is a card. */
export const columnsLook =
  'md:grid md:grid-cols-[minmax(0,2.2fr)_minmax(0,1.8fr)_minmax(0,1.3fr)_minmax(0,1fr)_minmax(0,1fr)] md:items-center md:gap-x-5';

const cellLook = 'flex items-baseline justify-between gap-4 md:block';

/** What a cell is about: the heading above says it on wide screens. */
const CellName = ({ children }: { children: ReactNode }): ReactNode => (
  <span aria-hidden className="text-sm text-ink-soft md:hidden">
    {children}
  </span>
);

interface AccountRowProps {
  readonly account: Account;
  /** Linked while the page is open. */
  readonly isNew: boolean;
}

/** One account. The whole row opens it; to the keyboard and to a screen reader its name does. Scrolling draws no row again. */
export const AccountRow = memo(function AccountRow({ account, isNew }: AccountRowProps): ReactNode {
  const strings = useStrings();
  const { columns, nextActions, newBadge } = strings.accounts;
  const next = nextActions[account.next_action];
  return (
    <div
      className={`relative space-y-2 rounded-card border border-line bg-panel p-4 hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent md:space-y-0 md:rounded-none md:border-x-0 md:border-t-0 md:border-b md:px-5 md:py-3 ${columnsLook}`}
    >
      <div role="cell" className="flex min-w-0 items-center gap-3">
        <InitialsTile name={account.provider_name ?? account.provider} />
        <div className="min-w-0">
          <div className="flex items-center gap-2">
            <Link
              to="/dashboard/accounts/$id"
              params={{ id: account.id }}
              className="flex min-h-11 min-w-0 items-center font-semibold text-ink md:min-h-0 no-underline outline-none after:absolute after:inset-0"
            >
              {account.origin_owner_name}
            </Link>
            {isNew && <Badge>{newBadge}</Badge>}
          </div>
          <div className="text-sm text-ink-soft">{account.label ?? account.origin_owner_id}</div>
        </div>
      </div>
      <div role="cell" className={cellLook}>
        <CellName>{columns.standing}</CellName>
        <div className="min-w-0 text-end md:text-start">
          <StandingMark standing={account.standing} />
          {next !== '' && <div className="mt-0.5 text-sm text-ink-soft">{next}</div>}
        </div>
      </div>
      <div role="cell" className={cellLook}>
        <CellName>{columns.system}</CellName>
        <div className="min-w-0 text-end md:text-start">
          <div>{account.provider_name}</div>
          <div className="text-sm text-ink-soft">{environmentWord(account.environment, strings)}</div>
        </div>
      </div>
      <div role="cell" className={`${cellLook} text-sm`}>
        <CellName>{columns.lastSuccess}</CellName>
        {/* Above the stretched link, so that the exact time can be hovered. */}
        <span className="relative">
          {account.last_success_at === null ? strings.never : <RelativeTime at={account.last_success_at} />}
        </span>
      </div>
      <div role="cell" className={`${cellLook} text-sm`}>
        <CellName>{columns.linkedAt}</CellName>
        <span className="relative">
          <RelativeTime at={account.created_at} />
        </span>
      </div>
    </div>
  );
});
