import type { Person, TimeEntry } from '../company/index.ts';
import { forbidden, invalid, notFound, page } from './answers.ts';
import { dayFromSlashes, laterBy, midnight, zoned } from './dates.ts';
import { siteOf } from './organisations.ts';
import { renderReference } from './render.ts';
import { type HeroRoute, inOrganisation } from './route.ts';
import { type DayRange, type HeroCall, overlaps } from './state.ts';
import type { View } from './view.ts';

/** Breaks begin so long after the work. */
const minutesBeforeBreak = 240;

const renderBreaks = (entry: TimeEntry, timeZone: string) => {
  if (entry.breakMinutes === 0) return [];
  const startAt = laterBy(entry.startAt, minutesBeforeBreak);
  return [{ start_time: zoned(startAt, timeZone), end_time: zoned(laterBy(startAt, entry.breakMinutes), timeZone) }];
};

/**
 * `units` are hours without breaks. `time` is the same in seconds: the reference says milliseconds, the vendor's own
 * sample has 18000 for 5 units.
 *
 * @see https://developer.employmenthero.com/api-references/timesheet-entry
 */
const renderEntry = (view: View, person: Person, entry: TimeEntry) => {
  const { environment, company } = view;
  const site = siteOf(environment, entry.siteId);
  return {
    id: view.id('timesheet-entry', entry.id),
    employee_id: view.employeeId(person.id),
    date: midnight(entry.startAt.slice(0, 10)),
    start_time: zoned(entry.startAt, site.timeZone),
    end_time: zoned(entry.endAt, site.timeZone),
    status: entry.status,
    units: entry.hours,
    unit_type: 'hours',
    break_units: entry.breakMinutes / 60,
    breaks: renderBreaks(entry, site.timeZone),
    reason: null,
    comment: entry.comment ?? '',
    time: Math.round(entry.hours * 3600),
    cost_centre: renderReference(view, 'cost-centre', company.costCentres, entry.costCentreId),
    work_site_id: view.id('work-site', site.id),
    work_site_name: site.name,
    position_id: null,
    position_name: null,
  };
};

/** Days are written `dd/mm/yyyy` here, unlike anywhere else. */
const readRange = (call: HeroCall): DayRange | Response => {
  const range: DayRange = { from: null, to: null };
  for (const [name, key] of [
    ['start_date', 'from'],
    ['end_date', 'to'],
  ] as const) {
    const text = call.query.get(name);
    if (!text) continue;
    const day = dayFromSlashes(text);
    if (day === undefined) return invalid(call.environment, `${name} is not a date (dd/mm/yyyy)`);
    range[key] = day;
  }
  return range;
};

/** `-` in the place of the employee stands for everybody. */
const listEntries = (view: View, call: HeroCall): Response => {
  const wanted = call.params.employeeId;
  const person = view.find(wanted ?? '');
  if (wanted !== '-' && person === undefined) return notFound(call.environment);
  if (person !== undefined && !view.maySee(person)) return forbidden(call.environment);
  const range = readRange(call);
  if (range instanceof Response) return range;
  const entries = (person === undefined ? view.people() : [person]).flatMap((one) =>
    one.timeEntries
      .filter((entry) => overlaps(range, entry.startAt.slice(0, 10), entry.startAt.slice(0, 10)))
      .map((entry) => ({ person: one, entry })),
  );
  return page(call, entries, (row) => renderEntry(view, row.person, row.entry));
};

export const timesheetRoutes: HeroRoute[] = [
  inOrganisation(
    {
      path: '/employees/:employeeId/timesheet_entries',
      scopes: ['timesheet_entries:list', 'employees:timesheet_entries:list'],
      source: 'timesheet-entry',
    },
    listEntries,
  ),
];
