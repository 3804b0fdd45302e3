import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { readSearch, writeSearch } from './account-search.ts';
import { AccountsPage } from './views/accounts-page.tsx';

const route = getRouteApi('/frame/dashboard/accounts');

/** The list, as its address says. */
export const AccountsRoom = (): ReactNode => {
  const navigate = route.useNavigate();
  return (
    <AccountsPage
      search={readSearch(route.useSearch())}
      onSearch={(search, isTyping = false) =>
        void navigate({ search: writeSearch(search), replace: isTyping, resetScroll: false })
      }
    />
  );
};
