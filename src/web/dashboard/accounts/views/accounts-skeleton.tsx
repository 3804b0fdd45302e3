import type { ReactNode } from 'react';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useStrings } from '../../strings/strings.tsx';

const ROWS = 6;

/** The table before it is there, as high as it will be. */
export const AccountsSkeleton = (): ReactNode => {
  const { loading } = useStrings().accounts;
  return (
    <div role="status" aria-label={loading} className="space-y-3 md:space-y-0 md:rounded-card md:border md:border-line">
      <div className="hidden h-11 rounded-t-card bg-sunken md:block" />
      {Array.from({ length: ROWS }, (_, row) => (
        <div
          key={row}
          className="flex h-36 items-center gap-3 rounded-card border border-line bg-panel p-4 md:h-[4.3rem] md:rounded-none md:border-0 md:border-t md:px-5"
        >
          <span aria-hidden className="size-11 shrink-0 animate-pulse rounded-control bg-line" />
          <Skeleton className="w-2/5" />
          <Skeleton className="ms-auto w-1/5" />
        </div>
      ))}
    </div>
  );
};
