import { isUnsupported } from '../../connector-kit/contract.ts';
import { group } from '../../model/records/group.ts';
import type { RecordOf } from '../../model/resources.ts';
import type { OpenAccount } from '../accounts/open-account.ts';
import { workOnAccount } from '../accounts/work-on-account.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { newWalk, openCursor, sealCursor, type Position } from './cursor.ts';
import { answerOf, findRecord, notFound, type RecordAnswer } from './get-record.ts';
import { groupKinds, kindAndIdOf, withKind, type GroupKind } from './group-ids.ts';
import { bindingOf, listPart, type RecordPage } from './list-records.ts';
import type { ListQuestion, OneQuestion } from './question.ts';
import { warningsOf, type UnifiedWarning } from './warnings.ts';

type GroupRecord = RecordOf<'departments'>;

/** A question about groups of all kinds. */
export type GroupsQuestion = Omit<ListQuestion, 'resource'>;

/**
 * Reads a page of groups of all kinds, one kind after the other. A group's `id` names its kind too, as a department and
 * a cost centre may have the same `remote_id`. Errors as in `listRecords`.
 */
export const listGroups = (engine: Engine, caller: Caller, asked: GroupsQuestion): Promise<RecordPage> =>
  workOnAccount(engine, caller, asked, (open) => pageOf(engine, open, asked));

const pageOf = async (engine: Engine, open: OpenAccount, asked: GroupsQuestion): Promise<RecordPage> => {
  const kinds = partsOf(open.connector.resources, open.connector.manifest.name);
  const binding = { ...bindingOf({ ...asked, resource: 'departments' }, open.account) };
  const bound = { ...binding, question: ['groups', binding.question] };
  const cursor = asked.next ? openCursor(engine.box, bound, asked.next, engine.clock()) : newWalk();
  const data: object[] = [];
  const warnings: UnifiedWarning[] = [];
  let at = cursor.position ? placeOf(cursor.position) : placeIn(kinds[0]);
  while (at && data.length < asked.pageSize) {
    const { part, position }: Place = at;
    const question: ListQuestion = { ...asked, resource: part, pageSize: asked.pageSize - data.length };
    const {
      page,
      records,
      warnings: lacking,
    } = await listPart(engine, open, question, { walk: `${cursor.walk} ${part}`, position });
    warnings.push(...lacking);
    data.push(...records.map((record) => asGroup(part, record)));
    at = page.next ? { part, position: page.next } : placeIn(kinds[kinds.indexOf(part) + 1]);
  }
  const next: Position | null = at && { ...(at.position ?? { at: 'start' }), part: at.part };
  return {
    data,
    next: next && sealCursor(engine.box, bound, { walk: cursor.walk, position: next }, engine.clock()),
    ...(asked.raw && { raw: open.rawCalls }),
    ...warningsOf(open, warnings),
  };
};

/** Reads one group: of the kind that its id names, or else of the first kind that has it. Errors as in `getRecord`. */
export const getGroup = (engine: Engine, caller: Caller, asked: Omit<OneQuestion, 'resource'>): Promise<RecordAnswer> =>
  workOnAccount(engine, caller, asked, (open) => groupOf(engine, open, asked));

const groupOf = async (
  engine: Engine,
  open: OpenAccount,
  asked: Omit<OneQuestion, 'resource'>,
): Promise<RecordAnswer> => {
  const { kind, id } = kindAndIdOf(asked.id);
  for (const part of partsOf(open.connector.resources, open.connector.manifest.name)) {
    if (kind !== undefined && kind !== part) continue;
    const found = await findRecord(engine, open, { ...asked, id, resource: part });
    if (found) return answerOf(open, asked, { ...found, record: asGroup(part, found.record) });
  }
  throw notFound({ ...asked, resource: 'departments' });
};

const partsOf = (answers: Readonly<Record<GroupKind, object>>, vendorName: string): GroupKind[] => {
  const kinds = (Object.keys(groupKinds) as GroupKind[]).filter((part) => !isUnsupported(answers[part]));
  if (kinds.length > 0) return kinds;
  throw new Problem('NotSupported', `${vendorName} has no departments, teams, divisions or cost centres to list.`);
};

/** Where a walk through several kinds stands. */
interface Place {
  readonly part: GroupKind;
  readonly position: Position | null;
}

const placeIn = (part: GroupKind | undefined): Place | null => (part ? { part, position: null } : null);

const placeOf = (position: Position): Place => ({
  part: position.part as GroupKind,
  position: position.at === 'start' ? null : position,
});

/** What groups of all kinds have; a kind's own fields are left to its own list. */
const groupFieldNames = [...Object.keys(group.shape), 'field_reasons'];

const asGroup = (part: GroupKind, record: Partial<GroupRecord>): object => ({
  ...Object.fromEntries(Object.entries(record).filter(([field]) => groupFieldNames.includes(field))),
  ...(record.id && { id: withKind(part, record.id) }),
  ...(record.parent_ids && { parent_ids: record.parent_ids.map((id) => withKind(part, id)) }),
  ...('type' in record && { type: { value: groupKinds[part], source_value: sourceOf(record, part) } }),
});

const sourceOf = ({ type }: Partial<GroupRecord>, part: GroupKind) => type?.source_value ?? part;
