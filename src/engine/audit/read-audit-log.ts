import { listAuditLog as listStored, readAuditLog, type AuditEntry, type AuditFilters } from '../../store/audit-log.ts';
import type { Db } from '../../store/tables.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { firstHash, hashOf } from './record-change.ts';

export type { AuditEntry, AuditFilters };

/** Which rows of the log are asked for. */
export interface AuditQuestion extends AuditFilters {
  readonly pageSize: number;
  /** The cursor of the page before. */
  readonly next?: string | undefined;
}

/** A page of the log, newest first. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly next: string | null;
}

/**
 * The audit log of the caller's project, newest first. A cursor is the position of the last row, so pages never move.
 *
 * @throws Problem `CursorInvalid`.
 */
export const listAuditLog = async (
  engine: Engine,
  { projectId }: Caller,
  { pageSize, next, ...filters }: AuditQuestion,
): Promise<AuditPage> => {
  if (next !== undefined && !/^\d{1,15}$/.test(next)) {
    throw new Problem('CursorInvalid', 'The cursor is none of ours.', {
      remediation: 'Send "next" exactly as it came, or leave it out to begin again.',
    });
  }
  const below = next === undefined ? undefined : Number(next);
  const found = await listStored(engine.db, projectId, filters, { below, limit: pageSize + 1 });
  const entries = found.slice(0, pageSize);
  const last = entries.at(-1);
  return { entries, next: found.length > pageSize && last ? String(last.position) : null };
};

/** Rows that are read at once. */
const batch = 1000;

/** The whole log of a project, oldest first, in batches: any length takes the memory of one. */
export async function* exportAuditLog(db: Db, projectId: string): AsyncGenerator<readonly AuditEntry[]> {
  let after = 0;
  for (;;) {
    const entries = await readAuditLog(db, projectId, after, batch);
    const last = entries.at(-1);
    if (!last) return;
    yield entries;
    after = last.position;
  }
}

/** Whether the chain holds. */
export interface AuditVerdict {
  readonly intact: boolean;
  /** Rows that hold. */
  readonly entries: number;
  /** The hash of the last row that holds: kept elsewhere, it shows later whether rows were cut off at the end. */
  readonly lastHash: Buffer;
  /** The position of the first row that does not follow from the one before. */
  readonly brokenAt: number | null;
}

/** Goes through the log of a project from its first row and finds the first link that is broken. */
export const verifyAuditLog = async (db: Db, projectId: string): Promise<AuditVerdict> => {
  let entries = 0;
  let lastHash: Buffer = firstHash;
  for await (const rows of exportAuditLog(db, projectId)) {
    for (const row of rows) {
      const follows =
        row.position === entries + 1 && row.previous_hash.equals(lastHash) && hashOf(row).equals(row.hash);
      if (!follows) return { intact: false, entries, lastHash, brokenAt: row.position };
      entries = row.position;
      lastHash = row.hash;
    }
  }
  return { intact: true, entries, lastHash, brokenAt: null };
};
