import { defineSimulator } from '../kit/index.ts';
import { guard } from './access.ts';
import { noRoute, serverError, tooManyRequests, unauthorized, wrongMethod } from './answers.ts';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { createState, type StaffologyCall, type StaffologyState } from './state.ts';
import { switches } from './switches.ts';

const pathPatterns = routes.map(({ hostRole = 'api', path }) => ({
  hostRole,
  pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+') || '/'}$`),
}));

/** A path that exists for another method: 405; else 404. Both as Web API does it, since neither is documented. */
const unknownRoute = (call: StaffologyCall): Response =>
  pathPatterns.some(({ hostRole, pattern }) => hostRole === call.hostRole && pattern.test(call.path))
    ? wrongMethod(call)
    : noRoute(call);

/**
 * Staffology HR, today IRIS HR Professional: `/staffologyhr/api/api/...` stands for `https://api.hrapi.co.uk/api/...`,
 * `/staffologyhr/customFields/...` for `https://customfields.hrapi.co.uk/...`. Credentials: `username`, `password` of
 * an API user, of whom a customer may have ten active at a time. Thinly documented: each route says how it is known,
 * and `switches.ts` what is guessed. No webhooks are known.
 *
 * @see https://help.staffology.co.uk/hr/integrations/api-authentication.htm
 */
export const staffologyhr = defineSimulator<StaffologyState>({
  provider: 'staffologyhr',
  docs: 'https://help.staffology.co.uk/hr/integrations/api-authentication.htm',
  hostRoles: ['api', 'customFields'],
  permissions,
  examplePermission: 'startersLeavers',
  switches,
  /** Both are made by the product; a new password keeps the username. */
  mintCredentials: (random, previous) => ({
    username: previous?.username ?? `api-${random(10)}`,
    password: random(24),
  }),
  createState,
  routes,
  guard,
  unknownRoute,
  tooManyRequests,
  serverError,
  unauthorized,
  /** What is typed in on the vendor's screens replaces what the API had written. */
  rosterChanged: (state, personId) => {
    state.customFields.delete(personId);
    state.managers = undefined;
  },
  counts: (state) => ({ customFieldWrites: state.customFields.size }),
});
