import { sql } from 'kysely';
import type { Db, Row } from './tables.ts';

export type AuditEntry = Row<'audit_log'>;

/** What to list; a filter that is left out lets everything pass. */
export interface AuditFilters {
  readonly actorType?: AuditEntry['actor_type'] | undefined;
  readonly actorId?: string | undefined;
  readonly operation?: string | undefined;
  /** Rows about this id. */
  readonly subjectId?: string | undefined;
  readonly requestId?: string | undefined;
  readonly after?: Date | undefined;
  readonly before?: Date | undefined;
}

/**
 * Makes whoever adds to the log of this project wait until the caller's transaction ends, and answers the last row.
 * Taken last in a transaction, so that two never wait for each other. Only inside a transaction.
 */
export async function lockAuditEnd(
  transaction: Db,
  projectId: string,
): Promise<Pick<AuditEntry, 'position' | 'hash'> | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit_log ${projectId}`}, 0))`.execute(transaction);
  return transaction
    .selectFrom('audit_log')
    .select(['position', 'hash'])
    .where('project_id', '=', projectId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function saveAuditEntry(transaction: Db, entry: AuditEntry): Promise<void> {
  await transaction.insertInto('audit_log').values(entry).execute();
}

/** Newest first, from below a position on. */
export async function listAuditLog(
  db: Db,
  projectId: string,
  { actorType, actorId, operation, subjectId, requestId, after, before }: AuditFilters,
  page: { readonly below?: number | undefined; readonly limit: number },
): Promise<AuditEntry[]> {
  let query = db.selectFrom('audit_log').selectAll().where('project_id', '=', projectId);
  if (page.below !== undefined) query = query.where('position', '<', page.below);
  if (actorType) query = query.where('actor_type', '=', actorType);
  if (actorId) query = query.where('actor_id', '=', actorId);
  if (operation) query = query.where('operation', '=', operation);
  if (subjectId) query = query.where(sql<boolean>`${subjectId} = any(subject_ids)`);
  if (requestId) query = query.where('request_id', '=', requestId);
  if (after) query = query.where('occurred_at', '>=', after);
  if (before) query = query.where('occurred_at', '<', before);
  return query.orderBy('position', 'desc').limit(page.limit).execute();
}

/** The next rows after a position, oldest first. */
export async function readAuditLog(
  db: Db,
  projectId: string,
  afterPosition: number,
  limit: number,
): Promise<AuditEntry[]> {
  return db
    .selectFrom('audit_log')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('position', '>', afterPosition)
    .orderBy('position')
    .limit(limit)
    .execute();
}
