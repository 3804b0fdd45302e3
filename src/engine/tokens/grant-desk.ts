import { bulkhead, type BulkheadPolicy } from 'cockatiel';
import { untilAborted, type TokenNeed, type TokenSource } from '../../connector-kit/auth/access-token.ts';
import type { Credentials } from '../../connector-kit/auth/auth.ts';
import type { Connector } from '../../connector-kit/contract.ts';
import { VendorError } from '../../connector-kit/errors.ts';
import type { Metrics } from '../observe/metrics.ts';
import { Problem } from '../problem.ts';
import type { AccountRef } from '../vault/credentials.ts';
import type { Grant } from './grant.ts';
import { refreshGrant, type GrantShelf } from './refresh-grant.ts';

/** Hands out the tokens of accounts that were linked by signing in. */
export interface GrantDesk {
  /**
   * Where one piece of work on an account gets its tokens. `grant` is what was read together with the credentials, `app`
   * the application of its connector profile, where the account brings none.
   */
  sourceOf(account: AccountRef, connector: Connector, grant: Grant | undefined, app?: Credentials): TokenSource;
}

/**
 * Refreshes of one vendor at once in one process, and of all vendors. Each holds a database connection while the vendor
 * is asked, of the sixteen that a process has: a vendor that hangs must leave enough for everybody else.
 */
export const refreshesAtOnce = { perVendor: 3, perProcess: 6 };

/** How long a caller is told to wait whose time was too short for a refresh, in seconds. */
const retryAfterSeconds = 5;

/** One desk for a process: callers of one account share one refresh, and with it one database connection. */
export const createGrantDesk = (shelf: GrantShelf, metrics: Metrics): GrantDesk => {
  const running = new Map<string, Promise<Grant | VendorError>>();
  const allLanes = bulkhead(refreshesAtOnce.perProcess, Number.MAX_SAFE_INTEGER);
  const lanes = new Map<string, BulkheadPolicy>();

  const lanesOf = (provider: string): BulkheadPolicy => {
    const own = lanes.get(provider) ?? bulkhead(refreshesAtOnce.perVendor, Number.MAX_SAFE_INTEGER);
    lanes.set(provider, own);
    return own;
  };

  const refresh = async (
    account: AccountRef,
    { manifest, auth }: Connector,
    app: Credentials,
    stale: string,
    { login, signal }: TokenNeed,
  ): Promise<Grant> => {
    const { scheme } = auth;
    if (scheme.kind !== 'oauth2') throw new TypeError(`${manifest.name} is not linked by signing in.`);
    const order = { account, scheme, app, vendorName: manifest.name, login, stale };
    const known = running.get(account.id);
    const refreshing =
      known ??
      lanesOf(manifest.key)
        .execute(() => allLanes.execute(() => counted(metrics, manifest.key, refreshGrant(shelf, order))))
        .finally(() => running.delete(account.id));
    running.set(account.id, refreshing);
    // Callers may all have gone when it fails.
    refreshing.catch(() => undefined);
    const outcome = await untilAborted(refreshing, signal).catch((error: unknown) => {
      throw signal.aborted && error === signal.reason ? tooSlow(manifest.name) : ours(error);
    });
    if (outcome instanceof VendorError) throw outcome;
    return outcome;
  };

  return {
    sourceOf(account, connector, grant, app = {}) {
      let known = grant;
      const renew = async (stale: string, need: TokenNeed) => {
        known = await refresh(account, connector, app, stale, need);
        return known.accessToken;
      };
      return {
        current: async (need) =>
          known && known.refusedAt === undefined && known.accessToken.renewAt > shelf.now()
            ? known.accessToken
            : renew(known?.accessToken.value ?? '', need),
        // Of several requests of one piece of work the first that was refused has brought another already.
        replace: async (refused, need) =>
          known && known.accessToken.value !== refused ? known.accessToken : renew(refused, need),
      };
    },
  };
};

/** What a refresh resolves with, after it was counted. */
const counted = async <T>(metrics: Metrics, provider: string, refreshing: Promise<T | VendorError>) => {
  try {
    const outcome = await refreshing;
    metrics.refresh(provider, outcome instanceof VendorError ? 'refused' : 'renewed');
    return outcome;
  } catch (error) {
    metrics.refresh(provider, 'failed');
    throw error;
  }
};

const tooSlow = (vendorName: string) =>
  new Problem(
    'Unavailable',
    `The access to ${vendorName} is being renewed, which takes longer than this request may.`,
    {
      retryAfterSeconds,
      remediation: 'Ask again in a few seconds: the renewal goes on meanwhile.',
    },
  );

/** A lock that another process holds for too long is told like a vendor that is slow. */
const ours = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && error.code === '55P03'
    ? new Problem('Unavailable', 'The access is being renewed elsewhere, which takes unusually long.', {
        retryAfterSeconds,
        remediation: 'Ask again in a few seconds.',
      })
    : error;
