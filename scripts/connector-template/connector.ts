import { resourceKeys } from '../../src/model/resources.ts';
import { writeKeys } from '../../src/model/writes.ts';

/** Who the new vendor is. */
export interface NewVendor {
  readonly key: string;
  readonly name: string;
  readonly apiUrl: string;
}

/** The files of a new connector, by path below `src/`. They compile, and read nothing yet. */
export const connectorFiles = ({ key, name, apiUrl }: NewVendor): Record<string, string> => {
  const folder = `connectors/${key}`;
  const today = new Date().toISOString().slice(0, 10);
  return {
    [`${folder}/manifest.ts`]: `import type { Manifest } from '../../connector-kit/manifest.ts';

/** ${name}. */
export const manifest: Manifest = {
  key: '${key}',
  name: '${name}',
  aliases: [],
  category: 'hris',
  summary: 'To do: one sentence of what is read.',
  environments: { production: { label: 'Production', hosts: { api: '${apiUrl}' } } },
  limits: { source: '${apiUrl}', defaultPerMinute: 50, perMinute: {}, concurrency: 4 },
  verified: { level: 'docs-only', on: '${today}' },
  links: { website: '${apiUrl}', apiReference: '${apiUrl}' },
};
`,
    [`${folder}/auth.ts`]: `import { z } from 'zod';
import type { Auth } from '../../connector-kit/auth/auth.ts';
import { basic } from '../../connector-kit/auth/basic.ts';
import { verify } from './verify.ts';

/** To do: how ${name} lets a program in. */
export const auth: Auth = {
  key: 'api_user',
  label: 'API user',
  fields: [
    { key: 'username', label: 'Username', type: 'text', required: true, secret: false, placeholder: 'api-user', guideStep: 'copy-credentials' },
    { key: 'password', label: 'Password', type: 'password', required: true, secret: true, placeholder: 'Paste the password', guideStep: 'copy-credentials' },
  ],
  credentials: z.strictObject({ username: z.string().trim().min(1), password: z.string().trim().min(1) }),
  scheme: basic('username', 'password'),
  verify,
};
`,
    [`${folder}/verify.ts`]: `import type { Verification } from '../../connector-kit/auth/auth.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';

/** To do: looks at the vendor with fresh credentials, reads only. */
export const verify = async (vendor: Vendor): Promise<Verification> => {
  await vendor.send({ endpoint: 'GET /v1/people', method: 'GET', path: '/v1/people', read: (answer) => answer.json() });
  return { checks: [{ key: 'people', label: 'People are visible', status: 'pass' }] };
};
`,
    [`${folder}/permissions.ts`]: `import type { Permission } from '../../connector-kit/permission.ts';

/** To do: what the customer must grant, by the vendor's own names. */
export const permissions: readonly Permission[] = [];
`,
    [`${folder}/actions.ts`]: `import type { Action } from '../../connector-kit/action.ts';

/** To do: the vendor's own operations beside the unified ones. */
export const actions: readonly Action[] = [];
`,
    [`${folder}/guide.ts`]: `import type { Guide } from '../../connector-kit/guide.ts';

/** To do: how an administrator makes credentials and links them. */
export const guide: Guide = {
  checkedOn: '${today}',
  sources: [{ title: 'API documentation', href: '${apiUrl}' }],
  beforeYouStart: {
    role: 'To do: who can do this.',
    howToTell: 'To do: how one sees it.',
    otherwise: 'To do: who else can help.',
    minutes: 10,
    changes: 'To do: what changes in ${name}.',
  },
  sections: [
    {
      key: 'credentials',
      title: 'Create credentials',
      steps: [
        {
          key: 'copy-credentials',
          covers: [],
          title: 'Copy the credentials',
          body: 'To do: where they are shown.',
          fields: ['username', 'password'],
        },
      ],
    },
  ],
  nextSteps: [],
  removal: { label: 'To do: key, user or application', menuPath: ['To do'], body: 'To do: how it is removed.' },
};
`,
    [`${folder}/index.ts`]: `import { defineConnector, unsupported } from '../../connector-kit/contract.ts';
import { actions } from './actions.ts';
import { auth } from './auth.ts';
import { guide } from './guide.ts';
import { manifest } from './manifest.ts';
import { permissions } from './permissions.ts';

/** ${name}. */
export const ${key} = defineConnector({
  manifest,
  auth,
  permissions,
  guide,
  resources: {
${resourceKeys.map((resource) => `    ${resource}: unsupported('To do.'),`).join('\n')}
  },
  writes: {
${writeKeys.map((write) => `    ${write}: unsupported('To do.'),`).join('\n')}
  },
  download: unsupported('To do.'),
  actions,
});
`,
    [`${folder}/${key}.test.ts`]: `import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Every line of this folder that still says what is to be done. */
const toDo = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
  .flatMap((entry) =>
    readFileSync(join(entry.parentPath, entry.name), 'utf8')
      .split('\\n')
      .flatMap((line, index) => (/to do[.:]/i.test(line) ? [\`\${entry.name}:\${index + 1} \${line.trim()}\`] : [])),
  );

it('nothing is left to do', () => {
  expect(toDo).toEqual([]);
});

it('passes the checks of every connector, and the round trip', () => {
  // To do: as in src/connectors/hibob/hibob.test.ts and round-trip.test.ts.
  expect('written').toBe('yes');
});
`,
  };
};
