import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask } from './ask.ts';
import type { ObjectName } from './objects.ts';

/** A row of any object. System fields begin with `x`; fields that the customer made do not. */
export const row = z.looseObject({ Id: z.string().min(1) });
export type Row = z.infer<typeof row>;

/** Which rows and fields are asked for. https://support.hrcloud.com/help-center/query-parameters */
export interface Selection {
  /** Fields, parted by commas. Default: all. */
  readonly select?: string | undefined;
  /** `<field> <operator> '<value>'`. */
  readonly filter?: string | undefined;
}

/** Which page is asked for. What `page` counts differs: see `paging.ts`. */
export interface PageNumber {
  /** Default: the first page, however pages are counted. */
  readonly page?: number | undefined;
  /** HR Cloud's own default is 50; what it gives at most is not published. */
  readonly pageSize: number;
}

/**
 * One page, row by row as it stands: `null` for a row that could not be read and was set aside. A list of which no
 * row can be read is no list of rows, and throws.
 */
export const readPage = (
  vendor: Vendor,
  object: ObjectName,
  query: PageNumber & Selection,
): Promise<readonly (Row | null)[]> =>
  ask(vendor, {
    object,
    query: { ...query },
    read: (body) => {
      const list = z.array(z.unknown()).parse(body);
      if (list.length > 0 && !list.some((item) => row.safeParse(item).success)) z.array(row).parse(list);
      return list.map((item) => rowsOf(row, [item], vendor, `GET /v1/cloud/${object}`)[0] ?? null);
    },
  });

/** One row by its id. HR Cloud answers an array of one for some objects and the bare row for others. */
export const readRow = (vendor: Vendor, object: ObjectName, id: string, select?: string): Promise<Row | undefined> =>
  ask(vendor, {
    object,
    below: '/{id}',
    id,
    query: { select },
    absent: () => undefined,
    read: (body) => z.union([row, z.array(row).transform(([first]) => first)]).parse(body),
  });

/** `<field> eq '<value>'`. That a quote within a value is doubled is assumed. */
export const equals = (field: string, value: string): string => `${field} eq '${value.replaceAll("'", "''")}'`;
