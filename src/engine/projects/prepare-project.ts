import type { Connector } from '../../connector-kit/contract.ts';
import { listApiKeys, restoreApiKey, revokeApiKey } from '../../store/api-keys.ts';
import { saveMissingDefaultProfiles } from '../../store/connector-profiles.ts';
import { inTransaction } from '../../store/database.ts';
import { findDefaultProject, listProjectIds, lockProject } from '../../store/projects.ts';
import type { Db } from '../../store/tables.ts';
import { findToken } from '../../store/token-directory.ts';
import { hashToken } from '../vault/tokens.ts';
import { createApiKey } from './create-api-key.ts';

export interface ProjectPreparation {
  readonly connectors: Readonly<Record<string, Connector>>;
  /** Whether simulated tenants are offered, and a key is minted for them when none is configured. */
  readonly sandbox: boolean;
  /** The configured key, when there is one. */
  readonly apiKey?: string;
}

const sandboxKeyName = 'Sandbox, minted at start';
const configuredKeyName = 'ROLLCALL_API_KEY';

/**
 * Makes projects ready at start: one enabled profile for each environment of each connector in every project, and an
 * API key for the default one: the configured one, or in sandbox mode a new one, which replaces that of the start before.
 */
export const prepareProject = async (
  db: Db,
  { connectors, sandbox, apiKey }: ProjectPreparation,
): Promise<{ projectId: string; apiKey: string | undefined }> => {
  const { id: projectId } = await findDefaultProject(db);
  const profiles = Object.values(connectors).flatMap(({ manifest }) => [
    ...Object.entries(manifest.environments).map(([environment, { label }]) => ({
      provider: manifest.key,
      environment,
      name: `${manifest.name} ${label}`,
    })),
    ...(sandbox ? [{ provider: manifest.key, environment: 'simulator', name: `${manifest.name} Sandbox` }] : []),
  ]);
  for (const id of await listProjectIds(db)) await saveMissingDefaultProfiles(db, id, profiles);
  for (const old of await listApiKeys(db, projectId)) {
    if (old.name === sandboxKeyName && !old.revoked_at) await revokeApiKey(db, projectId, old.id);
  }
  if (apiKey !== undefined) {
    await keepConfiguredKey(db, projectId, apiKey);
    return { projectId, apiKey };
  }
  if (!sandbox) return { projectId, apiKey: undefined };
  const minted = await createApiKey(db, projectId, sandboxKeyName);
  return { projectId, apiKey: minted.text };
};

/**
 * Makes the configured key known, one process at a time, and revokes the one that was configured before: whoever
 * changes the variable wants the old key to end.
 */
const keepConfiguredKey = (db: Db, projectId: string, apiKey: string): Promise<void> =>
  inTransaction(db, async (transaction) => {
    await lockProject(transaction, projectId);
    const current = await findToken(transaction, hashToken(apiKey));
    const keys = await listApiKeys(transaction, projectId);
    for (const old of keys) {
      const replaced = old.name === configuredKeyName && !old.revoked_at && old.id !== current?.subject_id;
      if (replaced) await revokeApiKey(transaction, projectId, old.id);
    }
    const known = keys.find(({ token_hash }) => token_hash.equals(hashToken(apiKey)));
    const isOver =
      known && (known.revoked_at !== null || (known.expires_at !== null && known.expires_at <= new Date()));
    if (isOver) await restoreApiKey(transaction, known);
    if (!known && !current) await createApiKey(transaction, projectId, configuredKeyName, { text: apiKey });
  });
