import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { failureOf } from './api/failure.ts';
import { Frame } from './frame/frame.tsx';
import { LostPage } from './frame/lost-page.tsx';
import { RouteFailure } from './frame/route-failure.tsx';
import { meQuery } from './session/me.ts';

/** What every route is given. */
interface RouterContext {
  readonly queries: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  errorComponent: RouteFailure,
  notFoundComponent: LostPage,
});

/** A way within the dashboard and nowhere else. */
const isWithin = (to: unknown): to is string => typeof to === 'string' && /^\/dashboard(?:[/?#]|$)/.test(to);

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dashboard/sign-in',
  // What is refused is told as undefined: left out, it would pass as it stands in the address.
  validateSearch: (search: Record<string, unknown>): { to?: string | undefined; signed_out?: true | undefined } => ({
    to: isWithin(search['to']) ? search['to'] : undefined,
    signed_out: search['signed_out'] === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('./session/sign-in-page.tsx'), 'SignInPage'),
});

export const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dashboard/join',
  component: lazyRouteComponent(() => import('./session/join-page.tsx'), 'JoinPage'),
});

/** The catalogue of states: for tests and designers. */
export const statesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dashboard/states/{-$name}',
  component: lazyRouteComponent(() => import('./states/states-page.tsx'), 'StatesPage'),
});

/** Everything that needs somebody who is signed in: the parent of every room. Others are asked to sign in, and come back. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: Frame,
  errorComponent: RouteFailure,
  notFoundComponent: LostPage,
  beforeLoad: async ({ context: { queries }, location }) => {
    try {
      await queries.ensureQueryData(meQuery);
    } catch (error) {
      if (failureOf(error).kind !== 'unauthenticated') throw error;
      throw redirect({ to: '/dashboard/sign-in', search: { to: location.href }, replace: true });
    }
  },
});

export const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/dashboard',
  beforeLoad: () => {
    throw redirect({ to: '/dashboard/accounts', replace: true });
  },
});

export const membersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/dashboard/members',
  component: lazyRouteComponent(() => import('./members/members-room.tsx'), 'MembersRoom'),
});

export const profileRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/dashboard/profile',
  component: lazyRouteComponent(() => import('./profile/profile-page.tsx'), 'ProfilePage'),
});
