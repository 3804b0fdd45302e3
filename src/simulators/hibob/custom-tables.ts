import type { Person } from '../company/index.ts';
import { demand, empty, flag, isObject, notFound, readObject, refuse, route } from './answers.ts';
import { customCategory } from './categories.ts';
import { findPerson } from './find-people.ts';
import { serialId, skillsTableId } from './ids.ts';
import { type BobCall, changesOf, commit, nextSerial, type Row } from './state.ts';

const columnIds = {
  name: 'column_1791380281001',
  level: 'column_1791380281002',
  cost: 'column_1791380281003',
} as const;

/** The tables that this company made: one, of skills. Its rights are `customTable.<id>.view | edit`. */
const customTables = [
  {
    id: skillsTableId,
    category: customCategory.id,
    name: 'Skills',
    description: 'What people can do besides their job',
    columns: [
      { id: columnIds.name, name: 'Skill', description: null, mandatory: true, type: 'text', typeData: {} },
      { id: columnIds.level, name: 'Level', description: null, mandatory: false, type: 'number', typeData: {} },
      {
        id: columnIds.cost,
        name: 'Cost of the course',
        description: null,
        mandatory: false,
        type: 'currency',
        typeData: {},
      },
    ],
  },
];
type CustomTable = (typeof customTables)[number];

const tableIn = ({ params }: BobCall): CustomTable | undefined =>
  customTables.find((table) => table.id === params.tableId);

const rowsOf = ({ state }: BobCall, person: Person, table: CustomTable): Row[] =>
  state.changes.get(person.id)?.tables.get(table.id) ??
  person.skills.map((skill, index) => ({
    id: serialId(24_000_000, person.id, index + 1),
    [columnIds.name]: skill.name,
    [columnIds.level]: skill.level,
    [columnIds.cost]: null,
  }));

type OnRows = (call: BobCall, person: Person, table: CustomTable, rows: Row[]) => Response | Promise<Response>;
const onRows =
  (axis: 'view' | 'edit', handle: OnRows) =>
  (call: BobCall): Response | Promise<Response> => {
    const refused = demand(call, `customTable.${call.params.tableId ?? ''}.${axis}`, 'custom tables');
    if (refused !== undefined) return refused;
    const person = findPerson(call, call.params.identifier ?? '');
    const table = tableIn(call);
    return person === undefined || table === undefined
      ? notFound()
      : handle(call, person, table, rowsOf(call, person, table));
  };

const store = (call: BobCall, person: Person, table: CustomTable, rows: Row[]): Response => {
  commit(call, () => changesOf(call.state, person.id).tables.set(table.id, rows));
  return empty();
};

const isMoney = (value: unknown): boolean =>
  isObject(value) && typeof value.value === 'number' && typeof value.currency === 'string';

/** An unreadable amount of money is stored as null without a word. */
const cells = (table: CustomTable, row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    table.columns
      .filter((column) => column.id in row)
      .map((column) => [column.id, column.type === 'currency' && !isMoney(row[column.id]) ? null : row[column.id]]),
  );

const missingColumn = (table: CustomTable, row: Record<string, unknown>): Response | undefined => {
  const column = table.columns.find((one) => one.mandatory && (row[one.id] === undefined || row[one.id] === null));
  return column === undefined ? undefined : refuse(400, 'exception.bad.request', `${column.id} column is mandatory`);
};

const blankRow = (table: CustomTable) => Object.fromEntries(table.columns.map((column) => [column.id, null]));

const list: OnRows = (call, _person, _table, rows) =>
  Response.json({
    values: flag(call, 'includeHumanReadable')
      ? rows.map((row) => ({
          ...row,
          humanReadable: Object.fromEntries(
            Object.entries(row)
              .filter(([, value]) => value !== null)
              .map(([key, value]) => [key, String(value)]),
          ),
        }))
      : rows,
  });

const create: OnRows = async (call, person, table, rows) => {
  const body = await readObject(call);
  if (body instanceof Response) return body;
  const given = Array.isArray(body.values) ? (body.values as unknown[]) : undefined;
  if (given === undefined || !given.every(isObject))
    return refuse(400, 'exception.bad.request', 'Missing required field: values');
  for (const row of given) {
    const refused = missingColumn(table, row);
    if (refused !== undefined) return refused;
  }
  return store(call, person, table, [
    ...rows,
    ...given.map((row) => ({ ...blankRow(table), ...cells(table, row), id: nextSerial(call.state) })),
  ]);
};

/** Flat, and a patch; a body wrapped in `values` answers 200 and changes nothing. */
const patch: OnRows = async (call, person, table, rows) => {
  const id = Number(call.params.entryId);
  const before = rows.find((row) => row.id === id);
  if (before === undefined) return notFound();
  const body = await readObject(call);
  if (body instanceof Response) return body;
  const after = { ...before, ...cells(table, body) };
  return (
    missingColumn(table, after) ??
    store(
      call,
      person,
      table,
      rows.map((row) => (row.id === id ? after : row)),
    )
  );
};

const remove: OnRows = (call, person, table, rows) => {
  const id = Number(call.params.entryId);
  const others = rows.filter((row) => row.id !== id);
  return others.length === rows.length
    ? refuse(400, 'exception.bad.request', 'Entry not found')
    : store(call, person, table, others);
};

const describe = (call: BobCall): Response => {
  const table = tableIn(call);
  return table === undefined ? notFound() : Response.json(table);
};

const rowsPath = '/people/custom-tables/:identifier/:tableId';
/** Before the routes of one person's tables: `custom-tables` would else be read as an employee id. */
export const customTableRoutes = [
  route('GET', '/people/custom-tables/metadata', () => Response.json({ tables: customTables })),
  route('GET', '/people/custom-tables/metadata/:tableId', describe),
  route('GET', rowsPath, onRows('view', list)),
  route('POST', rowsPath, onRows('edit', create)),
  route('PUT', `${rowsPath}/:entryId`, onRows('edit', patch)),
  route('DELETE', `${rowsPath}/:entryId`, onRows('edit', remove)),
];
