import type { TokenSource } from '../../connector-kit/auth/access-token.ts';
import type { Credentials } from '../../connector-kit/auth/auth.ts';
import type { Login } from '../../connector-kit/auth/login.ts';
import type { Connector } from '../../connector-kit/contract.ts';
import { createAccountLine, type AccountLine } from '../../connector-kit/http/account-line.ts';
import type { Transport } from '../../connector-kit/http/transport.ts';
import type { HeldBack } from '../../connector-kit/http/exchange.ts';
import { createLogin, createVendor, type RawCall, type VendorCall } from '../../connector-kit/http/vendor-client.ts';
import type { VendorFailure } from '../../connector-kit/errors.ts';
import type { Environment } from '../../connector-kit/manifest.ts';
import type { SetAside, Vendor } from '../../connector-kit/vendor.ts';
import type { Caller } from '../caller.ts';
import type { SimulatorHosts } from '../engine.ts';
import type { LogWriter } from '../logs/log-writer.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { Tracing } from '../observe/tracing.ts';
import { Problem } from '../problem.ts';
import { noteCall } from './note-call.ts';

/** A vendor as one request sees it, and what was noted on the way. */
export interface OpenVendor {
  readonly vendor: Vendor;
  /** Requests and answers, kept only when asked for. */
  readonly rawCalls: readonly RawCall[];
  /** Rows that could not be read. */
  readonly setAside: readonly SetAside[];
  /** Reads that are not granted. */
  readonly refusals: readonly VendorFailure[];
}

/** What to open a vendor for. */
export interface VendorOpening {
  readonly connector: Connector;
  readonly environment: string;
  readonly credentials: Credentials;
  /** Where tokens come from, for accounts that are linked by signing in. */
  readonly tokens?: TokenSource;
  /** The account, or `null` while it is being linked. Requests of one account share a call budget. */
  readonly accountId: string | null;
  /** Keep requests and answers for `raw=true`. */
  readonly keepRaw?: boolean;
}

/** Gives out vendors to requests. */
export interface VendorDesk {
  open(caller: Caller, opening: VendorOpening): OpenVendor;
  /** The calls that bring access, by themselves: while an account is linked by signing in. */
  openLogin(caller: Caller, opening: Omit<VendorOpening, 'tokens' | 'keepRaw'>): Login;
  /** Base addresses by role, for the addresses that a browser is sent to. Throws a Problem when there are none here. */
  hostsOf(connector: Connector, environment: string): Environment['hosts'];
  /** Forgets what is remembered of an account: after its credentials changed, or it was deleted. */
  forget(accountId: string): void;
}

/** Accounts whose budgets and remembered lists are kept in memory; the longest unused is forgotten first. */
const rememberedAccounts = 2000;

export interface VendorDeskOptions {
  readonly transport: Transport;
  readonly logs: LogWriter;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
  readonly simulatorHosts: SimulatorHosts;
}

/** One desk for a process. */
export const createVendorDesk = (options: VendorDeskOptions): VendorDesk => {
  const { transport, metrics, simulatorHosts } = options;
  const lines = new Map<string, AccountLine>();

  const lineOf = (accountId: string, connector: Connector): AccountLine => {
    const line = lines.get(accountId) ?? createAccountLine(connector.manifest.limits);
    lines.delete(accountId);
    lines.set(accountId, line);
    for (const oldest of lines.keys()) {
      if (lines.size <= rememberedAccounts) break;
      lines.delete(oldest);
    }
    return line;
  };

  const hostsOf = ({ manifest }: Connector, environment: string) => {
    const hosts =
      environment === 'simulator' ? simulatorHosts[manifest.key] : manifest.environments[environment]?.hosts;
    if (hosts) return hosts;
    throw new Problem('Unavailable', `The ${environment} environment of ${manifest.name} is not available here.`, {
      remediation:
        environment === 'simulator'
          ? 'Start Rollcall with ROLLCALL_SANDBOX=on to use simulated tenants.'
          : 'Link the account again in an environment that exists.',
    });
  };

  const optionsOf = (caller: Caller, { connector, environment, credentials, accountId }: VendorOpening) => ({
    connector,
    environment,
    hosts: hostsOf(connector, environment),
    credentials,
    transport,
    line: accountId === null ? createAccountLine(connector.manifest.limits) : lineOf(accountId, connector),
    log: (call: VendorCall) => noteCall(options, { caller, provider: connector.manifest.key, accountId }, call),
    heldBack: (held: HeldBack) => metrics.callHeldBack({ ...held, provider: connector.manifest.key }),
  });

  return {
    open(caller, opening) {
      const rawCalls: RawCall[] = [];
      const setAside: SetAside[] = [];
      const refusals: VendorFailure[] = [];
      const { tokens, keepRaw = false } = opening;
      const vendor = createVendor({
        ...optionsOf(caller, opening),
        deadlineAt: caller.deadlineAt,
        ...(tokens && { tokens }),
        setAside(row) {
          setAside.push(row);
          metrics.rowSetAside(opening.connector.manifest.key);
        },
        noteRefusal: (refusal) => refusals.push(refusal),
        ...(keepRaw && { record: (call: RawCall) => rawCalls.push(call) }),
      });
      return { vendor, rawCalls, setAside, refusals };
    },
    openLogin: (caller, opening) => createLogin(optionsOf(caller, opening)),
    hostsOf,
    forget: (accountId) => void lines.delete(accountId),
  };
};
