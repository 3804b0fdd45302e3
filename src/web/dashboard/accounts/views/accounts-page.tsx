import { Link2, SearchX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useAnnounce } from '../../parts/announcements.tsx';
import { EmptyView } from '../../parts/empty-view.tsx';
import { FailureView } from '../../parts/failure-view.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { isSandbox } from '../../facts.ts';
import { useMay } from '../../session/me.ts';
import { useStrings } from '../../strings/strings.tsx';
import { isNarrowed, wholeList } from '../account-search.ts';
import type { AccountSearch } from '../account-search.ts';
import type { AccountCount } from '../account-types.ts';
import { useCounts, useFoundAccounts, useNewAccounts } from '../use-accounts.ts';
import { AccountFilters } from './account-filters.tsx';
import { AccountTable } from './account-table.tsx';
import { AccountsSkeleton } from './accounts-skeleton.tsx';
import { LinkDialog } from './link-dialog.tsx';
import type { Kind } from './link-dialog.tsx';

interface AccountsPageProps {
  readonly search: AccountSearch;
  /** `isTyping`: one of many small changes, which make no step of the browser's history each. */
  readonly onSearch: (search: AccountSearch, isTyping?: boolean) => void;
}

/** The room of the accounts: who is linked, how each of them stands, and linking another. */
export const AccountsPage = ({ search, onSearch }: AccountsPageProps): ReactNode => {
  const strings = useStrings().accounts;
  const mayLink = useMay('accounts', 'write');
  const [linking, setLinking] = useState<Kind>();
  const counts = useCounts();
  const fresh = useAnnouncedAccounts();
  const isEmpty = counts?.length === 0;
  return (
    <div className="space-y-6">
      <PageHeading
        title={strings.title}
        intro={strings.intro}
        actions={
          mayLink && !isEmpty ? (
            <Button kind="primary" onClick={() => setLinking('production')}>
              {strings.link}
            </Button>
          ) : undefined
        }
      />
      {isEmpty && !isNarrowed(search) ? (
        <NoAccounts mayLink={mayLink} onLink={setLinking} />
      ) : (
        <AccountList search={search} onSearch={onSearch} counts={counts} fresh={fresh} />
      )}
      <LinkDialog kind={linking} onClose={() => setLinking(undefined)} />
    </div>
  );
};

const NoAccounts = ({ mayLink, onLink }: { mayLink: boolean; onLink: (kind: Kind) => void }): ReactNode => {
  const { empty, link } = useStrings().accounts;
  if (!mayLink) return <EmptyView Icon={Link2} heading={empty.heading} help={empty.viewer} />;
  return (
    <EmptyView Icon={Link2} heading={empty.heading} help={empty.text}>
      <Button kind="primary" onClick={() => onLink('production')}>
        {link}
      </Button>
      {isSandbox() && (
        <Button title={empty.practiceNote} onClick={() => onLink('test')}>
          {empty.practice}
        </Button>
      )}
    </EmptyView>
  );
};

interface AccountListProps extends AccountsPageProps {
  readonly counts: readonly AccountCount[] | undefined;
  /** The ids of accounts that were linked while the page is open. */
  readonly fresh: ReadonlySet<string>;
}

const AccountList = ({ search, onSearch, counts, fresh }: AccountListProps): ReactNode => {
  const strings = useStrings().accounts;
  const { accounts, failure, hasMore, isLoadingMore, loadMore, retry } = useFoundAccounts(search);
  if (failure !== undefined && accounts === undefined) return <FailureView error={failure} onRetry={retry} />;
  const total = (counts ?? []).reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="space-y-5">
      <AccountFilters search={search} counts={counts ?? []} onSearch={onSearch} />
      {accounts === undefined ? (
        <AccountsSkeleton />
      ) : accounts.length === 0 ? (
        <EmptyView Icon={SearchX} heading={strings.noMatches.heading} help={strings.noMatches.text}>
          <Button onClick={() => onSearch({ ...wholeList, order: search.order })}>{strings.filters.clear}</Button>
        </EmptyView>
      ) : (
        <AccountTable
          accounts={accounts}
          total={isNarrowed(search) ? accounts.length : total}
          order={search.order}
          onOrder={(order) => onSearch({ ...search, order })}
          isNew={({ id }) => fresh.has(id)}
          isLoadingMore={isLoadingMore}
          hasMore={hasMore}
          onEnd={loadMore}
        />
      )}
    </div>
  );
};

/** The ids of accounts that were linked while the page is open; each is announced once. */
const useAnnouncedAccounts = (): ReadonlySet<string> => {
  const { linkedNow } = useStrings().accounts;
  const announce = useAnnounce();
  const announced = useRef(new Set<string>());
  const accounts = useNewAccounts();
  useEffect(() => {
    for (const { id, origin_owner_name: owner, provider_name: system, provider } of accounts) {
      if (announced.current.has(id)) continue;
      announced.current.add(id);
      announce(linkedNow(owner, system ?? provider));
    }
  });
  return new Set(accounts.map(({ id }) => id));
};
