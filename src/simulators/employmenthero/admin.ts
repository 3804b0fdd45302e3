import { z } from 'zod';
import { AdminError, type AdminRoute, type Environment } from '../kit/index.ts';
import { withdrawAccess } from './grants.ts';
import { permissions } from './permissions.ts';
import { objectionTo } from './redirect-url.ts';
import type { HeroState } from './state.ts';

const applicationBody = z.strictObject({
  name: z.string().min(1).max(100).optional(),
  redirect_uris: z.array(z.string()).max(20).optional(),
});

/** The application as the Developer Portal shows it, without the secret. Its scopes are the permissions. */
const renderApplication = ({ application }: HeroState, environment: Environment) => ({
  name: application.name,
  client_id: environment.credentials().client_id,
  redirect_uris: application.redirectUris,
  scopes: Object.keys(permissions).filter((scope) => environment.isGranted(scope)),
});

/**
 * - `GET application`, `PUT application {name?, redirect_uris?}`: what is registered in the Developer Portal. It outlives
 *   a reset. Redirect URLs are compared letter by letter.
 * - `DELETE access`: the admin takes the application's access away; every token dies.
 */
export const adminRoutes: AdminRoute<HeroState>[] = [
  {
    method: 'GET',
    path: '/application',
    handle: ({ state, environment }) => renderApplication(state, environment),
  },
  {
    method: 'PUT',
    path: '/application',
    handle: async ({ state, environment, read }) => {
      const { name, redirect_uris: redirectUris } = await read(applicationBody);
      for (const [index, url] of (redirectUris ?? []).entries()) {
        const objection = objectionTo(environment, url);
        if (objection !== undefined) throw new AdminError(400, `Field redirect_uris.${index}: ${objection}`);
      }
      if (name !== undefined) state.application.name = name;
      if (redirectUris !== undefined) state.application.redirectUris = redirectUris;
      return renderApplication(state, environment);
    },
  },
  { method: 'DELETE', path: '/access', handle: ({ state }) => withdrawAccess(state) },
];
