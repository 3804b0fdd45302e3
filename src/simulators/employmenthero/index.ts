import { defineSimulator, type Simulator } from '../kit/index.ts';
import { adminRoutes } from './admin.ts';
import { refuse } from './answers.ts';
import { authorizeRoutes, signIn } from './authorize.ts';
import { availabilityRoutes } from './availability-routes.ts';
import { complianceRoutes } from './compliance-routes.ts';
import { customFieldRoutes } from './custom-field-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { employeeRoutes } from './employee-routes.ts';
import { employeeWriteRoutes } from './employee-writes.ts';
import { guard, serverError, tooManyRequests, unauthorized } from './guard.ts';
import { leaveRoutes } from './leave-routes.ts';
import { organisationRoutes } from './organisation-routes.ts';
import { permissions } from './permissions.ts';
import { personalRoutes } from './personal-routes.ts';
import type { HeroRoute } from './route.ts';
import { shiftRoutes } from './shift-routes.ts';
import { createState, type HeroState } from './state.ts';
import { switches } from './switches.ts';
import { timesheetRoutes } from './timesheet-routes.ts';
import { tokenRoutes } from './token.ts';
import { rosterChanged, webhooks } from './webhooks.ts';

/** Every path, with how it is known. */
export const routes: readonly HeroRoute[] = [
  ...authorizeRoutes,
  ...tokenRoutes,
  ...organisationRoutes,
  ...employeeRoutes,
  ...employeeWriteRoutes,
  ...personalRoutes,
  ...leaveRoutes,
  ...timesheetRoutes,
  ...shiftRoutes,
  ...availabilityRoutes,
  ...customFieldRoutes,
  ...complianceRoutes,
  ...documentRoutes,
];

/** As it stands in the addresses of the web app, of the first organisation; the others count on from it. */
const organisationNumber = '48213';

/**
 * Employment Hero HR, written from the vendor's public reference and Go library.
 *
 * Host roles: `api` (https://api.employmenthero.com) and `oauth` (https://oauth.employmenthero.com).
 *
 * @see https://developer.employmenthero.com/api-references/
 */
export const employmenthero: Simulator = defineSimulator<HeroState>({
  provider: 'employmenthero',
  docs: 'https://developer.employmenthero.com/api-references/',
  hostRoles: ['api', 'oauth'],
  permissions,
  examplePermission: 'leave_requests:list',
  switches,
  mintCredentials: (random, previous) => ({
    client_id: previous?.client_id ?? random(43),
    client_secret: random(43),
    organisation_id: previous?.organisation_id ?? organisationNumber,
  }),
  createState,
  signIn,
  routes,
  guard,
  unknownRoute: ({ environment }) => refuse(environment, 404, 'Not found'),
  tooManyRequests,
  serverError,
  unauthorized,
  webhooks,
  rosterChanged,
  adminRoutes,
  counts: (state) => ({ openShifts: state.openShifts.length, accesses: state.refreshSerials.size }),
});
