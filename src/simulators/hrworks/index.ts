import { defineSimulator } from '../kit/index.ts';
import { authenticationRoutes } from './authentication.ts';
import { downloadRoutes } from './documents/downloads.ts';
import { payrollRoutes } from './documents/payroll.ts';
import { personnelFileRoutes } from './documents/personnel-file.ts';
import { leaveAccountRoutes } from './leave/accounts.ts';
import { leaveReadRoutes } from './leave/reads.ts';
import { leaveTypeRoutes } from './leave/type-routes.ts';
import { leaveWriteRoutes } from './leave/writes.ts';
import { costObjectRoutes } from './organization/cost-object-routes.ts';
import { establishmentRoutes } from './organization/establishment-routes.ts';
import { holidayRoutes } from './organization/holiday-routes.ts';
import { unitRoutes } from './organization/unit-routes.ts';
import { personRoutes } from './people/routes.ts';
import { personWriteRoutes } from './people/person-writes.ts';
import { permissions } from './permissions.ts';
import { applicantRoutes } from './recruiting/applicants.ts';
import { onboardingRoutes } from './recruiting/onboarding.ts';
import { createState, forgetPerson, type HrworksState } from './state.ts';
import { switches } from './switches.ts';
import { clockRoutes } from './time/clock-routes.ts';
import { customerRoutes } from './time/customers.ts';
import { personDayRoutes } from './time/person-days.ts';
import { projectRoutes } from './time/projects.ts';
import { workingTimeReadRoutes } from './time/reads.ts';
import { workingTimeWriteRoutes } from './time/writes.ts';
import { travelRoutes } from './travel-routes.ts';
import { composeDelivery } from './webhooks/deliver.ts';
import { webhookRoutes } from './webhooks/routes.ts';
import { serverError, tooManyRequests, unauthorized, unknownEndpoint } from './wire/errors.ts';
import { finish, guard } from './wire/guard.ts';
import { inOrderOfMatch } from './wire/operation.ts';

/**
 * HRworks (HR WORKS API v2) as its OpenAPI document 2.10 describes it: `/hrworks/api/v2/...` stands for
 * `https://api.hrworks.de/v2/...` and for `https://api.demo-hrworks.de/v2/...`. Links to documents lead to
 * `/hrworks/files/...`, for a host that is not published. Credentials: `access_key`, `secret_access_key`.
 *
 * @see https://developers.hrworks.de/2.0
 * @see https://api.hrworks.de/v2/openapi.yaml
 */
export const hrworks = defineSimulator<HrworksState>({
  provider: 'hrworks',
  docs: 'https://developers.hrworks.de/2.0',
  hostRoles: ['api', 'files'],
  permissions,
  examplePermission: 'persons.master-data:read',
  switches,
  /** A key pair is never reset: the admin makes a new one. The secret holds what Base64 holds, `+`, `/` and `=` too. */
  mintCredentials: (random) => ({ access_key: random(22), secret_access_key: `${random(21)}+/${random(19)}=` }),
  createState,
  routes: inOrderOfMatch([
    ...authenticationRoutes,
    ...unitRoutes,
    ...establishmentRoutes,
    ...holidayRoutes,
    ...costObjectRoutes,
    ...personRoutes,
    ...personWriteRoutes,
    ...personDayRoutes,
    ...personnelFileRoutes,
    ...onboardingRoutes,
    ...leaveReadRoutes,
    ...leaveWriteRoutes,
    ...leaveTypeRoutes,
    ...leaveAccountRoutes,
    ...workingTimeReadRoutes,
    ...workingTimeWriteRoutes,
    ...clockRoutes,
    ...projectRoutes,
    ...customerRoutes,
    ...payrollRoutes,
    ...applicantRoutes,
    ...travelRoutes,
    ...webhookRoutes,
    ...downloadRoutes,
  ]),
  guard,
  finish,
  tooManyRequests,
  serverError,
  unauthorized,
  unknownRoute: unknownEndpoint,
  webhooks: { compose: composeDelivery },
  rosterChanged: forgetPerson,
  counts: ({ units, jobs, webhooks, applications }) => ({
    organizationUnits: units.length,
    jobs: jobs.size,
    webhooks: webhooks.length,
    applications: applications.length,
  }),
});
