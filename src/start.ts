import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { openapiDocument } from './api/openapi.ts';
import { operations } from './api/operations.ts';
import { sandboxOperations } from './api/sandbox/operations.ts';
import { serveDocs } from './api/docs-pages.ts';
import { servePages } from './api/pages.ts';
import { createServer } from './api/server.ts';
import { serveMetrics } from './api/metrics-page.ts';
import { isLocal, originsOf, type Config } from './config.ts';
import { createTransport } from './connector-kit/http/transport.ts';
import { connectors } from './connectors/registry.ts';
import type { Engine } from './engine/engine.ts';
import { startHousekeeping } from './engine/housekeeping.ts';
import { createBodyPolicies } from './engine/logs/body-policy.ts';
import { createLimits } from './engine/limits/limits.ts';
import { createLogWriter } from './engine/logs/log-writer.ts';
import { createMetrics } from './engine/observe/metrics.ts';
import { inviteFirstOwner } from './engine/people/invite-first-owner.ts';
import { prepareProject } from './engine/projects/prepare-project.ts';
import { createWalkCache } from './engine/records/walk-cache.ts';
import { createWriteDesk } from './engine/writes/write-desk.ts';
import { createGrantDesk } from './engine/tokens/grant-desk.ts';
import { loadEncryptionKey, verifyEncryptionKey } from './engine/vault/encryption-key.ts';
import { createSealedBox } from './engine/vault/sealed-box.ts';
import { createVault } from './engine/vault/vault.ts';
import { createVendorDesk } from './engine/vendors/vendor-desk.ts';
import { listen } from './listen.ts';
import { countAccounts } from './store/account-counts.ts';
import { holdPresence } from './store/presence.ts';
import type { DrainOptions } from './drain.ts';
import { openStore } from './open-store.ts';
import { openTracing } from './open-tracing.ts';
import { stopAll, type StopStep } from './stop-all.ts';
import {
  openSandboxDoor,
  registerCallbacks,
  startSandboxFor,
  writeSandboxFile,
  type RunningSandbox,
} from './sandbox.ts';

/** A running Rollcall. */
export interface Rollcall {
  readonly url: string;
  /** Present when it was minted or configured, so that it may be shown. */
  readonly apiKey: string | undefined;
  readonly sandbox: RunningSandbox | undefined;
  /** A link with which somebody becomes the first owner; undefined as soon as there is one. */
  inviteFirstOwner(): Promise<string | undefined>;
  /**
   * Stops taking requests, lets those under way end for up to 25 seconds, and closes everything. Clients may be kept
   * waiting for: see {@link DrainOptions}. Default: they are not.
   */
  stop(options?: Pick<DrainOptions, 'waitForKeptAlive'>): Promise<void>;
}

/** How long requests may take to end when the process stops, in milliseconds: less than the 30 s that Kubernetes allows. */
const longestDrainMs = 25_000;

const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url));

/**
 * Starts the whole product. Whatever was started is stopped again when a later part fails. `simulated` are vendors that
 * somebody else runs, in the place of a sandbox of its own: for tests of what outlives a process.
 */
export const startRollcall = async (config: Config, log: Logger, simulated?: RunningSandbox): Promise<Rollcall> => {
  const undo: StopStep[] = [];
  try {
    return await start(config, log, undo, simulated);
  } catch (error) {
    await stopAll(undo).catch((second: unknown) => log.error({ err: second }, 'not everything could be stopped'));
    throw error;
  }
};

