import { defineSimulator } from '../kit/index.ts';
import { html, refuse } from './answers.ts';
import { attendanceRoutes } from './attendance.ts';
import { bulkRoutes } from './bulk.ts';
import { customTableRoutes } from './custom-tables.ts';
import { documentRoutes } from './documents.ts';
import { employmentActRoutes } from './employment-acts.ts';
import { fieldRoutes } from './field-routes.ts';
import { fileRoutes } from './files.ts';
import { finish, guard, tooManyRequests, unauthorized } from './guard.ts';
import { listRoutes } from './list-routes.ts';
import { peopleRoutes } from './people.ts';
import { peopleWriteRoutes } from './people-writes.ts';
import { permissions } from './permissions.ts';
import { positionRoutes } from './positions.ts';
import { profileRoutes } from './profiles.ts';
import { reportRoutes } from './reports.ts';
import { type BobState, createState } from './state.ts';
import { switches } from './switches.ts';
import { tableRoutes } from './table-routes.ts';
import { taskRoutes } from './tasks.ts';
import { timeOffPolicyRoutes } from './time-off-policies.ts';
import { timeOffReadRoutes } from './time-off-reads.ts';
import { timeOffRequestRoutes } from './time-off-requests.ts';
import { webhookRules } from './webhook-rules.ts';

/**
 * HiBob ("Bob") as its public documentation describes it: `/hibob/api/v1/...` stands for `https://api.hibob.com/v1/...`.
 * Credentials: `service_user_id`, `service_user_token`.
 *
 * @see https://apidocs.hibob.com
 */
export const hibob = defineSimulator<BobState>({
  provider: 'hibob',
  docs: 'https://apidocs.hibob.com',
  hostRoles: ['api', 'files'],
  permissions,
  examplePermission: 'data.lifecycle.view',
  switches,
  /** A token reset keeps the id of the service user. */
  mintCredentials: (random, previous) => ({
    service_user_id:
      previous?.service_user_id ?? `SERVICE-${10_000 + (Buffer.from(random(4)).readUInt32BE() % 90_000)}`,
    service_user_token: random(40),
  }),
  createState,
  routes: [
    ...customTableRoutes,
    ...peopleRoutes,
    ...peopleWriteRoutes,
    ...employmentActRoutes,
    ...profileRoutes,
    ...tableRoutes,
    ...bulkRoutes,
    ...fieldRoutes,
    ...listRoutes,
    ...positionRoutes,
    ...timeOffReadRoutes,
    ...timeOffRequestRoutes,
    ...timeOffPolicyRoutes,
    ...documentRoutes,
    ...fileRoutes,
    ...taskRoutes,
    ...reportRoutes,
    ...attendanceRoutes,
  ],
  guard,
  finish,
  tooManyRequests,
  unauthorized,
  serverError: () => refuse(500, 'exception.server.error', 'Internal server error'),
  /** An unknown GET ends at the web app with a 200; other methods answer 404, both as a page. */
  unknownRoute: ({ method, environment }) =>
    html(method === 'GET' && environment.switchValue('unknownGetIsPage') === true ? 200 : 404),
  webhooks: webhookRules,
  /** A change made in Bob's user interface replaces what the API had written about this person. */
  rosterChanged: (state, personId) => void state.changes.delete(personId),
  counts: (state) => ({ changedPeople: state.changes.size, fields: state.fields.size, lists: state.lists.size }),
});
