import type { Db, Row } from './tables.ts';

export type LogSettings = Row<'log_settings'>;

/** Undefined: nothing was ever set. */
export async function findLogSettings(db: Db, projectId: string): Promise<LogSettings | undefined> {
  return db.selectFrom('log_settings').selectAll().where('project_id', '=', projectId).executeTakeFirst();
}

export async function saveLogSettings(
  db: Db,
  projectId: string,
  settings: Omit<LogSettings, 'project_id' | 'updated_at'>,
): Promise<void> {
  const row = { ...settings, updated_at: new Date() };
  await db
    .insertInto('log_settings')
    .values({ ...row, project_id: projectId })
    .onConflict((conflict) => conflict.column('project_id').doUpdateSet(row))
    .execute();
}
