import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask, part } from './json.ts';
import { isThere, tell } from './tell.ts';

/** Tables whose rows are written. */
export type WrittenTable = 'work' | 'employment' | 'salaries' | 'right-to-work';

const row = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  effectiveDate: z.string().nullish(),
});
/** A row as it stands in a table, with all its columns. */
export type TableRow = z.infer<typeof row>;

const columns = z.array(z.string()).nullish();
const answer = z.looseObject({
  values: z.array(z.unknown()),
  restricted_columns: z.looseObject({ no_view_permission: columns, no_view_history_permission: columns }).nullish(),
});

/** An employee's table as the service user sees it. */
export interface SeenTable {
  readonly rows: readonly TableRow[];
  /** Columns that may not be seen at all. */
  readonly hiddenColumns: readonly string[];
  /** Whether only the row that holds today is shown. */
  readonly hidesHistory: boolean;
}

/** One employee's table. `undefined`: no such employee. https://apidocs.hibob.com/docs/employee-tables */
export const seeTable = (
  vendor: Vendor,
  table: Exclude<WrittenTable, 'right-to-work'>,
  employeeId: string,
): Promise<SeenTable | undefined> => {
  const endpoint = `GET /v1/people/{id}/${table}`;
  return ask<SeenTable | undefined>(vendor, {
    endpoint,
    path: pathOf(table, employeeId),
    needs: [permissionOf[table]],
    absent: () => undefined,
    read: (body) => {
      const { values, restricted_columns: restricted } = answer.parse(body);
      return {
        rows: rowsOf(row, values, vendor, endpoint),
        hiddenColumns: restricted?.no_view_permission ?? [],
        hidesHistory: (restricted?.no_view_history_permission ?? []).length > 0,
      };
    },
  });
};

const entry = z.looseObject({ entryId: z.union([z.string(), z.number()]).transform(String) });

/**
 * Adds a row. Columns that are left out are empty in it. The new row's id where the table tells it; `undefined`: no such
 * employee. https://apidocs.hibob.com/reference/post_people-id-work
 */
export const addRow = (
  vendor: Vendor,
  table: WrittenTable,
  employeeId: string,
  json: Readonly<Record<string, unknown>>,
): Promise<{ readonly id: string | null } | undefined> =>
  tell(vendor, {
    endpoint: `POST /v1/people/{id}/${table}`,
    path: pathOf(table, employeeId),
    json,
    needs: [`${permissionOf[table]}-edit`],
    accept: [404],
    read: (told) => {
      if (!isThere(told)) return undefined;
      const made = table === 'right-to-work' ? entry.parse(told.json()).entryId : null;
      return { id: made };
    },
  });

/**
 * Replaces a row with all its columns: those that are left out are emptied. False: no such row.
 * https://apidocs.hibob.com/reference/put_people-id-work-entry-id
 */
export const replaceRow = (
  vendor: Vendor,
  table: Exclude<WrittenTable, 'salaries'>,
  employeeId: string,
  { id, ...json }: TableRow,
): Promise<boolean> =>
  tell(vendor, {
    endpoint: `PUT /v1/people/{id}/${table}/{entryId}`,
    path: `${pathOf(table, employeeId)}/${part(id)}`,
    json,
    needs: [`${permissionOf[table]}-edit`],
    repeatable: true,
    accept: [404],
    read: isThere,
  });

const pathOf = (table: WrittenTable, employeeId: string) => `/v1/people/${part(employeeId)}/${table}`;

/** The category that a table belongs to. */
export const permissionOf = {
  work: 'people.work',
  employment: 'people.employment',
  salaries: 'people.payroll',
  'right-to-work': 'people.right-to-work',
} as const satisfies Record<WrittenTable, string>;
