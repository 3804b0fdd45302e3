import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask, isId } from './ask.ts';
import { getEmployee, id } from './employees.ts';

const text = z.string().nullish();
const amount = z.coerce.number().nullish().catch(null);

/**
 * An entry of somebody's calendar that says what it is and when. Only `ID` and `Title` were ever seen; all other fields
 * are assumed, and an entry without a type or a start is no time off that could be told of.
 * https://api.hrapi.co.uk/swagger/ui/index#!/EventCalendar/EventCalendar_Get
 */
export const event = z.looseObject({
  ID: id,
  Title: text,
  Type: z.string().trim().min(1),
  Start: z.string().trim().min(1),
  End: text,
  AllDay: z.boolean().nullish().catch(null),
  Days: amount,
  Hours: amount,
  Status: text,
  Notes: text,
});
export type Event = z.infer<typeof event>;

const endpoint = 'GET /api/Event-Calendar/{employeeId}';

/** Entries between two days, both included, as Staffology HR gives them; `undefined` for an answer without any. */
export const readCalendar = async (
  vendor: Vendor,
  employeeId: string,
  { fromOn, toOn }: { fromOn: string; toOn: string },
): Promise<unknown> =>
  isId(employeeId)
    ? ask<unknown>(vendor, {
        endpoint,
        path: `/api/Event-Calendar/${employeeId}`,
        query: { dateFrom: `${fromOn}T00:00:00`, dateTo: `${toOn}T00:00:00` },
        none: () => undefined,
        isNoneWhenUnknown: true,
        read: (body) => body,
      })
    : undefined;

/** The same, row by row; `undefined` when there is no such employee. */
export const listEvents = async (
  vendor: Vendor,
  employeeId: string,
  range: { fromOn: string; toOn: string },
): Promise<Event[] | undefined> => {
  const entries = await readCalendar(vendor, employeeId, range);
  if (entries !== undefined) return rowsOf(event, entries, vendor, endpoint);
  // No body is "nothing there" at this vendor: no entries, or nobody.
  return (await getEmployee(vendor, employeeId)) && [];
};
