import { createHash } from 'node:crypto';
import { defineSimulator, type Simulator } from '../kit/index.ts';
import { serverError, tooManyRequests, unauthorized } from './answers.ts';
import { guard } from './guard.ts';
import { permissionChoices, permissions } from './permissions.ts';
import { routes, unknownRoute } from './routes.ts';
import { createState, type HrCloudState, rosterChanged } from './state.ts';
import { switches } from './switches.ts';

/** Lower-case hex, as in the vendor's examples. */
const hex = (seed: string, length: number): string => createHash('sha256').update(seed).digest('hex').slice(0, length);

/**
 * HR Cloud's object API (`https://corehr-api.hrcloud.com/v1/cloud`, here `{origin}/hrcloud/api/v1/cloud`). The older
 * "integrations" API on `corehr.hrcloud.com` has credentials of its own and is not here.
 *
 * @see https://support.hrcloud.com/help-center/request
 */
export const hrcloud: Simulator = defineSimulator<HrCloudState>({
  provider: 'hrcloud',
  docs: 'https://support.hrcloud.com/help-center/request',
  hostRoles: ['api'],
  permissions,
  permissionChoices,
  examplePermission: 'object.xEmployee.read',
  switches,
  /** A secret is shown once, so a reset is a new service account: both change. */
  mintCredentials: (random) => ({
    customer_key: hex(random(32), 13),
    customer_secret: hex(random(32), 20),
  }),
  createState,
  routes,
  guard,
  unknownRoute,
  tooManyRequests,
  serverError,
  unauthorized,
  rosterChanged,
  counts: ({ tables }) => ({ tasks: tables.get('xTask')?.find(() => true).length ?? 0 }),
});
