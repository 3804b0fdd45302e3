import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from './config.ts';
import type { SandboxDoor } from './api/sandbox/sandbox-door.ts';
import type { SimulatorHosts } from './engine/engine.ts';
import type { Sandbox } from './simulators/kit/index.ts';

/** The simulated vendors of this process. */
export interface RunningSandbox {
  /** The one origin at which all of them are reached. */
  readonly origin: string;
  readonly adminUrl: string;
  readonly adminKey: string;
  readonly hosts: SimulatorHosts;
  /** Working credentials by provider, keyed by the fields of its form. */
  readonly credentials: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Which seed company the tenants show. */
  readonly company: { readonly seed: number; readonly size: number; readonly todayOn: string };
  close(): Promise<void>;
}

const fileName = 'sandbox.json';

/** What is read of it again; the rest is for others, and stays. */
const sandboxFile = z.looseObject({
  admin: z.looseObject({ key: z.string() }),
  providers: z.record(z.string(), z.looseObject({ credentials: z.record(z.string(), z.string()) })),
});

/**
 * Starts the simulated vendors. They are loaded here only, so that an installation without a sandbox never holds
 * them. Credentials stay those of the start before: accounts that were linked go on working.
 */
export const startSandboxFor = async (config: Config): Promise<RunningSandbox> => {
  const [{ startSandbox }, { simulators }] = await Promise.all([
    import('./simulators/kit/index.ts'),
    import('./simulators/registry.ts'),
  ]);
  const before = await readSandboxFile(config.dataDir);
  const sandbox = await startSandbox({
    simulators,
    port: config.sandboxPort,
    company: { size: config.sandboxPeople },
    limits: config.sandboxLimits,
    keepCredentials: (provider, credentials) => keepCredentials(config.dataDir, provider, credentials),
    ...(before && {
      adminKey: before.admin.key,
      credentials: Object.fromEntries(
        Object.entries(before.providers).map(([key, { credentials }]) => [key, credentials]),
      ),
    }),
  });
  return describeSandbox(sandbox);
};

/** A sandbox in the words of the engine. */
export const describeSandbox = (sandbox: Sandbox): RunningSandbox => {
  const providers = Object.entries(sandbox.providers);
  return {
    ...sandbox,
    hosts: Object.fromEntries(
      providers.map(([key, { baseUrls }]) => [key, { ...baseUrls, api: baseUrls['api'] ?? sandbox.origin }]),
    ),
    credentials: Object.fromEntries(providers.map(([key, { credentials }]) => [key, credentials])),
  };
};

/** What `sandbox.json` tells a program on the same machine; readable by its owner only. */
export const writeSandboxFile = async (
  dataDir: string,
  { url, apiKey, sandbox }: { url: string; apiKey: string; sandbox: RunningSandbox },
): Promise<void> => {
  const content = {
    url,
    api_key: apiKey,
    admin: { url: sandbox.adminUrl, key: sandbox.adminKey },
    providers: Object.fromEntries(
      Object.entries(sandbox.credentials).map(([key, credentials]) => [
        key,
        { base_url: sandbox.hosts[key]?.api, credentials },
      ]),
    ),
  };
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await saveSandboxFile(dataDir, content);
};

/** The way of the panel to the simulated vendors. The key stays on this side. */
export const openSandboxDoor = ({ adminUrl, adminKey, hosts }: RunningSandbox): SandboxDoor => ({
  providers: Object.keys(hosts),
  ask: async (provider, method, path, body) => {
    const answer = await fetch(`${adminUrl}/${provider}${path}`, {
      method: method.toUpperCase(),
      headers: { 'x-sandbox-key': adminKey, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  },
});

/**
 * Registers this installation's callback with the simulated applications of vendors that people sign in to, as an
 * administrator would at the vendor.
 */
export const registerCallbacks = async (
  { ask }: SandboxDoor,
  providers: readonly string[],
  publicUrl: string,
): Promise<void> => {
  for (const provider of providers) {
    const redirect_uris = [`${publicUrl}/connect/oauth2/${provider}/callback`];
    const { status } = await ask(provider, 'put', '/application', { redirect_uris });
    if (status !== 200) throw new Error(`The sandbox of ${provider} did not take our callback (${status}).`);
  }
};

/** Puts credentials into `sandbox.json`, so that what is linked with them goes on working after the next start. */
const keepCredentials = async (
  dataDir: string,
  provider: string,
  credentials: Readonly<Record<string, string>>,
): Promise<void> => {
  const content = await readSandboxFile(dataDir);
  if (!content) return;
  content.providers[provider] = { ...content.providers[provider], credentials: { ...credentials } };
  await saveSandboxFile(dataDir, content);
};

/** At once or not at all, readable by its owner only. */
const saveSandboxFile = async (dataDir: string, content: object): Promise<void> => {
  const path = join(dataDir, fileName);
  await writeFile(`${path}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
};

const readSandboxFile = async (dataDir: string): Promise<z.infer<typeof sandboxFile> | undefined> => {
  try {
    return sandboxFile.parse(JSON.parse(await readFile(join(dataDir, fileName), 'utf8')));
  } catch {
    return undefined;
  }
};
