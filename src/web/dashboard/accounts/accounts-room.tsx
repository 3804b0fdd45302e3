import { Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyView } from '../parts/empty-view.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { useStrings } from '../strings/strings.tsx';

export const AccountsRoom = (): ReactNode => {
  const { accounts } = useStrings();
  return (
    <>
      <PageHeading title={accounts.heading} />
      <div className="mt-6">
        <EmptyView Icon={Link2} {...accounts.empty} />
      </div>
    </>
  );
};
