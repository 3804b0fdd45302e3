import { setTimeout as sleep } from 'node:timers/promises';
import type { Credentials } from '../../connector-kit/auth/auth.ts';
import type { Login } from '../../connector-kit/auth/login.ts';
import type { OAuth2Scheme } from '../../connector-kit/auth/oauth2.ts';
import { refreshTokens } from '../../connector-kit/auth/token-endpoint.ts';
import { isVendorError, VendorError } from '../../connector-kit/errors.ts';
import { lockAccountGrant } from '../../store/account-secrets.ts';
import { lockAccount, saveAccountChanges } from '../../store/accounts.ts';
import { inTransaction } from '../../store/database.ts';
import type { Db } from '../../store/tables.ts';
import { withReason } from '../accounts/status.ts';
import { readSecrets, type AccountRef } from '../vault/credentials.ts';
import type { Vault } from '../vault/vault.ts';
import { grantOf, parseGrant, saveGrant, type Grant } from './grant.ts';

/** Where grants are kept. */
export interface GrantShelf {
  readonly db: Db;
  readonly vault: Vault;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Whose grant is refreshed, and because of which token. */
export interface RefreshOrder {
  readonly account: AccountRef;
  readonly scheme: OAuth2Scheme;
  /** The application of the account's connector profile, where the account brings none. */
  readonly app: Credentials;
  /** What the vendor is called, for the account's status. */
  readonly vendorName: string;
  readonly login: Login;
  /** The access token that the caller knows and cannot use. */
  readonly stale: string;
}

/** A refusal is heard twice before it is believed: the pause between, in milliseconds. */
const secondAskAfterMs = 1_000;

/**
 * Refreshes the grant of an account exactly once, for however many processes want it: an advisory lock is held while the
 * vendor is asked, and whoever gets the lock reads again what is stored before doing anything.
 *
 * @returns the grant to go on with, or the vendor's refusal, which is noted on the account by then.
 * @throws VendorError when the vendor cannot be asked; then everything is as it was.
 */
export const refreshGrant = async (shelf: GrantShelf, order: RefreshOrder): Promise<Grant | VendorError> => {
  const { account } = order;
  let spent: Grant | undefined;
  let fresh: Grant | undefined;
  try {
    return await inTransaction(shelf.db, async (transaction) => {
      const locked = { ...shelf, db: transaction };
      await lockAccountGrant(transaction, account.project_id, account.id);
      const stored = await readGrant(locked, account);
      if (stored.grant === undefined) return gone(order);
      if (isGood(stored.grant, order.stale, shelf.now())) return stored.grant;
      if (stored.grant.refusedAt !== undefined) return gone(order);
      spent = stored.grant;
      const answer = await askTwice(locked, order, { ...stored.credentials, ...order.app }, spent);
      if (answer instanceof VendorError) return await keepRefusal(locked, order, spent, answer);
      fresh = answer;
      return await keep(locked, order, spent, fresh);
    });
  } catch (error) {
    if (spent === undefined || fresh === undefined) throw error;
    // The database went away after the vendor had answered. What it answered may be the only way in: once more.
    const [used, received] = [spent, fresh];
    return inTransaction(shelf.db, (transaction) => keep({ ...shelf, db: transaction }, order, used, received));
  }
};

const readGrant = async ({ db, vault }: GrantShelf, account: AccountRef) => {
  const { credentials, grant } = await readSecrets(db, vault, account);
  return { credentials, grant: parseGrant(grant) };
};

/** Somebody else may have been first. */
const isGood = ({ accessToken }: Grant, stale: string, now: number) =>
  accessToken.value !== stale && accessToken.renewAt > now;

/** A refusal counts when nobody has stored another grant meanwhile, and the vendor stays with it. */
const askTwice = async (
  shelf: GrantShelf,
  order: RefreshOrder,
  credentials: Credentials,
  grant: Grant,
): Promise<Grant | VendorError> => {
  const { refreshToken } = grant;
  if (refreshToken === null) return gone(order);
  const ask = async () =>
    grantOf(await refreshTokens(order.login, order.scheme, credentials, refreshToken), shelf.now(), refreshToken);
  try {
    return await ask();
  } catch (error) {
    if (!isVendorError(error, 'credentials_rejected')) throw error;
  }
  await sleep(secondAskAfterMs);
  const { grant: stored } = await readGrant(shelf, order.account);
  if (stored && stored.accessToken.value !== grant.accessToken.value) return stored;
  try {
    return await ask();
  } catch (error) {
    if (isVendorError(error, 'credentials_rejected')) return error;
    throw error;
  }
};

/** Saves what came back, unless the account was linked again meanwhile: then that counts. */
const keep = async (
  shelf: GrantShelf,
  order: RefreshOrder,
  spent: Grant,
  next: Grant,
): Promise<Grant | VendorError> => {
  const { db, vault } = shelf;
  const { account } = order;
  if (!(await lockAccount(db, account.project_id, account.id))) return gone(order);
  const { grant: stored } = await readGrant(shelf, account);
  if (stored && stored.accessToken.value !== spent.accessToken.value) return stored;
  await saveGrant(db, vault, account, next);
  return next;
};

const keepRefusal = async (
  shelf: GrantShelf,
  order: RefreshOrder,
  spent: Grant,
  refusal: VendorError,
): Promise<Grant | VendorError> => {
  const refused: Grant = { ...spent, refusedAt: shelf.now() };
  const kept = await keep(shelf, order, spent, refused);
  if (kept !== refused) return kept;
  const { account, vendorName } = order;
  const description = `${vendorName} no longer accepts the access that was granted. Link the account again.`;
  const stored = await lockAccount(shelf.db, account.project_id, account.id);
  if (!stored) return gone(order);
  const reason = { code: 'credentials_rejected', description, at: shelf.now() } as const;
  const changed = withReason(stored.status_reasons, reason);
  await saveAccountChanges(shelf.db, account.project_id, account.id, changed);
  return linkAgain(order, refusal.failure);
};

/** There is nothing left to ask with. */
const gone = (order: RefreshOrder): VendorError => linkAgain(order, {});

const linkAgain = ({ vendorName }: RefreshOrder, seen: Partial<VendorError['failure']>): VendorError =>
  new VendorError({
    ...seen,
    code: 'credentials_rejected',
    message: `${vendorName} no longer accepts the access that was granted.`,
    nextStep: 'Link the account again: sign in and allow the access once more.',
  });
