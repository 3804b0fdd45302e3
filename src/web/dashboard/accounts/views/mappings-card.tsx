import type { ReactNode } from 'react';
import { Badge } from '../../../ui/badge.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useStrings } from '../../strings/strings.tsx';
import type { Account } from '../account-types.ts';
import { useMappings } from '../use-account.ts';
import { DetailCard } from './detail-card.tsx';

/** Where fields that the project defined for itself are found in this account. */
export const MappingsCard = ({ account }: { account: Account }): ReactNode => {
  const words = useStrings().accounts.detail.mappings;
  const mappings = useMappings(account);
  return (
    <DetailCard heading={words.heading} intro={words.intro}>
      {mappings === undefined && <Skeleton className="w-1/2" />}
      {mappings?.length === 0 && <p className="text-ink-soft">{words.none}</p>}
      <ul className="divide-y divide-line">
        {mappings?.map(({ id, resource, name, path, custom_field_id: field, account_id: owner }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3 first:pt-0 last:pb-0"
          >
            <span dir="ltr" className="font-mono text-sm font-semibold">
              {resource}.{name}
            </span>
            <span className="flex flex-wrap items-baseline gap-x-3 text-sm">
              <span className="text-ink-soft">{path === null ? words.customField : words.path}</span>
              <span dir="ltr" className="font-mono">
                {path ?? field}
              </span>
              <Badge>{owner === null ? words.ofProject : words.ofAccount}</Badge>
            </span>
          </li>
        ))}
      </ul>
    </DetailCard>
  );
};
