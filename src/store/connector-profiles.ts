import { sql } from 'kysely';
import type { NumberedPage } from './accounts.ts';
import { inTransaction } from './database.ts';
import { newUuidV7 } from './ids.ts';
import { lockProject } from './projects.ts';
import type { Db, NewRow, Row } from './tables.ts';

export type ConnectorProfile = Row<'connector_profiles'>;

/** What may change of a profile. */
export type ConnectorProfileChanges = Partial<
  Omit<NewRow<'connector_profiles'>, 'id' | 'provider' | 'environment' | 'created_at' | 'updated_at'>
>;

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

/**
 * Like {@link findConnectorProfile}, and makes whoever changes the profile or links through it wait until the caller's
 * transaction ends: the sessions that name it first, in the order in which linking locks. Only inside a transaction.
 */
export async function lockConnectorProfile(
  transaction: Db,
  projectId: string,
  id: string,
): Promise<ConnectorProfile | undefined> {
  await transaction
    .selectFrom('connect_sessions')
    .select('id')
    .where('project_id', '=', projectId)
    .where('integration_id', '=', id)
    .forUpdate()
    .execute();
  return transaction
    .selectFrom('connector_profiles')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** By provider, then environment, then age. All of them unless a page is given. */
export async function listConnectorProfiles(
  db: Db,
  projectId: string,
  filters: ConnectorProfileFilters = {},
  page?: NumberedPage,
): Promise<ConnectorProfile[]> {
  const query = select(db, projectId, filters).selectAll().orderBy('provider').orderBy('environment').orderBy('id');
  return (page ? query.limit(page.size).offset((page.page - 1) * page.size) : query).execute();
}

/** How many there are on all pages. */
export async function countConnectorProfiles(
  db: Db,
  projectId: string,
  filters: ConnectorProfileFilters,
): Promise<number> {
  const { count } = await select(db, projectId, filters)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Of each enabled profile of a project: who may embed the Hub, and where the logo of its theme is. */
export async function listHubOrigins(
  db: Db,
  projectId: string,
): Promise<{ embed_origins: string[]; logo_url: string | null }[]> {
  return select(db, projectId, { enabled: true })
    .select(['embed_origins', sql<string | null>`theme ->> 'logo_url'`.as('logo_url')])
    .execute();
}

/** Makes a profile. One marked as default takes that mark from the one that had it. */
export async function saveConnectorProfile(
  db: Db,
  projectId: string,
  profile: NewRow<'connector_profiles'>,
): Promise<ConnectorProfile> {
  return inTransaction(db, async (transaction) => {
    if (profile.is_default === true) await clearDefault(transaction, projectId, profile);
    return transaction
      .insertInto('connector_profiles')
      .values({ ...profile, project_id: projectId })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}

/**
 * Changes what is given and moves `updated_at`. One marked as default takes that mark from the one that had it. Answers
 * undefined when there is no such profile.
 */
export async function saveConnectorProfileChanges(
  db: Db,
  { project_id, id, provider, environment }: ConnectorProfile,
  changes: ConnectorProfileChanges,
): Promise<ConnectorProfile | undefined> {
  return inTransaction(db, async (transaction) => {
    if (changes.is_default === true) await clearDefault(transaction, project_id, { provider, environment });
    return transaction
      .updateTable('connector_profiles')
      .set({ ...changes, updated_at: new Date() })
      .where('project_id', '=', project_id)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
  });
}

/** Takes the mark from the default profile, with everybody who wants to do the same waiting in line. */
async function clearDefault(
  transaction: Db,
  projectId: string,
  { provider, environment }: Pick<ConnectorProfile, 'provider' | 'environment'>,
): Promise<void> {
  await lockProject(transaction, projectId);
  await transaction
    .updateTable('connector_profiles')
    .set({ is_default: false, updated_at: new Date() })
    .where('project_id', '=', projectId)
    .where('provider', '=', provider)
    .where('environment', '=', environment)
    .where('is_default', '=', true)
    .execute();
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

function select(db: Db, projectId: string, { provider, environment, enabled }: ConnectorProfileFilters) {
  let query = db.selectFrom('connector_profiles').where('project_id', '=', projectId);
  if (provider !== undefined) query = query.where('provider', '=', provider);
  if (environment !== undefined) query = query.where('environment', '=', environment);
  if (enabled !== undefined) query = query.where('enabled', '=', enabled);
  return query;
}
