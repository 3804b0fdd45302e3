import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { Pending } from './frame/pending.tsx';
import { accountRoute, accountsRoute } from './accounts/routes.ts';
import {
  frameRoute,
  homeRoute,
  joinRoute,
  membersRoute,
  profileRoute,
  rootRoute,
  signInRoute,
  statesRoute,
} from './routes.tsx';
import { sandboxRoute } from './sandbox/routes.ts';

const routeTree = rootRoute.addChildren([
  signInRoute,
  joinRoute,
  statesRoute,
  frameRoute.addChildren([homeRoute, accountsRoute, accountRoute, membersRoute, sandboxRoute, profileRoute]),
]);

/** All pages of the dashboard. What a page needs of code is loaded when somebody is about to go there. */
export const createDashboardRouter = (queries: QueryClient) =>
  createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: Pending,
    // The query client knows what is fresh.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDashboardRouter>;
  }
}
