import { z } from 'zod';
import { shortId } from '../../engine/ids.ts';
import type { ApiKey, ApiKeyRequest, NewApiKey } from '../../engine/projects/api-keys.ts';
import { scopeNames } from '../../model/access.ts';
import { instant } from '../../model/dates.ts';

const shown = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string().describe('How the key begins.'),
  last_four: z.string().describe('How the key ends, to tell it from others.'),
  scopes: z.array(z.enum(scopeNames)),
  account_ids: z.array(z.string()).nullable().describe('The accounts that it may touch; null: all of the project.'),
  status: z.enum(['active', 'expired', 'revoked']),
  created_at: instant,
  expires_at: instant.nullable(),
  last_used_at: instant.nullable().describe('To the minute.'),
  revoked_at: instant.nullable(),
});

/** A key as it is shown at any time. */
export const apiKey = shown.meta({ id: 'ApiKey', description: 'An API key, without its text.' });

/** A key as it is shown once. */
export const newApiKey = shown
  .extend({ key: z.string().describe('The key itself. It is shown this once.') })
  .meta({ id: 'NewApiKey', description: 'A new API key with its text.' });

const scopesDescription =
  'full: everything a program may do; read_only: reads; accounts: linked accounts and connect sessions; ' +
  'actions: the vendors’ own operations.';

/** What may be said of a key, new or not. */
export const apiKeyFields = {
  scopes: z.array(z.enum(scopeNames)).min(1).max(scopeNames.length).optional().describe(scopesDescription),
  account_ids: z
    .array(z.string().max(100))
    .min(1)
    .max(1000)
    .nullish()
    .describe('The accounts that it may touch: all others look as if they were not there. null: all of the project.'),
  expires_at: instant.max(64).nullish().describe('When it ends by itself. null: never.'),
};

/** A checked body as the engine takes it. */
export const requestOf = (body: {
  readonly name?: string | undefined;
  readonly scopes?: ApiKeyRequest['scopes'];
  readonly account_ids?: readonly string[] | null | undefined;
  readonly expires_at?: string | null | undefined;
}): ApiKeyRequest => ({
  name: body.name,
  scopes: body.scopes && [...new Set(body.scopes)],
  accountIds: body.account_ids,
  expiresAt: typeof body.expires_at === 'string' ? new Date(body.expires_at) : body.expires_at,
});

/** Shows a key on the wire. */
export const renderApiKey = (key: ApiKey, now: number): z.infer<typeof apiKey> => ({
  id: shortId(key.id),
  name: key.name,
  prefix: key.prefix,
  last_four: key.last_four,
  scopes: key.scopes,
  account_ids: key.account_ids && key.account_ids.map(shortId),
  status: key.revoked_at ? 'revoked' : key.expires_at && key.expires_at.getTime() <= now ? 'expired' : 'active',
  created_at: key.created_at.toISOString(),
  expires_at: key.expires_at?.toISOString() ?? null,
  last_used_at: key.last_used_at?.toISOString() ?? null,
  revoked_at: key.revoked_at?.toISOString() ?? null,
});

/** Shows a new key, with its text. */
export const renderNewApiKey = ({ apiKey: key, text }: NewApiKey, now: number): z.infer<typeof newApiKey> => ({
  ...renderApiKey(key, now),
  key: text,
});
