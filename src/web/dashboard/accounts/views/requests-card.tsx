import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { inputLook } from '../../../ui/field-frame.tsx';
import { failureOf } from '../../api/failure.ts';
import { FailureView } from '../../parts/failure-view.tsx';
import { useStrings } from '../../strings/strings.tsx';
import { useRequest, useRequests } from '../use-account.ts';
import { DetailCard } from './detail-card.tsx';
import { RequestEntry } from './request-entry.tsx';

interface RequestsCardProps {
  readonly accountId: string;
  /** The id of a request that somebody looks for; empty: nobody does. */
  readonly wanted: string;
  readonly onWanted: (requestId: string) => void;
}

/** What programs asked of the account, and any request of the project by its id. */
export const RequestsCard = ({ accountId, wanted, onWanted }: RequestsCardProps): ReactNode => {
  const words = useStrings().accounts.detail.requests;
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useRequests(accountId);
  const logs = data?.pages.flatMap((page) => page.data);
  return (
    <DetailCard heading={words.heading} intro={words.intro}>
      <div className="space-y-4">
        <FindRequest key={wanted} wanted={wanted} onWanted={onWanted} />
        {wanted !== '' && <WantedRequest accountId={accountId} requestId={wanted} />}
        {logs === undefined && error === null && <Skeleton className="w-2/3" />}
        {logs === undefined && error !== null && <FailureView error={error} onRetry={() => void refetch()} />}
        {logs?.length === 0 && <p className="text-ink-soft">{words.none}</p>}
        <div className="divide-y divide-line">
          {logs?.map((log) => (
            <RequestEntry key={log.request_id} request={log} />
          ))}
        </div>
        {hasNextPage && (
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        )}
      </div>
    </DetailCard>
  );
};

const FindRequest = ({ wanted, onWanted }: Omit<RequestsCardProps, 'accountId'>): ReactNode => {
  const words = useStrings().accounts.detail.requests;
  const [typed, setTyped] = useState(wanted);
  return (
    <form
      role="search"
      aria-label={words.find}
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onWanted(typed.trim());
      }}
    >
      <div className="min-w-48 grow">
        <label htmlFor="request-id" className="mb-1 block text-sm font-medium text-ink-soft">
          {words.find}
        </label>
        <input
          id="request-id"
          type="search"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          className={`${inputLook} font-mono`}
        />
      </div>
      <Button type="submit">{words.findButton}</Button>
    </form>
  );
};

const WantedRequest = ({ accountId, requestId }: { accountId: string; requestId: string }): ReactNode => {
  const words = useStrings().accounts.detail.requests;
  const { data: request, error, refetch } = useRequest(requestId);
  if (error !== null)
    return failureOf(error).kind === 'not_found' ? (
      <p role="status">{words.notFound(requestId)}</p>
    ) : (
      <FailureView error={error} onRetry={() => void refetch()} />
    );
  if (request === undefined) return <Skeleton className="w-2/3" />;
  return (
    <div role="status" className="rounded-control bg-sunken px-4 py-1">
      {request.account_id !== accountId && <p className="pt-3 text-sm text-ink-soft">{words.elsewhere}</p>}
      <RequestEntry request={request} isOpen />
    </div>
  );
};
