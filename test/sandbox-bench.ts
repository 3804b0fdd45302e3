import type { Bench } from '../src/connector-kit/check/bench.ts';
import { sandboxControl, type SandboxControl } from '../src/connector-kit/check/sandbox-control.ts';
import { createTransport } from '../src/connector-kit/http/transport.ts';
import type { Company } from '../src/simulators/company/company.ts';
import { seedCompany } from '../src/simulators/company/index.ts';
import { startSandbox, type Simulator } from '../src/simulators/kit/index.ts';

/** A connector on a bench: its simulator runs, a tenant of `size` people is signed in to, and the admin's hand is free. */
export interface SandboxBench {
  readonly bench: Bench & { readonly control: SandboxControl };
  readonly company: Company;
  /** The admin API of this provider, for what `control` does not do. */
  admin(method: string, path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** What a test says of its simulator. */
type DeclaredHere = 'noAccess' | 'grantedFirst' | 'idlePermissions' | 'employeesRoute' | 'blankHere';

/** What a bench is made of. */
export interface BenchOptions extends Pick<Bench, 'connector' | DeclaredHere> {
  readonly simulator: Simulator;
  readonly size: number;
}

export const openSandboxBench = async ({
  connector,
  simulator,
  size,
  ...declared
}: BenchOptions): Promise<SandboxBench> => {
  const { key } = connector.manifest;
  const sandbox = await startSandbox({ simulators: [simulator], company: { size }, limits: 'raised' });
  const provider = sandbox.providers[key];
  if (!provider) throw new Error(`The sandbox has no ${key}.`);
  const transport = createTransport({ allowOrigins: [sandbox.origin] });
  return {
    bench: {
      connector,
      environment: 'simulator',
      hosts: { api: '', ...provider.baseUrls },
      credentials: provider.credentials,
      transport,
      control: sandboxControl(sandbox.adminUrl, sandbox.adminKey, key),
      ...declared,
    },
    company: seedCompany(sandbox.company),
    admin: async (method, path, body) => {
      const answer = await fetch(`${sandbox.adminUrl}/${key}${path}`, {
        method,
        headers: { 'x-sandbox-key': sandbox.adminKey, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`The sandbox refused ${method} ${path}: ${text}`);
      return text === '' ? undefined : JSON.parse(text);
    },
    close: async () => {
      await transport.close();
      await sandbox.close();
    },
  };
};
