import type { Vendor } from '../../../connector-kit/vendor.ts';
import { hidesHistory, readTable, type TableName } from '../api/tables.ts';
import { cannotTell, findingOf, granted, lookAt, missing, type Finding, type Findings } from './finding.ts';

/** What the employee tables show, and some employees that they name. */
export interface TableFindings {
  readonly findings: Findings;
  readonly employeeIds: readonly string[];
}

/** Tables and the permissions that show them, and their past where they have one. */
const tables: readonly { readonly table: TableName; readonly view: string; readonly history?: string }[] = [
  { table: 'work', view: 'people.work', history: 'people.work-history' },
  { table: 'employment', view: 'people.employment', history: 'people.employment-history' },
  { table: 'salaries', view: 'people.payroll', history: 'people.payroll-history' },
  { table: 'lifecycle', view: 'people.lifecycle', history: 'people.lifecycle-history' },
  { table: 'right-to-work', view: 'people.right-to-work' },
];

const employeesLooked = 60;

/**
 * Reads one page of each table that is wanted: a table is closed as a whole to whoever may not see its category, or for some people
 * (`MISSING_PERMISSION`), and shows current rows only to whoever may not see its history.
 */
export const lookAtTables = async (
  vendor: Vendor,
  ids: readonly string[],
  wanted: ReadonlySet<string>,
): Promise<TableFindings> => {
  const seen = await Promise.all(
    tables
      .filter(({ view }) => wanted.has(view))
      .map((each) => lookAtTable(vendor, each, ids.slice(0, employeesLooked))),
  );
  return {
    findings: Object.assign({}, ...seen.map(({ findings }) => findings)) as Findings,
    employeeIds: seen.flatMap(({ employeeIds }) => employeeIds),
  };
};

/** Without `ids` Bob shows whom it likes. */
const lookAtTable = async (
  vendor: Vendor,
  { table, view, history }: (typeof tables)[number],
  ids: readonly string[],
): Promise<TableFindings> => {
  const question = { ...(ids.length > 0 && { employeeIds: ids }), cursor: null, limit: employeesLooked };
  const look = await lookAt(() => readTable(vendor, table, question));
  const finding = findingOf(look, ({ refused }) => {
    if (refused.length === 0) return granted();
    return refused.length >= ids.length ? missing('Bob shows it of nobody.') : granted('Not of everybody who is seen.');
  });
  if (typeof look === 'string') return { findings: { [view]: finding }, employeeIds: [] };
  const { entries } = look.seen;
  return {
    findings: { [view]: finding, ...(history && { [history]: await historyIn(vendor, table, entries) }) },
    employeeIds: entries.map(({ employeeId }) => employeeId),
  };
};

interface Entry {
  readonly employeeId: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** A row that is past proves the right to see it; without one, an employee's own table says when it hides some. */
const historyIn = async (vendor: Vendor, table: TableName, entries: readonly Entry[]): Promise<Finding> => {
  if (entries.some(({ rows }) => rows.some(({ isCurrent }) => isCurrent === false))) return granted();
  const somebody = entries.find(({ rows }) => rows.length > 0);
  const look = somebody ? await lookAt(() => hidesHistory(vendor, table, somebody.employeeId)) : 'failed';
  if (typeof look !== 'string' && look.seen) return missing('Bob shows current rows only, and says so.');
  return cannotTell('Nobody who was looked at has a past row.');
};
