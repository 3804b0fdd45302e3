import { z } from 'zod';
import { ifGranted } from '../../../connector-kit/granted.ts';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask, part } from './json.ts';

/*
 * Employee tables, read in bulk: https://apidocs.hibob.com/changelog/bulk-api-for-tables
 * Rows of history tables have an `effectiveDate`; the row in force on a day is the last one that began by then.
 */

const day = z.string().nullish();
const wordOrId = z.union([z.string(), z.number()]).nullish();
const historyRow = { id: wordOrId, effectiveDate: z.string(), modificationDate: day };

export const workRow = z.looseObject({
  ...historyRow,
  title: wordOrId,
  department: wordOrId,
  siteId: wordOrId,
  reportsTo: z
    .looseObject({ id: z.string(), displayName: z.string().nullish(), email: z.string().nullish() })
    .nullish(),
  customColumns: z.record(z.string(), z.unknown()).nullish(),
});
export type WorkRow = z.infer<typeof workRow>;

export const employmentRow = z.looseObject({
  ...historyRow,
  contract: wordOrId,
  type: wordOrId,
  fte: z.number().nullish(),
  weeklyHours: z.number().nullish(),
});
export type EmploymentRow = z.infer<typeof employmentRow>;

export const salaryRow = z.looseObject({
  ...historyRow,
  base: z.object({ value: z.number(), currency: z.string().nullish() }).nullish(),
  payPeriod: wordOrId,
  payFrequency: wordOrId,
});
export type SalaryRow = z.infer<typeof salaryRow>;

export const lifecycleRow = z.looseObject({ ...historyRow, status: wordOrId });
export type LifecycleRow = z.infer<typeof lifecycleRow>;

/** The column names are those of the form that writes the table; which of them Bob sends was not seen. */
export const rightToWorkRow = z.looseObject({ id: wordOrId });
export type RightToWorkRow = z.infer<typeof rightToWorkRow>;

const tables = {
  work: { row: workRow, needs: ['people.work'] },
  employment: { row: employmentRow, needs: ['people.employment'] },
  salaries: { row: salaryRow, needs: ['people.payroll'] },
  lifecycle: { row: lifecycleRow, needs: ['people.lifecycle'] },
  'right-to-work': { row: rightToWorkRow, needs: ['people.right-to-work'] },
} as const;

/** A table's name in the path. */
export type TableName = keyof typeof tables;
type RowOf<T extends TableName> = z.infer<(typeof tables)[T]['row']>;

/** The rows of one employee. */
export interface TableRows<Row> {
  readonly employeeId: string;
  readonly rows: readonly Row[];
}

/** Which rows: of up to 200 employees, or of everybody; `cursor` is null for the first page. */
export interface TableQuestion {
  readonly employeeIds?: readonly string[];
  readonly cursor: string | null;
  readonly limit: number;
}

/** One page of a table. */
export interface TablePage<Row> {
  readonly entries: readonly TableRows<Row>[];
  /** Employees asked for by name whose rows may not be seen. */
  readonly refused: readonly string[];
  readonly next: string | null;
}

/** The most employees of one bulk answer. */
export const employeesPerBulk = 200;

const bulkAnswer = z.object({
  results: z.array(z.unknown()),
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
  errors: z.array(z.record(z.string(), z.unknown())).nullish(),
});
const bulkEntry = z.object({ employeeId: z.string(), values: z.array(z.unknown()) });
/** The published schema wraps each row, or all of them, once more (`{ values, restricted_columns }`); live answers do not. */
const wrapped = z.looseObject({ values: z.union([z.array(z.unknown()), z.looseObject({})]) });

/** Reads one page of a table. */
export const readTable = <T extends TableName>(
  vendor: Vendor,
  table: T,
  question: TableQuestion,
): Promise<TablePage<RowOf<T>>> => {
  const endpoint = `GET /v1/bulk/people/${table}`;
  const row = tables[table].row as unknown as z.ZodType<RowOf<T>>;
  return ask(vendor, {
    endpoint,
    query: {
      employeeIds: question.employeeIds?.join(','),
      cursor: question.cursor ?? undefined,
      limit: question.limit,
      includeArchived: true,
    },
    needs: tables[table].needs,
    read: (body) => {
      const { results, response_metadata, errors } = bulkAnswer.parse(body);
      const refused = (errors ?? []).flatMap((error) => Object.keys(error));
      for (const employeeId of refused)
        vendor.setAside({ endpoint, remoteId: employeeId, reason: 'MISSING_PERMISSION' });
      const entries = rowsOf(bulkEntry, results, vendor, endpoint).map(({ employeeId, values }) => ({
        employeeId,
        rows: rowsOf(row, values.flatMap(unwrapped), vendor, endpoint),
      }));
      return { entries, refused, next: response_metadata?.next_cursor ?? null };
    },
  });
};

const restricted = z.looseObject({
  restricted_columns: z.looseObject({ no_view_history_permission: z.array(z.string()).nullish() }).nullish(),
});

/** Whether one employee's table says that its history may not be seen. https://apidocs.hibob.com/docs/employee-tables */
export const hidesHistory = (vendor: Vendor, table: TableName, employeeId: string): Promise<boolean> =>
  ask<boolean>(vendor, {
    endpoint: `GET /v1/people/{id}/${table}`,
    path: `/v1/people/${part(employeeId)}/${table}`,
    needs: tables[table].needs,
    absent: () => false,
    read: (body) => (restricted.parse(body).restricted_columns?.no_view_history_permission ?? []).length > 0,
  });

const unwrapped = (value: unknown): unknown[] => {
  const inner = wrapped.safeParse(value);
  return inner.success ? [inner.data.values].flat() : [value];
};

/** Rows by employee, for up to 200 of them. */
export const readTableOf = async <T extends TableName>(
  vendor: Vendor,
  table: T,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RowOf<T>[]>> => {
  if (employeeIds.length === 0) return new Map();
  const rows = new Map<string, readonly RowOf<T>[]>();
  let cursor: string | null = null;
  do {
    const question: TableQuestion = { employeeIds, cursor, limit: employeesPerBulk };
    const page: Awaited<ReturnType<typeof readTable<T>>> = await readTable(vendor, table, question);
    for (const entry of page.entries) rows.set(entry.employeeId, entry.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
};

/** The same, and null where the service user may not see the table: its fields stay blank. */
export const readTableIfGranted = <T extends TableName>(
  vendor: Vendor,
  table: T,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RowOf<T>[]> | null> =>
  ifGranted(vendor, readTableOf(vendor, table, employeeIds), null);
