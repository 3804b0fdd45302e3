import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type HttpBindings, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type CompanyOptions, seedCompany } from '../company/index.ts';
import { type AdminOptions, createAdminApp } from './admin.ts';
import { createInstance, type Instance } from './instance.ts';
import type { Simulator } from './simulator.ts';
import { createVendorApp } from './vendor-app.ts';

export type SandboxOptions = {
  simulators: readonly Simulator[];
  /** Default 0: any free port. */
  port?: number;
  /** Default: random. */
  adminKey?: string;
  /** Default: seed 1, 250 people, looked at today (UTC). */
  company?: CompanyOptions;
  /** `raised`: the vendors' rate limits times a thousand. Default `vendor`. */
  limits?: 'vendor' | 'raised';
  /** By provider, instead of random ones. */
  credentials?: Record<string, Record<string, string>>;
  /** Told of credentials that took the place of others, for a sandbox that is started again. */
  keepCredentials?: AdminOptions['keepCredentials'];
};

export type Sandbox = {
  /** `http://127.0.0.1:{port}` */
  origin: string;
  adminUrl: string;
  adminKey: string;
  /** What `seedCompany` must be given to get the very people that the simulators show. */
  company: Required<CompanyOptions>;
  providers: Record<string, { baseUrls: Record<string, string>; credentials: Record<string, string> }>;
  close(): Promise<void>;
};

/** One listener on the loopback address for all vendors: `/{provider}/{host role}/...` and `/_admin/{provider}/...`. */
export const startSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const adminKey = options.adminKey ?? randomBytes(24).toString('base64url');
  const company = seedCompany({ todayOn: new Date().toISOString().slice(0, 10), ...options.company });

  const app = new Hono<{ Bindings: HttpBindings }>();
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const listener = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: options.port ?? 0 }, () =>
      resolve(listener),
    );
    listener.once('error', reject);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const instances = new Map<string, Instance>();
  for (const simulator of options.simulators) {
    const credentials = options.credentials?.[simulator.provider];
    const instance = createInstance({
      simulator,
      origin,
      company,
      limits: options.limits ?? 'vendor',
      ...(credentials && { credentials }),
    });
    instances.set(simulator.provider, instance);
    app.route('/', createVendorApp(instance));
  }
  app.route(
    '/',
    createAdminApp({ instances, adminKey, keepCredentials: options.keepCredentials ?? (async () => undefined) }),
  );

  return {
    origin,
    adminUrl: `${origin}/_admin`,
    adminKey,
    company: { seed: company.seed, size: company.size, todayOn: company.todayOn },
    providers: Object.fromEntries(
      [...instances].map(([provider, { simulator, environment }]) => [
        provider,
        {
          baseUrls: Object.fromEntries(
            simulator.hostRoles.map((hostRole) => [hostRole, environment.baseUrl(hostRole)]),
          ),
          credentials: environment.credentials(),
        },
      ]),
    ),
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
};
