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

/** Makes an API key for a project. `text` gives a key that was chosen elsewhere, for example by configuration. */
export const createApiKey = async (
  db: Db,
  projectId: string,
  name: string,
  text: string = newToken(apiKeyPrefix),
): Promise<NewApiKey> => ({
  text,
  apiKey: await saveApiKey(db, projectId, {
    id: newUuidV7(),
    name,
    token_hash: hashToken(text),
    prefix: apiKeyPrefix,
    last_four: text.slice(-4),
    expires_at: null,
    last_used_at: null,
    revoked_at: null,
  }),
});