const start = async (config: Config, log: Logger, undo: StopStep[], simulated?: RunningSandbox): Promise<Rollcall> => {
  let state: ReturnType<Engine['state']> = 'starting';
  const keys = await loadEncryptionKey(config, (message) => log.warn(message));
  const tracing = await openTracing(config, log);
  undo.push(() => tracing.close());
  const [store, sandbox] = await allStarted([
    openStore(config, log, tracing, undo),
    simulated ?? (config.sandbox ? openSandbox(config, undo) : undefined),
  ]);

  const vault = createVault(keys);
  await verifyEncryptionKey(store.db, vault);
  const { apiKey } = await prepareProject(store.db, {
    connectors,
    sandbox: config.sandbox,
    ...(config.apiKey !== undefined && { apiKey: config.apiKey }),
  });

  const presence = await holdPresence(store.directUrl);
  undo.push(() => presence.close());
  const transport = createTransport({
    allowOrigins: sandbox ? [sandbox.origin] : [],
    allowPrivateCidrs: config.allowPrivateCidrs,
  });
  undo.push(() => transport.close());
  const box = createSealedBox(keys.currentKey.bytes, 'listing');
  const logs = createLogWriter(store.db, box, (error) =>
    log.error({ err: error }, 'request logs could not be written'),
  );
  undo.push(() => logs.close());
  const metrics = createMetrics({
    logRowsWaiting: logs.waiting,
    connections: store.connections,
    countAccounts: () => countAccounts(store.db),
  });
  const housekeeping = startHousekeeping({
    db: store.db,
    now: Date.now,
    logRetentionDays: config.logRetentionDays,
    onError: (error) => log.error({ err: error }, 'what has expired could not be removed'),
  });
  undo.push(() => housekeeping.stop());

  const listening = await listen(config);
  const stopping = { waitForKeptAlive: false };
  undo.push(() => listening.drain({ ...stopping, longestMs: longestDrainMs }));
  undo.push(async () => void (state = 'stopping'));
  const engine: Engine = {
    db: store.db,
    vault,
    box,
    connectors,
    transport,
    vendors: createVendorDesk({ transport, logs, metrics, tracing, simulatorHosts: sandbox?.hosts ?? {} }),
    grants: createGrantDesk({ db: store.db, vault, now: Date.now }, metrics),
    walks: createWalkCache(),
    writeDesk: createWriteDesk(presence, keys.currentKey.bytes),
    logs,
    bodyPolicies: createBodyPolicies(store.db, Date.now),
    metrics,
    tracing,
    limits: createLimits(config.requestsPerMinute, Date.now),
    ...originsOf(config, listening.port),
    state: () => state,
    pingDatabase: store.ping,
    clock: Date.now,
  };
  const door = sandbox && openSandboxDoor(sandbox);
  const app = createServer({
    engine,
    operations: door ? [...operations, ...sandboxOperations(door, engine.publicUrl)] : operations,
    trustedProxies: config.trustedProxies,
    log: ({ error, ...line }) => (error ? log.error({ ...line, err: error }, 'request') : log.info(line, 'request')),
    pages: (routes) => {
      servePages(engine, {
        folder: webFolder,
        openapi: openapiDocument(operations, engine.publicUrl),
        states: config.sandbox,
        sandbox: door !== undefined,
      })(routes);
      serveDocs(engine)(routes);
      serveMetrics(metrics, { token: config.metricsToken, local: isLocal(config) })(routes);
    },
  });
  listening.serve(app.fetch);

  if (sandbox && door) {
    const signedInTo = Object.values(connectors).filter(
      ({ auth, manifest }) => auth.scheme.kind === 'oauth2' && sandbox.hosts[manifest.key],
    );
    const providers = signedInTo.map(({ manifest }) => manifest.key);
    await registerCallbacks(door, providers, engine.publicUrl);
    await writeSandboxFile(config.dataDir, { url: engine.publicUrl, apiKey: apiKey ?? '', sandbox });
  }
  state = 'ready';
  return {
    url: engine.publicUrl,
    apiKey,
    sandbox,
    inviteFirstOwner: () => inviteFirstOwner(engine),
    stop(options) {
      Object.assign(stopping, options);
      return stopAll(undo);
    },
  };
};

const openSandbox = async (config: Config, undo: StopStep[]): Promise<RunningSandbox> => {
  const sandbox = await startSandboxFor(config);
  undo.push(() => sandbox.close());
  return sandbox;
};

/** Like `Promise.all`, but waits for all before it rejects, so that everything that did start can be stopped. */
const allStarted = async <T extends readonly unknown[]>(parts: [...T]) => {
  await Promise.allSettled(parts);
  return Promise.all(parts);
};
