import { createHash } from 'node:crypto';
import { lockAuditEnd, saveAuditEntry, type AuditEntry } from '../../store/audit-log.ts';
import { inTransaction } from '../../store/database.ts';
import { newUuidV7, shortId } from '../../store/ids.ts';
import type { Member } from '../../store/members.ts';
import type { Db } from '../../store/tables.ts';
import type { Caller } from '../caller.ts';

export type { AuditEntry };

/** Who did something: a caller of the API, or whoever works on the command line. */
export interface Actor {
  readonly projectId: string;
  readonly type: AuditEntry['actor_type'];
  /** As shown on the wire; null on the command line. */
  readonly id: string | null;
  readonly requestId: string | null;
}

/** What was done: ids and names of fields, never values. */
export interface Change {
  readonly operation: string;
  readonly subjectIds: readonly string[];
  readonly changedFields: readonly string[];
  /** Default: `done`. */
  readonly stage?: AuditEntry['stage'];
}

/** The hash before the first row of a project. */
export const firstHash = Buffer.alloc(32);

/** The actor behind a request. */
export const actorOf = ({ projectId, source, requestId }: Caller): Actor => ({
  projectId,
  type: source.type,
  id: shortId(source.id),
  requestId,
});

/** A person in the part that they have in a project, where no request of a project is behind it. */
export const memberActor = ({ project_id: projectId, id }: Pick<Member, 'project_id' | 'id'>): Actor => ({
  projectId,
  type: 'MEMBER',
  id: shortId(id),
  requestId: null,
});

/** Whoever has the database and the command line. */
export const commandLine = (projectId: string): Actor => ({
  projectId,
  type: 'COMMAND_LINE',
  id: null,
  requestId: null,
});

/**
 * Adds a row to the audit log, in the caller's transaction where there is one: the change and its row are kept together
 * or not at all. Comes last in a transaction, for it makes others wait who change something in the same project.
 */
export const recordChange = (
  db: Db,
  { projectId, type, id, requestId }: Actor,
  { operation, subjectIds, changedFields, stage = 'done' }: Change,
  now: number,
): Promise<void> =>
  inTransaction(db, async (transaction) => {
    const last = await lockAuditEnd(transaction, projectId);
    const row = {
      project_id: projectId,
      position: (last?.position ?? 0) + 1,
      id: newUuidV7(),
      occurred_at: new Date(now),
      actor_type: type,
      actor_id: id,
      operation,
      stage,
      subject_ids: [...new Set(subjectIds)],
      changed_fields: [...changedFields],
      request_id: requestId,
      previous_hash: last?.hash ?? firstHash,
    };
    await saveAuditEntry(transaction, { ...row, hash: hashOf(row) });
  });

/** SHA-256 over the hash before and the row as a JSON array of its columns in this order. */
export const hashOf = (row: Omit<AuditEntry, 'hash'>): Buffer =>
  createHash('sha256')
    .update(row.previous_hash)
    .update(
      JSON.stringify([
        row.project_id,
        row.position,
        row.id,
        row.occurred_at.toISOString(),
        row.actor_type,
        row.actor_id,
        row.operation,
        row.stage,
        row.subject_ids,
        row.changed_fields,
        row.request_id,
      ]),
    )
    .digest();
