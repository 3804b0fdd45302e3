import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { SandboxRoom } from '../../sandbox/sandbox-room.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { useStrings } from '../strings/strings.tsx';

const route = getRouteApi('/frame/dashboard/sandbox');

/** The simulated vendors, to be turned by hand. */
export const SandboxPage = (): ReactNode => {
  const { rooms, frame } = useStrings();
  const { tenant } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeading title={rooms.sandbox} intro={frame.sandboxExplained} />
      <div className="mt-6">
        <Suspense>
          <SandboxRoom
            tenant={tenant}
            onTenant={(provider) => void navigate({ search: { tenant: provider }, replace: true, resetScroll: false })}
          />
        </Suspense>
      </div>
    </>
  );
};
