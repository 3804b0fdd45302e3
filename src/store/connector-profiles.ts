import { inTransaction } from './database.ts';
import { newUuidV7 } from './ids.ts';
import type { Db, NewRow, Row } from './tables.ts';

export type ConnectorProfile = Row<'connector_profiles'>;

/** What to list; each filter that is left out lets everything pass. */
export interface ConnectorProfileFilters {
  provider?: string | undefined;
  environment?: string | undefined;
  enabled?: boolean | undefined;
}

export async function findConnectorProfile(
  db: Db,
  projectId: string,
  id: string,
): Promise<ConnectorProfile | undefined> {
  return db
    .selectFrom('connector_profiles')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** By provider, then environment, then age. */
export async function listConnectorProfiles(
  db: Db,
  projectId: string,
  filters: ConnectorProfileFilters = {},
): Promise<ConnectorProfile[]> {
  let query = db.selectFrom('connector_profiles').selectAll().where('project_id', '=', projectId);
  if (filters.provider !== undefined) query = query.where('provider', '=', filters.provider);
  if (filters.environment !== undefined) query = query.where('environment', '=', filters.environment);
  if (filters.enabled !== undefined) query = query.where('enabled', '=', filters.enabled);
  return query.orderBy('provider').orderBy('environment').orderBy('id').execute();
}

/** Makes or replaces a profile. One marked as default takes that mark from the one that had it. */
export async function saveConnectorProfile(
  db: Db,
  projectId: string,
  profile: NewRow<'connector_profiles'>,
): Promise<ConnectorProfile> {
  return inTransaction(db, async (transaction) => {
    if (profile.is_default === true) {
      await transaction
        .updateTable('connector_profiles')
        .set({ is_default: false, updated_at: new Date() })
        .where('project_id', '=', projectId)
        .where('provider', '=', profile.provider)
        .where('environment', '=', profile.environment)
        .where('id', '!=', profile.id)
        .where('is_default', '=', true)
        .execute();
    }
    return transaction
      .insertInto('connector_profiles')
      .values({ ...profile, project_id: projectId })
      .onConflict((conflict) =>
        conflict.columns(['project_id', 'id']).doUpdateSet({ ...profile, updated_at: new Date() }),
      )
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

/**
 * Sees to it that there is a default profile for each provider and environment given; leaves those that exist as they
 * are. Safe when several processes do it at once.
 */
export async function saveMissingDefaultProfiles(
  db: Db,
  projectId: string,
  wanted: readonly { provider: string; environment: string; name: string }[],
): Promise<void> {
  if (wanted.length === 0) return;
  await db
    .insertInto('connector_profiles')
    .values(wanted.map((profile) => ({ ...profile, project_id: projectId, id: newUuidV7(), is_default: true })))
    .onConflict((conflict) =>
      conflict.columns(['project_id', 'provider', 'environment']).where('is_default', '=', true).doNothing(),
    )
    .execute();
}

/** Accounts that used it keep working without a profile. Answers the deleted one. */
export async function deleteConnectorProfile(
  db: Db,
  projectId: string,
  id: string,
): Promise<ConnectorProfile | undefined> {
  return db
    .deleteFrom('connector_profiles')
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}
