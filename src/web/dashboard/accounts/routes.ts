import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../routes.tsx';
import { readSearch, writeSearch } from './account-search.ts';
import type { AccountSearch } from './account-search.ts';

export const accountsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/dashboard/accounts',
  validateSearch: (address: Record<string, unknown>): Partial<AccountSearch> => writeSearch(readSearch(address)),
  component: lazyRouteComponent(() => import('./accounts-room.tsx'), 'AccountsRoom'),
});

export const accountRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/dashboard/accounts/$id',
  /** `request`: the id of a request that is looked for. */
  validateSearch: ({ request }: Record<string, unknown>): { request?: string } =>
    request === undefined || request === '' ? {} : { request: String(request) },
  component: lazyRouteComponent(() => import('./account-room.tsx'), 'AccountRoom'),
});
