import type { Scope } from '../../model/access.ts';
import { saveApiKey, type ApiKey } from '../../store/api-keys.ts';
import { newUuidV7 } from '../../store/ids.ts';
import type { Db } from '../../store/tables.ts';
import { hashToken, newToken } from '../vault/tokens.ts';

/** The visible start of every API key of this installation. */
export const apiKeyPrefix = 'v1.local.';

/** A key and its text, which is shown once. */
export interface NewApiKey {
  readonly apiKey: ApiKey;
  readonly text: string;
}

/** What a new key may do, and for how long. */
export interface ApiKeyOptions {
  /** A text that was chosen elsewhere, for example by configuration. Default: a new one. */
  readonly text?: string;
  /** Default: `full`. */
  readonly scopes?: readonly Scope[];
  /** The accounts that it may touch. Default: null, all of the project. */
  readonly accountIds?: readonly string[] | null;
  /** Default: null, it does not end by itself. */
  readonly expiresAt?: Date | null;
}

/** Makes an API key for a project. */
export const createApiKey = async (
  db: Db,
  projectId: string,
  name: string,
  { text = newToken(apiKeyPrefix), scopes = ['full'], accountIds = null, expiresAt = null }: ApiKeyOptions = {},
): Promise<NewApiKey> => ({
  text,
  apiKey: await saveApiKey(db, projectId, {
    id: newUuidV7(),
    name,
    token_hash: hashToken(text),
    prefix: apiKeyPrefix,
    last_four: text.slice(-4),
    scopes: [...scopes],
    account_ids: accountIds && [...accountIds],
    expires_at: expiresAt,
    last_used_at: null,
    revoked_at: null,
  }),
});
