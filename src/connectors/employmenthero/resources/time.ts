import { reading } from '../../../connector-kit/contract.ts';
import { byCursor, type Call } from '../../../connector-kit/listing.ts';
import { collect } from '../../../connector-kit/walk.ts';
import { remoteIdOf } from '../../../model/id.ts';
import { numbered } from '../api/numbered.ts';
import { mostPerPage } from '../api/pages.ts';
import { listedShifts, listedTimesheetEntries, type Shift, type TimesheetEntry } from '../api/time.ts';
import { mapShift, mapTimeEntry, memberIdOf } from '../map/time.ts';
import { dayAt } from '../map/values.ts';

const dayMs = 86_400_000;
const everybody = '-';

/** Days as Employment Hero filters by them, wide enough for every time zone; the instants are held to after that. */
const daysAround = ({ query: { filters } }: Pick<Call, 'query'>) => ({
  fromOn: filters['start_time'] && dayAt(Date.parse(filters['start_time']) - dayMs),
  toOn: filters['end_time'] && dayAt(Date.parse(filters['end_time']) + dayMs),
});

const entries = numbered<TimesheetEntry>((call) => {
  const { fromOn, toOn } = daysAround(call);
  const employeeId = call.query.filters['employee_id'];
  return [listedTimesheetEntries(employeeId === undefined ? everybody : remoteIdOf(employeeId), fromOn, toOn)];
});

/** Whether an entry lies within the instants that were asked for. */
const isAskedFor = ({ start_time: start, end_time: end }: TimesheetEntry, { query: { filters } }: Call): boolean => {
  const { start_time: from, end_time: to } = filters;
  return (
    (from === undefined || Date.parse(start ?? '') >= Date.parse(from)) &&
    (to === undefined || Date.parse(end ?? '') <= Date.parse(to))
  );
};

export const timeEntries = reading('time_entries', {
  evidence: 'documented',
  source: 'https://developer.employmenthero.com/api-references/timesheet-entry',
  all: byCursor<TimesheetEntry>({
    itemsPerPage: mostPerPage,
    page: async (call, cursor, size) => {
      const { rows, next } = await entries.page(call, cursor, size);
      return { rows: rows.filter((entry) => isAskedFor(entry, call)), next };
    },
  }),
  filters: ['employee_id', 'start_time', 'end_time'],
  map: mapTimeEntry,
  losses: {
    labor_type: 'Employment Hero has pay categories, which entries do not name.',
    created_at: 'Employment Hero does not say.',
    updated_at: 'Employment Hero does not say.',
  },
});

/** How far the roster is read on either side when the question does not say: the vendor wants both ends. */
const rosterDays = 180;

const isInstant = (text: string | undefined): text is string => text !== undefined && !Number.isNaN(Date.parse(text));

/** The question's own bounds, else the usual ones. */
const boundsOf = ({ query: { filters }, now }: Pick<Call, 'query' | 'now'>) => {
  const { starts_after: from, ends_before: to } = filters;
  return {
    from: new Date(isInstant(from) ? Date.parse(from) : now - rosterDays * dayMs).toISOString(),
    to: new Date(isInstant(to) ? Date.parse(to) : now + rosterDays * dayMs).toISOString(),
  };
};

const shiftsOf = (memberId?: string) =>
  numbered<Shift>((call) => {
    const { from, to } = boundsOf(call);
    return [listedShifts(from, to, memberId)];
  });

/** A shift that starts within the bounds ends within them too, when an end was asked for. */
const endsInTime = ({ end_time: end }: Shift, { query: { filters } }: Call): boolean =>
  !isInstant(filters['ends_before']) || Date.parse(end ?? '') <= Date.parse(filters['ends_before']);

const everyShift = shiftsOf();

/** Rosters. The route is documented; whom a shift is for and its two states are what working clients read. */
export const shifts = reading('shifts', {
  evidence: 'observed',
  source: 'https://developer.employmenthero.com/api-references/rostered-shift',
  horizon: `From ${rosterDays} days ago to ${rosterDays} days ahead, unless starts_after and ends_before say otherwise`,
  all: byCursor<Shift>({
    itemsPerPage: mostPerPage,
    page: async (call, cursor, size) => {
      const { rows, next } = await everyShift.page(call, cursor, size);
      return { rows: rows.filter((shift) => endsInTime(shift, call)), next };
    },
  }),
  ofEmployee: async (call, employeeId) => {
    const own = await collect(shiftsOf(employeeId), call);
    return own.filter((shift) => memberIdOf(shift) === employeeId && endsInTime(shift, call));
  },
  filters: ['starts_after', 'ends_before'],
  map: mapShift,
  losses: {
    company_id: 'Shifts have a place, and no company.',
    break_duration: 'The fields of breaks are not published.',
    breaks: 'The fields of breaks are not published.',
    approval_status: 'Employment Hero does not say.',
    created_at: 'Employment Hero does not say.',
    updated_at: 'Employment Hero does not say.',
  },
});
