import { powersOf, type Powers } from '../../model/access.ts';
import { findApiKeyByToken, saveApiKeyUse } from '../../store/api-keys.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { hashToken } from '../vault/tokens.ts';

/** Whose request it is, and what the key allows. */
export interface KeyHolder {
  readonly projectId: string;
  readonly apiKeyId: string;
  readonly powers: Powers;
  /** Present when the key is restricted to these accounts. */
  readonly accountIds?: ReadonlySet<string>;
}

/**
 * The project behind an `Authorization` header: HTTP Basic with the API key as user name and no password, as the
 * published clients send it; the key alone in Base64, as older programs do; or `Bearer`.
 *
 * @throws Problem `Unauthenticated`.
 */
export const authenticate = async (engine: Engine, authorization: string | undefined): Promise<KeyHolder> => {
  const key = apiKeyOf(authorization);
  const apiKey = key ? await findApiKeyByToken(engine.db, hashToken(key)) : undefined;
  const now = engine.clock();
  if (!apiKey || apiKey.revoked_at || (apiKey.expires_at && apiKey.expires_at.getTime() <= now)) {
    throw new Problem('Unauthenticated', 'The API key is missing, unknown or revoked.', {
      remediation: 'Send "Authorization: Basic" with Base64 of the API key followed by a colon.',
    });
  }
  const { project_id: projectId, id: apiKeyId, scopes, account_ids: accountIds } = apiKey;
  void saveApiKeyUse(engine.db, apiKey, new Date(now)).catch(() => undefined);
  return {
    projectId,
    apiKeyId,
    powers: powersOf(scopes, accountIds !== null),
    ...(accountIds && { accountIds: new Set(accountIds) }),
  };
};

const apiKeyOf = (authorization: string | undefined): string | undefined => {
  const [, scheme, value] = authorization?.match(/^(Basic|Bearer) +(\S+)$/i) ?? [];
  if (!scheme || !value) return undefined;
  if (scheme.toLowerCase() === 'bearer') return value;
  return Buffer.from(value, 'base64').toString('utf8').split(':', 1)[0];
};
