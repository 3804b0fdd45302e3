import type { Person } from '../company/index.ts';
import { employeeIdOf } from './ids.ts';
import { findItem } from './lists.ts';
import { may } from './answers.ts';
import type { BobCall, Row } from './state.ts';
import { rowsOf } from './table-rows.ts';
import type { Table } from './tables.ts';
import { reference } from './read-values.ts';
import { viewOf } from './view.ts';

/** Rows as the service user may see them, and what was held back. */
export type Shown = {
  values: Row[];
  restricted_columns?: { no_view_permission: string[]; no_view_history_permission: string[] };
};

/** Lists behind columns that hold item ids. */
const listOfColumn: Record<string, string> = {
  title: 'title',
  department: 'department',
  siteId: 'site',
  calendarId: 'calendar',
};

const humanCell = (call: BobCall, column: string, value: unknown): string => {
  const list = listOfColumn[column];
  const item = list === undefined ? undefined : findItem(call.state.lists.get(list), value);
  if (item !== undefined) return item.name;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return value.split('-').toReversed().join('/');
  if (typeof value === 'object' && value !== null) {
    if ('displayName' in value) return String(value.displayName);
    if ('value' in value && 'currency' in value) return `${String(value.value)} ${String(value.currency)}`;
    return JSON.stringify(value);
  }
  return String(value);
};

const withHuman = (call: BobCall, table: Table, row: Row): Row => ({
  ...row,
  humanReadable: Object.fromEntries(
    ['effectiveDate', ...table.columns]
      .filter((column) => row[column] !== null && row[column] !== undefined)
      .map((column) => [column, humanCell(call, column, row[column])]),
  ),
});

/** In full where the table only knows the manager's id. */
const withManager = (call: BobCall, person: Person, row: Row): Row => {
  const held = row.reportsTo;
  if (typeof held !== 'object' || held === null || !('id' in held)) return row;
  const manager = viewOf(call, person).find(String(held.id));
  return manager === undefined ? row : { ...row, reportsTo: reference(manager, employeeIdOf(manager.id)) };
};

/** The company's own columns as far as the service user may see them. */
const withColumns = (row: Row, hidden: ReadonlySet<string>): Row =>
  hidden.size === 0
    ? row
    : {
        ...row,
        customColumns: Object.fromEntries(
          Object.entries((row.customColumns ?? {}) as object).filter(([column]) => !hidden.has(column)),
        ),
      };

/** Columns that the company added and that the service user may not see. */
const hiddenColumns = (call: BobCall, table: Table): ReadonlySet<string> =>
  new Set(
    [...call.state.fields.values()]
      .filter(({ category, custom }) => category === table.path && custom?.column !== undefined)
      .filter(({ id }) => !may(call, `customField.${id}.view`))
      .map(({ custom }) => custom?.column ?? ''),
  );

/** A person's table. Without View history only the current row is shown. */
export const showTable = (call: BobCall, person: Person, table: Table, isHuman: boolean): Shown => {
  const all = rowsOf(call.state, person, table.path, call.environment.clock.today());
  const mayHistory = !table.isDated || may(call, `data.${table.category}.viewHistory`);
  const hidden = hiddenColumns(call, table);
  const rows = (mayHistory ? all : all.filter((row) => row.isCurrent === true))
    .map((row) => (table.path === 'work' ? withManager(call, person, row) : row))
    .map((row) => withColumns(row, hidden));
  const values = isHuman ? rows.map((row) => withHuman(call, table, row)) : rows;
  return mayHistory && hidden.size === 0
    ? { values }
    : {
        values,
        restricted_columns: {
          no_view_permission: [...hidden],
          no_view_history_permission: mayHistory ? [] : [...table.columns],
        },
      };
};
