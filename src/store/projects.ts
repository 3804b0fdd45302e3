import { newUuidV7, newWireId } from './ids.ts';
import type { Db, Row } from './tables.ts';

export type Project = Row<'projects'>;
export type Organization = Row<'organizations'>;

/** The project that came with the first migration: the oldest one. */
export async function findDefaultProject(db: Db): Promise<Project> {
  return db.selectFrom('projects').selectAll().orderBy('created_at').orderBy('id').limit(1).executeTakeFirstOrThrow();
}

export async function findProject(db: Db, projectId: string): Promise<Project | undefined> {
  return db.selectFrom('projects').selectAll().where('id', '=', projectId).executeTakeFirst();
}

/**
 * Makes everybody else who asks for the same lock wait until the caller's transaction ends. Only inside a transaction. Rows
 * that refer to the project go on being added: whoever adds to its audit log would otherwise wait here, and be waited for.
 */
export async function lockProject(transaction: Db, projectId: string): Promise<void> {
  await transaction.selectFrom('projects').select('id').where('id', '=', projectId).forNoKeyUpdate().execute();
}

/** The organisation that a project belongs to. */
export async function findOrganization(db: Db, organizationId: string): Promise<Organization | undefined> {
  return db.selectFrom('organizations').selectAll().where('id', '=', organizationId).executeTakeFirst();
}

/** Renames a project. Answers undefined when there is none. */
export async function saveProjectName(db: Db, projectId: string, name: string): Promise<Project | undefined> {
  return db.updateTable('projects').set({ name }).where('id', '=', projectId).returningAll().executeTakeFirst();
}

/** The ids of every project, oldest first. */
export async function listProjectIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('projects').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Every project of an organisation, oldest first. */
export async function listProjects(db: Db, organizationId: string): Promise<Project[]> {
  return db.selectFrom('projects').selectAll().where('organization_id', '=', organizationId).orderBy('id').execute();
}

export async function saveProject(db: Db, organizationId: string, name: string): Promise<Project> {
  return db
    .insertInto('projects')
    .values({ id: newUuidV7(), organization_id: organizationId, name })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function saveOrganization(db: Db, name: string): Promise<Organization> {
  return db
    .insertInto('organizations')
    .values({ id: newUuidV7(), wire_id: newWireId(), name })
    .returningAll()
    .executeTakeFirstOrThrow();
}
