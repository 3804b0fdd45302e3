import { isDay, isObject } from './answers.ts';
import { findItem, findItemByName } from './lists.ts';
import type { BobState, Row } from './state.ts';
import type { Table } from './tables.ts';

type Checked = { columns: Record<string, unknown> } | { problem: string; key?: string };

const isMoney = (value: unknown): boolean =>
  isObject(value) && typeof value.value === 'number' && typeof value.currency === 'string';

/** A list column by item id or name. Undefined = not in the list. */
const itemIdIn = (state: BobState, list: string, value: unknown): string | number | undefined =>
  (findItem(state.lists.get(list), value) ?? findItemByName(state.lists.get(list), value))?.id;

/** The work table ties `site` to `siteId`, and a manager may be given as an id or an object. */
const checkWork = (state: BobState, body: Record<string, unknown>): Checked => {
  const columns: Record<string, unknown> = { workChangeType: body.workChangeType ?? 'Other' };
  for (const list of ['title', 'department'] as const) {
    const value = body[list] ?? null;
    const id = value === null ? null : itemIdIn(state, list, value);
    if (id === undefined) return { problem: `The value "${String(value)}" isn't valid in list ${list}.` };
    columns[list] = id;
  }
  const site = body.siteId ?? body.site ?? null;
  const item =
    site === null
      ? undefined
      : (findItem(state.lists.get('site'), site) ?? findItemByName(state.lists.get('site'), site));
  if (site !== null && item === undefined) return { problem: `The value "${String(site)}" isn't valid in list site.` };
  const manager = isObject(body.reportsTo) ? body.reportsTo.id : body.reportsTo;
  return {
    columns: {
      ...columns,
      site: item?.name ?? null,
      siteId: item?.id ?? null,
      reportsTo: typeof manager === 'string' ? { id: manager } : null,
    },
  };
};

const checkSalary = (state: BobState, body: Record<string, unknown>): Checked => {
  if (!isMoney(body.base)) return { problem: 'Missing or invalid base salary' };
  if (body.payPeriod === undefined) return { problem: 'Missing pay period' };
  if (body.payFrequency === undefined) return { problem: 'Missing pay frequency' };
  for (const list of ['payPeriod', 'payFrequency']) {
    if (itemIdIn(state, list, body[list]) === undefined)
      return { problem: `The value "${String(body[list])}" isn't valid in list ${list}.` };
  }
  return { columns: { base: body.base, payPeriod: body.payPeriod, payFrequency: body.payFrequency } };
};

const checkEmployment = (state: BobState, columns: Record<string, unknown>): Checked => {
  const lists = {
    contract: 'employmentstatus',
    type: 'payrollEmploymentType',
    salaryPayType: 'salaryPayType',
    calendarId: 'calendar',
  } as const;
  for (const [column, list] of Object.entries(lists)) {
    const value = columns[column];
    if (value !== null && itemIdIn(state, list, value) === undefined)
      return { problem: `The value "${String(value)}" isn't valid in list ${list}.` };
  }
  return { columns };
};

/** A written row replaces all columns of the table: what was left out is empty. */
const checkColumns = (state: BobState, table: Table, body: Record<string, unknown>): Checked => {
  if (table.path === 'work') return checkWork(state, body);
  if (table.path === 'salaries') return checkSalary(state, body);
  const columns = Object.fromEntries(table.columns.map((column) => [column, body[column] ?? null]));
  return table.path === 'employment' ? checkEmployment(state, columns) : { columns };
};

/** What two rows may not have in common, besides the date. */
const alsoUnique: Record<string, readonly string[]> = {
  work: ['site'],
  variable: ['variableType'],
  entitlement: ['entitlement'],
  deduction: ['deduction'],
};

/** The columns to store for a body, or why not. `others` are the rows beside it. */
export const checkRow = (
  state: BobState,
  table: Table,
  body: Record<string, unknown>,
  others: readonly Row[],
): Checked => {
  if (table.isDated && !isDay(body.effectiveDate)) return { problem: 'Missing required field: effectiveDate' };
  const checked = checkColumns(state, table, body);
  if ('problem' in checked || !table.isDated) return checked;
  const isTwin = (row: Row) =>
    row.effectiveDate === body.effectiveDate &&
    (alsoUnique[table.path] ?? []).every((column) => row[column] === checked.columns[column]);
  if (others.some(isTwin)) {
    return {
      problem: `Duplicate effective date for ${table.path}, please update the effective date ${String(body.effectiveDate)}`,
      key: 'exception.history.duplicated.bulk',
    };
  }
  return checked;
};
