import type { Db, NewRow, Row } from './tables.ts';

export type ConnectorProfileApp = Row<'connector_profile_apps'>;

export async function findProfileApp(
  db: Db,
  projectId: string,
  profileId: string,
): Promise<ConnectorProfileApp | undefined> {
  return db
    .selectFrom('connector_profile_apps')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('profile_id', '=', profileId)
    .executeTakeFirst();
}

export async function listProfileApps(
  db: Db,
  projectId: string,
  profileIds: readonly string[],
): Promise<ConnectorProfileApp[]> {
  if (profileIds.length === 0) return [];
  return db
    .selectFrom('connector_profile_apps')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('profile_id', 'in', profileIds)
    .execute();
}

/** Puts an application in the place of the one before. */
export async function saveProfileApp(
  db: Db,
  projectId: string,
  app: Omit<NewRow<'connector_profile_apps'>, 'updated_at'>,
): Promise<void> {
  const row = { ...app, project_id: projectId, updated_at: new Date() };
  await db
    .insertInto('connector_profile_apps')
    .values(row)
    .onConflict((conflict) => conflict.columns(['project_id', 'profile_id']).doUpdateSet(row))
    .execute();
}

export async function deleteProfileApp(db: Db, projectId: string, profileId: string): Promise<void> {
  await db
    .deleteFrom('connector_profile_apps')
    .where('project_id', '=', projectId)
    .where('profile_id', '=', profileId)
    .execute();
}

/** Up to `limit` applications, of any project, whose key another encryption key than `currentVersion` wraps. */
export async function listAppKeysToRewrap(
  db: Db,
  currentVersion: string,
  limit: number,
): Promise<ConnectorProfileApp[]> {
  return db
    .selectFrom('connector_profile_apps')
    .selectAll()
    .where('key_version', '!=', currentVersion)
    .limit(limit)
    .execute();
}

/** Puts the same data key, wrapped anew, in the place of `old`; does nothing when somebody else has changed it. */
export async function saveRewrappedAppKey(
  db: Db,
  old: ConnectorProfileApp,
  next: Pick<ConnectorProfileApp, 'wrapped_key' | 'key_version'>,
): Promise<void> {
  await db
    .updateTable('connector_profile_apps')
    .set(next)
    .where('project_id', '=', old.project_id)
    .where('profile_id', '=', old.profile_id)
    .where('wrapped_key', '=', old.wrapped_key)
    .execute();
}
