import type { NewVendor } from './connector.ts';

/** The files of a new simulator, by path below `src/`. It lists people behind HTTP Basic, and nothing else yet. */
export const simulatorFiles = ({ key, name, apiUrl }: NewVendor): Record<string, string> => {
  const folder = `simulators/${key}`;
  return {
    [`${folder}/permissions.ts`]: `import type { Permission } from '../kit/index.ts';

/** To do: what an administrator of ${name} can grant. */
export const permissions: Record<string, Permission> = {};
`,
    [`${folder}/switches.ts`]: `import type { Switch } from '../kit/index.ts';

/** To do: what the documentation leaves open and a client would branch on. */
export const switches: Record<string, Switch> = {};
`,
    [`${folder}/render.ts`]: `import type { Person } from '../company/index.ts';

/** To do: a seed person as ${name} shows it. ${apiUrl} */
export const renderPerson = ({ id, firstName, lastName }: Person) => ({ id, firstName, lastName });
`,
    [`${folder}/index.ts`]: `import { defineSimulator } from '../kit/index.ts';
import { permissions } from './permissions.ts';
import { renderPerson } from './render.ts';
import { switches } from './switches.ts';

/** ${name}, from its public documentation: ${apiUrl} */
export const ${key} = defineSimulator<null>({
  provider: '${key}',
  docs: '${apiUrl}',
  hostRoles: ['api'],
  permissions,
  switches,
  mintCredentials: (random, previous) => ({
    username: previous?.['username'] ?? random(10),
    password: random(24),
  }),
  createState: () => null,
  routes: [
    {
      method: 'GET',
      path: '/v1/people',
      docs: '${apiUrl}',
      handle: ({ environment }) => Response.json(environment.roster.all().map(renderPerson)),
    },
  ],
  guard: ({ headers, environment }) => {
    const { username, password } = environment.credentials();
    const expected = \`Basic \${Buffer.from(\`\${username}:\${password}\`).toString('base64')}\`;
    return headers.get('authorization') === expected ? undefined : new Response(null, { status: 401 });
  },
  unknownRoute: () => new Response(null, { status: 404 }),
  tooManyRequests: (_call, retryAfterSeconds) =>
    new Response(null, { status: 429, headers: { 'retry-after': String(retryAfterSeconds) } }),
  serverError: () => new Response(null, { status: 500 }),
  unauthorized: () => new Response(null, { status: 401 }),
});
`,
  };
};
