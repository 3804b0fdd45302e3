import type { Scope } from '../../model/access.ts';
import {
  findApiKey,
  listApiKeys as listStoredApiKeys,
  revokeApiKey as revokeStoredApiKey,
  saveApiKeyChanges,
  type ApiKey,
} from '../../store/api-keys.ts';
import { inTransaction } from '../../store/database.ts';
import { parseShortId, shortId } from '../../store/ids.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { accountsOf, isWithin, mightOf, requireWithin } from './api-key-might.ts';
import { createApiKey as createStoredApiKey, type NewApiKey } from './create-api-key.ts';

export type { ApiKey, NewApiKey };

/** What somebody asks of a key. What is left out stays as it is, or is chosen as for a new key. */
export interface ApiKeyRequest {
  readonly name?: string | undefined;
  readonly scopes?: readonly Scope[] | undefined;
  /** Accounts as shown on the wire; null: all of the project. */
  readonly accountIds?: readonly string[] | null | undefined;
  readonly expiresAt?: Date | null | undefined;
}

/** A page of keys, and the cursor of the next one. */
export interface ApiKeyPage {
  readonly keys: readonly ApiKey[];
  readonly next: string | null;
}

/**
 * The keys of the project that are no mightier than the caller, newest first, revoked ones too. A cursor is the id of the
 * last key, so pages never move.
 *
 * @throws Problem `CursorInvalid`.
 */
export const listApiKeys = async (
  engine: Engine,
  caller: Caller,
  { pageSize, next }: { readonly pageSize: number; readonly next?: string | undefined },
): Promise<ApiKeyPage> => {
  const after = next === undefined ? undefined : parseShortId(next);
  if (next !== undefined && after === undefined) {
    throw new Problem('CursorInvalid', 'The cursor is none of ours.', {
      remediation: 'Send "next" exactly as it came, or leave it out to begin again.',
    });
  }
  const all = await listStoredApiKeys(engine.db, caller.projectId);
  const left = all.filter((key) => isWithin(caller, key) && (after === undefined || key.id < after));
  const keys = left.slice(0, pageSize);
  const last = keys.at(-1);
  return { keys, next: left.length > pageSize && last ? shortId(last.id) : null };
};

/**
 * A key of the project, revoked or not.
 *
 * @throws Problem `NotFound`: the same for keys that do not exist, keys of others and keys mightier than the caller.
 */
export const requireApiKey = async (engine: Engine, caller: Caller, wireId: string): Promise<ApiKey> => {
  const id = parseShortId(wireId);
  const key = id ? await findApiKey(engine.db, caller.projectId, id) : undefined;
  if (key && isWithin(caller, key)) return key;
  throw noSuchKey();
};

/**
 * Makes a key. Its text is shown once. One that is made by a key which ends, ends with it at the latest.
 *
 * @throws Problem `Forbidden` for a key mightier than the caller; `ValidationError` naming an account that does not exist.
 */
export const createApiKey = async (
  engine: Engine,
  caller: Caller,
  { name = 'API key', ...request }: ApiKeyRequest,
): Promise<NewApiKey> => {
  const own = await mightOf(engine, caller);
  const might = {
    scopes: [...(request.scopes ?? (['full'] as const))],
    account_ids: await accountsOf(engine, caller, request.accountIds),
    expires_at: request.expiresAt ?? own?.expires_at ?? null,
  };
  requireWithin(engine, caller, own, might);
  return createStoredApiKey(engine.db, caller.projectId, name, {
    scopes: might.scopes,
    accountIds: might.account_ids,
    expiresAt: might.expires_at,
  });
};

/**
 * Changes what is given.
 *
 * @throws Problem as {@link requireApiKey} and {@link createApiKey} do; `Conflict` for a revoked key.
 */
export const updateApiKey = async (
  engine: Engine,
  caller: Caller,
  wireId: string,
  { name, ...request }: ApiKeyRequest,
): Promise<ApiKey> => {
  const key = await requireApiKey(engine, caller, wireId);
  const might = {
    scopes: request.scopes ? [...request.scopes] : key.scopes,
    account_ids:
      request.accountIds === undefined ? key.account_ids : await accountsOf(engine, caller, request.accountIds),
    expires_at: request.expiresAt === undefined ? key.expires_at : request.expiresAt,
  };
  requireWithin(engine, caller, await mightOf(engine, caller), might);
  const changes = { ...might, ...(name !== undefined && { name }) };
  const saved = await saveApiKeyChanges(engine.db, caller.projectId, key.id, changes);
  if (saved) return saved;
  throw alreadyRevoked();
};

/** Ends a key for good, at once. Its row stays, so that logs can be read. */
export const revokeApiKey = async (engine: Engine, caller: Caller, wireId: string): Promise<ApiKey> => {
  const key = await requireApiKey(engine, caller, wireId);
  return (await revokeStoredApiKey(engine.db, caller.projectId, key.id)) ?? key;
};

/**
 * Makes a new key with the name and might of an old one, which ends `overlapSeconds` later.
 *
 * @throws Problem as {@link requireApiKey}; `Conflict` for a revoked key.
 */
export const rotateApiKey = async (
  engine: Engine,
  caller: Caller,
  wireId: string,
  overlapSeconds: number,
): Promise<NewApiKey> => {
  const old = await requireApiKey(engine, caller, wireId);
  if (old.revoked_at) throw alreadyRevoked();
  requireWithin(engine, caller, await mightOf(engine, caller), old);
  const endsAt = new Date(engine.clock() + overlapSeconds * 1000);
  return inTransaction(engine.db, async (transaction) => {
    if (overlapSeconds === 0) await revokeStoredApiKey(transaction, caller.projectId, old.id);
    else if (!old.expires_at || old.expires_at > endsAt) {
      await saveApiKeyChanges(transaction, caller.projectId, old.id, { expires_at: endsAt });
    }
    return createStoredApiKey(transaction, caller.projectId, old.name, {
      scopes: old.scopes,
      accountIds: old.account_ids,
      expiresAt: old.expires_at,
    });
  });
};

const noSuchKey = () =>
  new Problem('NotFound', 'There is no such API key in this project.', {
    remediation: 'Take the id of a key from GET /api_keys.',
  });

const alreadyRevoked = () =>
  new Problem('Conflict', 'This API key was revoked.', { remediation: 'Make a new one with POST /api_keys.' });
