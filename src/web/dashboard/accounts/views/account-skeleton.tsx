import type { ReactNode } from 'react';
import { Card } from '../../../ui/card.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useStrings } from '../../strings/strings.tsx';

/** An account before it is there. */
export const AccountSkeleton = (): ReactNode => {
  const { loading } = useStrings().accounts;
  return (
    <div className="space-y-5">
      <h1 className="py-2 text-2xl">
        <span className="sr-only">{loading}</span>
        <Skeleton className="w-64" />
      </h1>
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
