import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { isSandbox } from '../facts.ts';
import { frameRoute } from '../routes.tsx';

/** The sandbox panel as a room: only while a sandbox runs. */
export const sandboxRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/dashboard/sandbox',
  validateSearch: ({ tenant }: Record<string, unknown>): { tenant?: string | undefined } => ({
    tenant: typeof tenant === 'string' ? tenant : undefined,
  }),
  beforeLoad: () => {
    if (!isSandbox()) throw notFound();
  },
  component: lazyRouteComponent(() => import('./sandbox-page.tsx'), 'SandboxPage'),
});
