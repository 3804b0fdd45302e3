import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../routes.tsx';

export const accountsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/dashboard/accounts',
  component: lazyRouteComponent(() => import('./accounts-room.tsx'), 'AccountsRoom'),
});
