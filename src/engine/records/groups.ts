import { isUnsupported } from '../../connector-kit/contract.ts';
import { remotePartsOf, unifiedId } from '../../model/id.ts';
import type { RecordOf, ResourceKey } from '../../model/resources.ts';
import type { OpenAccount } from '../accounts/open-account.ts';
import { workOnAccount } from '../accounts/work-on-account.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { openCursor, sealCursor, type Position } from './cursor.ts';
import { findRecord, notFound, type RecordAnswer } from './get-record.ts';
import { bindingOf, listPart, newWalk, type RecordPage } from './list-records.ts';
import type { ListQuestion, OneQuestion } from './question.ts';
import { warningsOf } from './warnings.ts';

/** What counts as a group, in the order in which groups are listed, and the word for it in a group's `type`. */
const parts = {
  departments: 'department',
  teams: 'team',
  divisions: 'unmapped_value',
  cost_centers: 'cost_center',
} as const satisfies Partial<Record<ResourceKey, string>>;
type Part = keyof typeof parts;
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
  const binding = { ...bindingOf({ ...asked, resource: 'departments' }, open.account.id) };
  const bound = { ...binding, question: ['groups', binding.question] };
  const cursor = asked.next ? openCursor(engine.box, bound, asked.next, engine.clock()) : newWalk();
  const data: object[] = [];
  let at = cursor.position ? placeOf(cursor.position) : placeIn(kinds[0]);
  while (at && data.length < asked.pageSize) {
    const { part, position }: Place = at;
    const question: ListQuestion = { ...asked, resource: part, pageSize: asked.pageSize - data.length };
    const { page, records } = await listPart(engine, open, question, { walk: `${cursor.walk} ${part}`, position });
    data.push(...records.map((record) => asGroup(part, record)));
    at = page.next ? { part, position: page.next } : placeIn(kinds[kinds.indexOf(part) + 1]);
  }
  const next: Position | null = at && { ...(at.position ?? { at: 'start' }), part: at.part };
  return {
    data,
    next: next && sealCursor(engine.box, bound, { walk: cursor.walk, position: next }, engine.clock()),
    ...(asked.raw && { raw: open.rawCalls }),
    ...warningsOf(open.setAside),
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
    const record = await findRecord(engine, open, { ...asked, id, resource: part });
    if (record) return { data: asGroup(part, record), ...(asked.raw && { raw: open.rawCalls }) };
  }
  throw notFound({ ...asked, resource: 'departments' });
};

const partsOf = (answers: Readonly<Record<Part, object>>, vendorName: string): Part[] => {
  const kinds = (Object.keys(parts) as Part[]).filter((part) => !isUnsupported(answers[part]));
  if (kinds.length > 0) return kinds;
  throw new Problem('NotSupported', `${vendorName} has no departments, teams, divisions or cost centres to list.`);
};

/** Where a walk through several kinds stands. */
interface Place {
  readonly part: Part;
  readonly position: Position | null;
}

const placeIn = (part: Part | undefined): Place | null => (part ? { part, position: null } : null);

const placeOf = (position: Position): Place => ({
  part: position.part as Part,
  position: position.at === 'start' ? null : position,
});

const asGroup = (part: Part, record: Partial<GroupRecord>): object => ({
  ...record,
  ...(record.id && { id: withKind(part, record.id) }),
  ...(record.parent_ids && { parent_ids: record.parent_ids.map((id) => withKind(part, id)) }),
  ...('type' in record && { type: { value: parts[part], source_value: sourceOf(record, part) } }),
});

const withKind = (part: Part, id: string): string => unifiedId({ kind: part, ...remotePartsOf(id) });

/** What {@link withKind} put together; any other id has no kind. */
const kindAndIdOf = (asked: string): { readonly kind?: string; readonly id: string } => {
  const { kind, ...rest } = remotePartsOf(asked);
  return kind === undefined || Object.keys(rest).length === 0 ? { id: asked } : { kind, id: unifiedId(rest) };
};

const sourceOf = ({ type }: Partial<GroupRecord>, part: Part) => type?.source_value ?? part;
