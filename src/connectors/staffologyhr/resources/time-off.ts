import { reading } from '../../../connector-kit/contract.ts';
import { byCursor, type Call } from '../../../connector-kit/listing.ts';
import { swaggerPage } from '../api/ask.ts';
import { listEvents } from '../api/calendar.ts';
import { mapTimeOff, type Entry } from '../map/time-off.ts';
import { directoryOf } from './directory.ts';

/** Calendars are read one by one: so many for one page. */
const calendarsPerPage = 20;

/** From last New Year's Day but one to the end of next year. */
const rangeAt = (now: number) => {
  const year = new Date(now).getUTCFullYear();
  return { fromOn: `${year - 1}-01-01`, toOn: `${year + 1}-12-31` };
};

const ofEmployee = async (
  { vendor, now }: Pick<Call, 'vendor' | 'now'>,
  employeeId: string,
): Promise<Entry[] | undefined> =>
  (await listEvents(vendor, employeeId, rangeAt(now)))?.map((event) => ({ employeeId, event }));

const byNumber = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : Number(a > b));

/** The route is in use by others; of an entry's fields only id and title were ever seen, so all else is assumed. */
export const timeOff = reading('time_off', {
  evidence: 'assumed',
  source: swaggerPage('EventCalendar/EventCalendar_Get'),
  horizon: 'Entries of people’s calendars from the beginning of last year to the end of the next',
  all: byCursor<Entry>({
    // The cursor is the last employee whose calendar was read: ids go up, so whoever comes or goes moves nobody.
    page: async (call, cursor, size) => {
      const { employeeIds } = await directoryOf(call.vendor);
      const ahead = employeeIds.filter((id) => cursor === null || byNumber(id, cursor) > 0).toSorted(byNumber);
      const read = ahead.slice(0, size);
      const calendars = await Promise.all(read.map((id) => ofEmployee(call, id)));
      return {
        rows: calendars.flatMap((entries) => entries ?? []),
        next: ahead.length > read.length ? (read.at(-1) ?? null) : null,
      };
    },
    itemsPerPage: calendarsPerPage,
  }),
  ofEmployee,
  map: mapTimeOff,
  losses: {
    approver_id: 'Entries of the calendar are not known to name it.',
    time_off_policy_id: 'Staffology HR’s API has no list of absence types; see type.',
    policy: 'Staffology HR’s API has no list of absence types; see type.',
    reason: 'Entries of the calendar are not known to name it.',
    created_at: 'Entries of the calendar are not known to name it.',
    updated_at: 'Entries of the calendar are not known to name it.',
  },
});
