import type { Person } from '../company/index.ts';
import { demand, empty, flag, html, isObject, notFound, readObject, refuse, route } from './answers.ts';
import { findPerson } from './find-people.ts';
import { datedRowId, employeeIdOf } from './ids.ts';
import { checkRow } from './row-checks.ts';
import { type BobCall, changesOf, commit, nextSerial, type Row } from './state.ts';
import { showTable } from './table-reads.ts';
import { rowsOf } from './table-rows.ts';
import { type Table, tables } from './tables.ts';

type OnPerson = (call: BobCall, person: Person, table: Table) => Response | Promise<Response>;

const onPerson =
  (table: Table, axis: 'view' | 'edit', handle: OnPerson) =>
  (call: BobCall): Response | Promise<Response> => {
    const refused = demand(call, `data.${table.category}.${axis}`, table.path);
    if (refused !== undefined) return refused;
    const person = findPerson(call, call.params.identifier ?? '');
    return person === undefined ? notFound() : handle(call, person, table);
  };

/** `includeHumanReadable` is understood as `true` or `false`; anything else ends at the login page. */
const list: OnPerson = (call, person, table) => {
  const human = call.query.get('includeHumanReadable');
  if (human !== null && human !== 'true' && human !== 'false') return html(200);
  return Response.json(showTable(call, person, table, flag(call, 'includeHumanReadable')));
};

const rowsFor = (call: BobCall, person: Person, table: Table): Row[] =>
  rowsOf(call.state, person, table.path, call.environment.clock.today());

const store = (
  call: BobCall,
  person: Person,
  table: Table,
  rows: Row[],
  entryId: number,
  event: 'created' | 'updated' | 'deleted',
) => {
  commit(call, () => changesOf(call.state, person.id).tables.set(table.path, rows));
  if (event !== 'deleted')
    call.environment.emit({
      type: `table.entry.${event}`,
      data: { employeeId: employeeIdOf(person.id), tableId: table.path, entryId },
    });
};

const rowOf = (
  call: BobCall,
  table: Table,
  id: number,
  body: Record<string, unknown>,
  columns: Record<string, unknown>,
): Row => ({
  id,
  ...(table.isDated && {
    effectiveDate: body.effectiveDate,
    activeEffectiveDate: body.effectiveDate,
    creationDate: null,
    modificationDate: call.environment.clock.today(),
    change: { reason: typeof body.reason === 'string' ? body.reason : null, changedBy: null, changedById: null },
    customColumns: isObject(body.customColumns) ? body.customColumns : {},
  }),
  ...columns,
});

/** Bank accounts come wrapped as `{"values": [row]}`, other tables flat. */
const readRow = async (call: BobCall, table: Table): Promise<Record<string, unknown> | Response> => {
  const body = await readObject(call);
  if (body instanceof Response || table.path !== 'bank-accounts') return body;
  const row = Array.isArray(body.values) ? (body.values[0] as unknown) : undefined;
  return isObject(row) ? row : refuse(400, 'exception.bad.request', 'Missing required field: values');
};

const create: OnPerson = async (call, person, table) => {
  const body = await readRow(call, table);
  if (body instanceof Response) return body;
  const rows = rowsFor(call, person, table);
  const checked = checkRow(call.state, table, body, rows);
  if ('problem' in checked) return refuse(400, checked.key ?? 'exception.bad.request', checked.problem);
  const hasDateId =
    ['work', 'employment'].includes(table.path) && !rows.some((row) => row.effectiveDate === body.effectiveDate);
  const id = hasDateId ? datedRowId(String(body.effectiveDate)) : nextSerial(call.state);
  store(call, person, table, [...rows, rowOf(call, table, id, body, checked.columns)], id, 'created');
  return table.answersEntryId ? Response.json({ entryId: id }) : empty();
};

const replace: OnPerson = async (call, person, table) => {
  const id = Number(call.params.entryId);
  const rows = rowsFor(call, person, table);
  const others = rows.filter((row) => row.id !== id);
  if (others.length === rows.length) return notFound();
  const body = await readRow(call, table);
  if (body instanceof Response) return body;
  const checked = checkRow(call.state, table, body, others);
  if ('problem' in checked) return refuse(400, checked.key ?? 'exception.bad.request', checked.problem);
  store(call, person, table, [...others, rowOf(call, table, id, body, checked.columns)], id, 'updated');
  return empty(table.answersEntryId ? 204 : 200);
};

/** Deleting a row fires no webhook. */
const remove: OnPerson = (call, person, table) => {
  const id = Number(call.params.entryId);
  const rows = rowsFor(call, person, table);
  const others = rows.filter((row) => row.id !== id);
  if (others.length === rows.length) return refuse(400, 'exception.bad.request', 'Entry not found');
  store(call, person, table, others, id, 'deleted');
  return empty();
};

/** Addresses can only be read in bulk; lifecycle rows are written by acts such as terminate. */
export const tableRoutes = tables
  .filter((table) => table.path !== 'address')
  .flatMap((table) => {
    const path = `/people/:identifier/${table.path}`;
    return [
      ...(table.isReadInBulkOnly ? [] : [route('GET', path, onPerson(table, 'view', list))]),
      ...(table.path === 'lifecycle' ? [] : [route('POST', path, onPerson(table, 'edit', create))]),
      ...(table.canPut ? [route('PUT', `${path}/:entryId`, onPerson(table, 'edit', replace))] : []),
      ...(table.canDelete ? [route('DELETE', `${path}/:entryId`, onPerson(table, 'edit', remove))] : []),
    ];
  });
