import type { ReactNode } from 'react';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useStrings } from '../../strings/strings.tsx';
import { useSharing } from '../use-account.ts';
import { DetailCard } from './detail-card.tsx';

/** What the customer lets be read, and what not. */
export const SharingCard = ({ accountId }: { accountId: string }): ReactNode => {
  const words = useStrings().accounts.detail.sharing;
  const sharing = useSharing(accountId);
  const groups: Readonly<Record<string, string>> = words.groups;
  return (
    <DetailCard heading={words.heading} intro={words.intro}>
      {sharing === undefined ? (
        <Skeleton className="w-1/2" />
      ) : (
        <dl className="grid gap-x-8 gap-y-4 text-[0.9375rem] sm:grid-cols-2">
          <div>
            <dt className="text-sm text-ink-soft">{words.people}</dt>
            <dd>{words.peopleShared[sharing.people]}</dd>
          </div>
          <div>
            <dt className="text-sm text-ink-soft">{words.withheld}</dt>
            <dd>{sharing.withheld.map((group) => groups[group] ?? group).join(', ') || words.nothing}</dd>
          </div>
        </dl>
      )}
    </DetailCard>
  );
};
