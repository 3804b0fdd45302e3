import { remoteIdOf } from '../../model/id.ts';
import type { OpenAccount } from '../accounts/open-account.ts';
import { workOnAccount } from '../accounts/work-on-account.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { groupKinds, kindAndIdOf } from './group-ids.ts';
import { newWalk } from './cursor.ts';
import { mapperOf, readPage, type Entry } from './page.ts';
import type { OneQuestion } from './question.ts';
import { listingOf, prepareReading, requireReading, type PreparedReading } from './reading.ts';
import { shapeRecords } from './shape.ts';
import { warningsOf, type UnifiedWarning } from './warnings.ts';

/** One unified record. */
export interface RecordAnswer {
  readonly data: object;
  readonly raw?: readonly object[];
  /** What the record lacks, and why. */
  readonly unified_warnings?: readonly UnifiedWarning[];
}

/** A record that was found. */
interface FoundRecord {
  readonly record: object;
  readonly warnings: readonly UnifiedWarning[];
}

/** Records looked through at once when a vendor cannot give one by its id. */
const scanned = 100;

/**
 * Reads one record by its unified or its remote id.
 *
 * @throws Problem `NotFound`, `NotSupported` or one that answers 412.
 * @throws VendorError when the vendor refuses or cannot be reached.
 */
export const getRecord = (engine: Engine, caller: Caller, question: OneQuestion): Promise<RecordAnswer> =>
  workOnAccount(engine, caller, question, async (open) => {
    const found = await findRecord(engine, open, question);
    if (!found) throw notFound(question);
    return answerOf(open, question, found);
  });

/** A record as it is answered. */
export const answerOf = (
  open: OpenAccount,
  { raw }: Pick<OneQuestion, 'raw'>,
  { record, warnings }: FoundRecord,
): RecordAnswer => ({ data: record, ...(raw && { raw: open.rawCalls }), ...warningsOf(open, warnings) });

/** The record, or `undefined` when the vendor has none with this id. */
export const findRecord = async (
  engine: Engine,
  open: OpenAccount,
  question: OneQuestion,
): Promise<FoundRecord | undefined> => {
  requireReading(open.connector, question.resource);
  // An id of the list of all groups names its kind, and is nobody's among the others.
  const { kind, id } = question.resource in groupKinds ? kindAndIdOf(question.id) : { id: question.id };
  if (kind !== undefined && kind !== question.resource) return undefined;
  const prepared = await prepareReading(engine, open, question);
  const { reading, recordsCall: call } = prepared;
  const remoteId = remoteIdOf(id);
  const employeeId = question.employeeId === undefined ? undefined : remoteIdOf(question.employeeId);
  const entry = reading.one
    ? await entryOf(reading.one(call, remoteId), mapperOf(reading, call.prepared))
    : await scan(engine, open, question, prepared, remoteId);
  if (!entry || (employeeId !== undefined && (entry.record['remote_employee_id'] ?? employeeId) !== employeeId))
    return undefined;
  const { records, warnings } = await shapeRecords(engine, open, prepared, [entry], question);
  const [record] = records;
  return record && { record, warnings: [...prepared.warnings(), ...warnings] };
};

const entryOf = async (row: Promise<unknown>, map: (row: unknown) => Entry['record']): Promise<Entry | undefined> => {
  const found = await row;
  return found === undefined ? undefined : { row: found, record: map(found) };
};

const scan = async (
  engine: Engine,
  open: OpenAccount,
  question: OneQuestion,
  { reading, recordsCall: call }: PreparedReading,
  remoteId: string,
): Promise<Entry | undefined> => {
  const walk = {
    id: `${open.account.id} ${newWalk().walk}`,
    listing: listingOf(open.connector, reading, question),
    call,
    map: mapperOf(reading, call.prepared),
    keep: (record: Entry['record']) => record.remote_id === remoteId,
    filtered: true,
    shelf: { db: engine.db, box: engine.box, projectId: open.account.project_id, accountId: open.account.id },
    cache: engine.walks,
  };
  let page = await readPage(walk, null, scanned);
  while (page.entries.length === 0 && page.next) page = await readPage(walk, page.next, scanned);
  return page.entries[0];
};

export const notFound = ({ resource }: OneQuestion) =>
  new Problem('NotFound', `The HR system has no record with this id among its ${resource.replaceAll('_', ' ')}.`, {
    remediation: 'Take the id from the list of the same resource: the unified "id" and the "remote_id" both work.',
  });
