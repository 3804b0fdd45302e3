import { z } from 'zod';
import { oauth2 } from '../../../src/connector-kit/auth/oauth2.ts';
import type { Connector } from '../../../src/connector-kit/contract.ts';
import { unsupported } from '../../../src/connector-kit/contract.ts';
import { whole } from '../../../src/connector-kit/listing.ts';
import { writesOf } from '../../engine.ts';
import type { Vendor } from '../../../src/connector-kit/vendor.ts';
import { unifiedId } from '../../../src/model/id.ts';
import { resourceKeys } from '../../../src/model/resources.ts';

const rows = z.array(z.object({ id: z.string(), name: z.string() }));
const readRows = (vendor: Vendor, path: string) =>
  vendor.send({ endpoint: `GET ${path}`, method: 'GET', path, read: (answer) => rows.parse(answer.json()) });

/** Ways in which a test bends the connector. */
export interface ConnectorBend {
  /** Whether one of several organisations is picked. */
  readonly chooses?: boolean;
  /** Whether the vendor says that it sends `iss`. Default true. */
  readonly advertisesIssuer?: boolean;
  verify?(vendor: Vendor): Promise<void>;
}

/** A connector that links by signing in and reads departments. */
export const oauthConnector = (origin: string, bend: ConnectorBend = {}): Connector => {
  const { chooses = false, advertisesIssuer = true } = bend;
  return {
    manifest: {
      key: 'oauthhr',
      name: 'OAuth HR',
      aliases: [],
      category: 'hris',
      summary: 'A vendor for tests.',
      environments: { production: { label: 'Production', hosts: { api: `${origin}/api`, oauth: origin } } },
      limits: { source: '', defaultPerMinute: 100_000, perMinute: {}, concurrency: 20 },
      verified: { level: 'docs-only', on: '2026-11-22' },
      links: { website: '', apiReference: '' },
    },
    auth: {
      key: 'oauth2',
      label: 'OAuth 2.0',
      fields: ['client_id', 'client_secret'].map((key) => ({
        key,
        label: key,
        type: 'text',
        required: true,
        secret: key === 'client_secret',
        placeholder: '',
        guideStep: key,
      })),
      credentials: z.strictObject({
        client_id: z.string().min(1),
        client_secret: z.string().min(1),
        organisation_id: z.string().optional(),
      }) as z.ZodType<Record<string, string>>,
      scheme: oauth2({
        authorize: { host: 'oauth', path: '/auth' },
        token: { host: 'oauth', path: '/token' },
        client: { idField: 'client_id', secretField: 'client_secret' },
        scopes: ['openid', 'offline_access'],
        parameters: { prompt: 'consent' },
        ...(advertisesIssuer && { issuer: { host: 'oauth', path: '' } }),
      }),
      ...(chooses && {
        choose: {
          field: 'organisation_id',
          list: async (vendor: Vendor) =>
            (await readRows(vendor, '/organisations')).map(({ id, name }) => ({ value: id, label: name })),
        },
      }),
      async verify(vendor) {
        await readRows(vendor, '/departments');
        await bend.verify?.(vendor);
        const detail = vendor.settings['organisation_id'] ?? 'no organisation';
        return { checks: [{ key: 'departments', label: 'Departments are visible', status: 'pass', detail }] };
      },
    },
    permissions: [],
    guide: {
      checkedOn: '2026-11-22',
      sources: [],
      beforeYouStart: { role: '', howToTell: '', otherwise: '', minutes: 1, changes: '' },
      sections: [],
      nextSteps: [],
      removal: { label: 'Key', menuPath: ['Settings', 'Keys'], body: 'Remove the key.' },
    },
    resources: {
      ...Object.fromEntries(resourceKeys.map((key) => [key, unsupported('Not in this test.')])),
      departments: {
        evidence: 'documented',
        source: 'https://oauthhr.example',
        losses: {},
        map: (row: { id: string; name: string }) => ({ id: unifiedId(row.id), remote_id: row.id, name: row.name }),
        all: whole(({ vendor }) => readRows(vendor, '/departments')),
      },
    } as unknown as Connector['resources'],
    writes: writesOf(),
    download: unsupported('no files'),
    actions: [],
  };
};
