import type { Account } from '../../store/accounts.ts';
import type { OpenAccount } from '../accounts/open-account.ts';
import { workOnAccount } from '../accounts/work-on-account.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { VendorError } from '../problem.ts';
import { remoteIdOf } from '../../model/id.ts';
import { newWalk, openCursor, sealCursor, type Cursor, type CursorBinding } from './cursor.ts';
import { mapperOf, readPage, type Page } from './page.ts';
import { findRecord, notFound } from './get-record.ts';
import type { ListQuestion } from './question.ts';
import { listingOf, prepareReading } from './reading.ts';
import { shapeRecords, type ShapedRecords } from './shape.ts';
import { warningsOf, type UnifiedWarning } from './warnings.ts';

/** A page of unified records. */
export interface RecordPage {
  readonly data: readonly object[];
  /** The cursor of the next page; `null` at the end. A short page may have one. */
  readonly next: string | null;
  readonly raw?: readonly object[];
  /** What the page lacks, and why. */
  readonly unified_warnings?: readonly UnifiedWarning[];
}

/**
 * Reads a page of a unified resource.
 *
 * @throws Problem `NotFound`, `CursorInvalid`, `NotSupported` or one that answers 412.
 * @throws VendorError when the vendor refuses or cannot be reached.
 */
export const listRecords = (engine: Engine, caller: Caller, question: ListQuestion): Promise<RecordPage> =>
  workOnAccount(engine, caller, question, (open) => pageOf(engine, open, question));

const pageOf = async (engine: Engine, open: OpenAccount, question: ListQuestion): Promise<RecordPage> => {
  const binding = bindingOf(question, open.account);
  const cursor = question.next ? openCursor(engine.box, binding, question.next, engine.clock()) : newWalk();
  const { page, records, warnings } = await listPart(engine, open, question, cursor);
  return {
    data: records,
    next: page.next && sealCursor(engine.box, binding, { walk: cursor.walk, position: page.next }, engine.clock()),
    ...(question.raw && { raw: open.rawCalls }),
    ...warningsOf(open, warnings),
  };
};

/** Everything that decides which records a listing has, what is shared of them too. Page size and chosen fields may change from page to page. */
export const bindingOf = (question: ListQuestion, account: Account): CursorBinding => ({
  accountId: account.id,
  question: [
    question.resource,
    question.employeeId === undefined ? null : remoteIdOf(question.employeeId),
    Object.entries(question.filters).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    question.updatedAfter ?? null,
    question.proxy,
    account.sharing_decided_at,
  ],
});

/** A page of one resource of an opened account. */
export const listPart = async (
  engine: Engine,
  open: OpenAccount,
  question: ListQuestion,
  { walk, position }: { walk: string; position: Cursor['position'] | null },
): Promise<ShapedRecords & { page: Page }> => {
  const prepared = await prepareReading(engine, open, question);
  const { reading, recordsCall, filters } = prepared;
  const ofEmployee = question.employeeId !== undefined && !('ofEmployee' in reading && reading.ofEmployee);
  const employeeId = ofEmployee && question.employeeId ? remoteIdOf(question.employeeId) : undefined;
  const page = await readPage(
    {
      id: `${open.account.id} ${walk}`,
      listing: listingOf(open.connector, reading, question),
      call: recordsCall,
      map: mapperOf(reading, recordsCall.prepared),
      keep: (record) =>
        (employeeId === undefined || record['remote_employee_id'] === employeeId) && filters.keep(record),
      filtered: filters.filtered || employeeId !== undefined,
      shelf: { db: engine.db, box: engine.box, projectId: open.account.project_id, accountId: open.account.id },
      cache: engine.walks,
    },
    position,
    question.pageSize,
  );
  // Many vendors list nothing of somebody who is not there, as of somebody who has nothing.
  const isEmpty = page.entries.length === 0 && position === null && page.next === null;
  if (question.employeeId !== undefined && isEmpty) await requireEmployee(engine, open, question, question.employeeId);
  const { records, warnings } = await shapeRecords(engine, open, prepared, page.entries, question);
  return { page, records, warnings: [...prepared.warnings(), ...warnings] };
};

/** @throws Problem `NotFound` when the HR system says that it has no such employee. */
const requireEmployee = async (
  engine: Engine,
  open: OpenAccount,
  question: ListQuestion,
  id: string,
): Promise<void> => {
  const { accountId, proxy, raw } = question;
  const asked = { resource: 'employees', accountId, id, filters: {}, expand: [], include: [], proxy, raw } as const;
  const found = await findRecord(engine, open, asked).catch((error: unknown) => {
    // Whoever may see the records need not be allowed to see the person.
    if (error instanceof VendorError) return 'perhaps';
    throw error;
  });
  if (!found) throw notFound(asked);
};
