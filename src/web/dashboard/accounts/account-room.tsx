import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AccountPage } from './views/account-page.tsx';

const route = getRouteApi('/frame/dashboard/accounts/$id');

/** One account, as the address says. */
export const AccountRoom = (): ReactNode => {
  const { id } = route.useParams();
  const { request = '' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <AccountPage
      key={id}
      id={id}
      wantedRequest={request}
      onWantedRequest={(wanted) =>
        void navigate({ search: wanted === '' ? {} : { request: wanted }, resetScroll: false })
      }
      onGone={() => void navigate({ to: '/dashboard/accounts' })}
    />
  );
};
