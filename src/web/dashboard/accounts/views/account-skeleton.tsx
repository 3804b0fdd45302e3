import type { ReactNode } from 'react';
import { Card } from '../../../ui/card.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useStrings } from '../../strings/strings.tsx';

/** An account before it is there. */
export const AccountSkeleton = (): ReactNode => {
  const { loading } = useStrings().accounts;
  return (
    <div role="status" aria-label={loading} className="space-y-5">
      <div className="text-2xl">
        <Skeleton className="w-64" />
      </div>
      {[0, 1].map((card) => (
        <Card key={card}>
          <div className="h-44 space-y-4">
            <Skeleton className="w-40" />
            <Skeleton className="w-2/3" />
          </div>
        </Card>
      ))}
    </div>
  );
};
