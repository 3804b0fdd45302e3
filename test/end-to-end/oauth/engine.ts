import { operations } from '../../../src/api/operations.ts';
import { createServer } from '../../../src/api/server.ts';
import { createTransport } from '../../../src/connector-kit/http/transport.ts';
import type { Connector } from '../../../src/connector-kit/contract.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { noTracing } from '../../../src/engine/observe/tracing.ts';
import { testMetrics } from '../../engine.ts';
import { createBodyPolicies } from '../../../src/engine/logs/body-policy.ts';
import { createLimits } from '../../../src/engine/limits/limits.ts';
import { createLogWriter } from '../../../src/engine/logs/log-writer.ts';
import { createWalkCache } from '../../../src/engine/records/walk-cache.ts';
import { createGrantDesk } from '../../../src/engine/tokens/grant-desk.ts';
import { cipherKey } from '../../../src/engine/vault/cipher.ts';
import { createSealedBox } from '../../../src/engine/vault/sealed-box.ts';
import { createVault } from '../../../src/engine/vault/vault.ts';
import { createVendorDesk } from '../../../src/engine/vendors/vendor-desk.ts';
import type { Store } from '../../../src/store/database.ts';
import { createWriteDesk } from '../../../src/engine/writes/write-desk.ts';
import { aloneInTest } from '../../engine.ts';

/** A whole engine with its HTTP door, on a database that several processes may share. */
export interface OAuthEngine {
  readonly engine: Engine;
  readonly app: ReturnType<typeof createServer>;
  /** Every line that the server would have logged. */
  readonly lines: string[];
  /** Moves the engine's clock. */
  advance(milliseconds: number): void;
  stop(): Promise<void>;
}

export const startOAuthEngine = (
  store: Store,
  connector: Connector,
  { vendorOrigin, publicUrl, hubUrl = publicUrl }: { vendorOrigin: string; publicUrl: string; hubUrl?: string },
): OAuthEngine => {
  let ahead = 0;
  const clock = () => Date.now() + ahead;
  const key = cipherKey(Buffer.alloc(32, 7));
  const vault = createVault({ currentKey: key, previousKeys: [] });
  const transport = createTransport({ allowOrigins: [vendorOrigin] });
  const box = createSealedBox(key.bytes, 'listing');
  const logs = createLogWriter(store.db, box, () => undefined);
  const metrics = testMetrics();
  const engine: Engine = {
    db: store.db,
    vault,
    box,
    connectors: { [connector.manifest.key]: connector },
    transport,
    vendors: createVendorDesk({ transport, logs, metrics, tracing: noTracing, simulatorHosts: {} }),
    grants: createGrantDesk({ db: store.db, vault, now: clock }, metrics),
    walks: createWalkCache(),
    writeDesk: createWriteDesk(aloneInTest, key.bytes),
    logs,
    bodyPolicies: createBodyPolicies(store.db, clock),
    metrics,
    tracing: noTracing,
    limits: createLimits(1e7, clock),
    publicUrl,
    hubUrl,
    state: () => 'ready',
    pingDatabase: store.ping,
    clock,
  };
  const lines: string[] = [];
  const app = createServer({
    engine,
    operations,
    log: ({ error, ...line }) =>
      void lines.push(`${JSON.stringify(line)} ${error instanceof Error ? error.stack : ''}`),
  });
  return {
    engine,
    app,
    lines,
    advance: (milliseconds) => void (ahead += milliseconds),
    async stop() {
      await logs.close();
      await transport.close();
    },
  };
};
