import { createWalkCache } from '../src/engine/records/walk-cache.ts';
import { createWriteDesk } from '../src/engine/writes/write-desk.ts';
import type { Connector, Reading } from '../src/connector-kit/contract.ts';
import { unsupported } from '../src/connector-kit/contract.ts';
import { basic } from '../src/connector-kit/auth/basic.ts';
import { createTransport } from '../src/connector-kit/http/transport.ts';
import type { Vendor } from '../src/connector-kit/vendor.ts';
import type { Caller } from '../src/engine/caller.ts';
import type { Engine } from '../src/engine/engine.ts';
import { createLimits } from '../src/engine/limits/limits.ts';
import { createGrantDesk } from '../src/engine/tokens/grant-desk.ts';
import { createMetrics, type Metrics } from '../src/engine/observe/metrics.ts';
import { noTracing } from '../src/engine/observe/tracing.ts';
import { createBodyPolicies } from '../src/engine/logs/body-policy.ts';
import { createLogWriter } from '../src/engine/logs/log-writer.ts';
import { cipherKey } from '../src/engine/vault/cipher.ts';
import { createSealedBox } from '../src/engine/vault/sealed-box.ts';
import { createVault } from '../src/engine/vault/vault.ts';
import { scopes } from '../src/model/access.ts';
import { resourceKeys, type ResourceKey } from '../src/model/resources.ts';
import { writeKeys } from '../src/model/writes.ts';
import { saveAccount, type Account } from '../src/store/accounts.ts';
import { saveMissingDefaultProfiles } from '../src/store/connector-profiles.ts';
import { newUuidV7, shortId } from '../src/store/ids.ts';
import type { Presence } from '../src/store/presence.ts';
import { findDefaultProject } from '../src/store/projects.ts';
import { z } from 'zod';
import { testDatabase } from './database.ts';
import { newAccount } from './rows.ts';

/** The resources of a connector that reads only those given. */
const answers = (given: { [K in ResourceKey]?: Reading<K> }): Connector['resources'] =>
  ({
    ...Object.fromEntries(resourceKeys.map((key) => [key, unsupported('This test connector does not read it.')])),
    ...given,
  }) as Connector['resources'];

/** The presence of the only process that there is. */
export const aloneInTest: Presence = { id: 1, isPresent: async () => false, close: async () => {} };

/** The writes of a connector that does only those given. */
export const writesOf = (given: Partial<Connector['writes']> = {}): Connector['writes'] =>
  ({
    ...Object.fromEntries(writeKeys.map((key) => [key, unsupported('This test connector does not write it.')])),
    ...given,
  }) as Connector['writes'];

/** A connector that reads what a test gives it. */
export const testConnector = (
  resources: { [K in ResourceKey]?: Reading<K> },
  verify: Connector['auth']['verify'] = async () => ({ checks: [] }),
  writes: Partial<Connector['writes']> = {},
): Connector => ({
  manifest: {
    key: 'testhr',
    name: 'Test HR',
    aliases: [],
    category: 'hris',
    summary: 'A vendor for tests.',
    environments: { production: { label: 'Production', hosts: { api: 'https://api.testhr.example' } } },
    limits: { source: 'https://testhr.example/limits', defaultPerMinute: 1000, perMinute: {}, concurrency: 4 },
    verified: { level: 'docs-only', on: '2026-11-22' },
    links: { website: 'https://testhr.example', apiReference: 'https://testhr.example/api' },
  },
  auth: {
    key: 'basic',
    label: 'User',
    fields: [
      { key: 'user', label: 'User', type: 'text', required: true, secret: false, placeholder: 'u', guideStep: 'user' },
      {
        key: 'word',
        label: 'Word',
        type: 'password',
        required: true,
        secret: true,
        placeholder: 'w',
        guideStep: 'user',
      },
    ],
    credentials: z.strictObject({ user: z.string().min(1), word: z.string().min(1) }),
    scheme: basic('user', 'word'),
    verify,
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
  resources: answers(resources),
  writes: writesOf(writes),
  download: unsupported('This test connector has no files.'),
  actions: [],
});

/** Metrics without a process behind them. */
export const testMetrics = (): Metrics =>
  createMetrics({
    logRowsWaiting: () => 0,
    connections: () => ({ open: 0, idle: 0, waiting: 0 }),
    countAccounts: async () => [],
  });

/** An engine on a test database. Test connectors answer from memory; `answers` gives their vendor more to do. */
export interface TestEngine {
  readonly engine: Engine;
  readonly caller: Caller;
  readonly account: Account;
  /** The account's id on the wire. */
  readonly accountId: string;
  /** Moves the engine's clock. */
  advance(milliseconds: number): void;
  stop(): Promise<void>;
}

export const testEngine = async (connector: Connector, answers: Partial<Vendor> = {}): Promise<TestEngine> => {
  const { store, drop } = await testDatabase();
  // The database has the clock of the wall: what it lets expire must agree with ours.
  let now = Date.now();
  const key = cipherKey(Buffer.alloc(32, 7));
  const transport = createTransport();
  const box = createSealedBox(key.bytes, 'listing');
  const logs = createLogWriter(store.db, box, () => undefined);
  const metrics = testMetrics();
  const vendor: Vendor = {
    environment: 'production',
    settings: {},
    send: () => Promise.reject(new Error('test connectors answer from memory')),
    remember: (_name, _age, load) => load(),
    fetchFile: () => Promise.reject(new Error('no files here')),
    setAside: () => undefined,
    noteRefusal: () => undefined,
    ...answers,
  };
  const vault = createVault({ currentKey: key, previousKeys: [] });
  const engine: Engine = {
    db: store.db,
    vault,
    box,
    connectors: { [connector.manifest.key]: connector },
    transport,
    vendors: {
      open: () => ({ vendor, rawCalls: [], setAside: [], refusals: [] }),
      openLogin: () => vendor,
      hostsOf: () => connector.manifest.environments.production.hosts,
      forget: () => undefined,
    },
    grants: createGrantDesk({ db: store.db, vault, now: () => now }, metrics),
    walks: createWalkCache(() => now),
    writeDesk: createWriteDesk(aloneInTest, key.bytes),
    logs,
    bodyPolicies: createBodyPolicies(store.db, () => now),
    metrics,
    tracing: noTracing,
    limits: createLimits(1e7, () => now),
    publicUrl: 'http://localhost:3000',
    hubUrl: 'http://localhost:3000',
    state: () => 'ready',
    pingDatabase: store.ping,
    clock: () => now,
  };
  const { id: projectId } = await findDefaultProject(store.db);
  const { key: provider, name } = connector.manifest;
  await saveMissingDefaultProfiles(store.db, projectId, [
    { provider, environment: 'production', name },
    { provider, environment: 'simulator', name: `${name} Sandbox` },
  ]);
  const account = await saveAccount(store.db, projectId, newAccount({ provider }));
  const caller: Caller = {
    projectId,
    requestId: 'request',
    source: { type: 'API_KEY', id: newUuidV7() },
    powers: scopes.full,
    deadlineAt: now + 60_000,
    subject: {},
  };
  return {
    engine,
    caller,
    account,
    accountId: shortId(account.id),
    advance: (milliseconds) => void (now += milliseconds),
    async stop() {
      await logs.close();
      await transport.close();
      await drop();
    },
  };
};
