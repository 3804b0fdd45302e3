import type { Connector } from '../connector-kit/contract.ts';
import type { Environment } from '../connector-kit/manifest.ts';
import type { Transport } from '../connector-kit/http/transport.ts';
import type { Db } from '../store/tables.ts';
import type { BodyPolicies } from './logs/body-policy.ts';
import type { Limits } from './limits/limits.ts';
import type { LogWriter } from './logs/log-writer.ts';
import type { Metrics } from './observe/metrics.ts';
import type { Tracing } from './observe/tracing.ts';
import type { WalkCache } from './records/walk-cache.ts';
import type { WriteDesk } from './writes/write-desk.ts';
import type { GrantDesk } from './tokens/grant-desk.ts';
import type { SealedBox } from './vault/sealed-box.ts';
import type { Vault } from './vault/vault.ts';
import type { VendorDesk } from './vendors/vendor-desk.ts';

/** What every engine function works with. Made once, in `main.ts`; a test makes one with a ten-line connector. */
export interface Engine {
  readonly db: Db;
  readonly vault: Vault;
  /** Seals cursors, listing snapshots, what logs keep, and what is pending of a sign-in. */
  readonly box: SealedBox;
  /** The connectors by provider key. */
  readonly connectors: Readonly<Record<string, Connector>>;
  readonly transport: Transport;
  readonly vendors: VendorDesk;
  readonly grants: GrantDesk;
  readonly walks: WalkCache;
  readonly writeDesk: WriteDesk;
  readonly logs: LogWriter;
  readonly bodyPolicies: BodyPolicies;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
  readonly limits: Limits;
  /** Where programs reach this installation, without a trailing slash. */
  readonly publicUrl: string;
  /** Where people link accounts, without a trailing slash. */
  readonly hubUrl: string;
  /** Where the process stands: only `ready` serves. */
  readonly state: () => 'starting' | 'ready' | 'stopping';
  /** Resolves when the database answers. */
  readonly pingDatabase: () => Promise<void>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Base addresses of the simulated vendors by provider and host role; empty when no sandbox runs. */
export type SimulatorHosts = Readonly<Record<string, Environment['hosts']>>;
