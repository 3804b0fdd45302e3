import { badRequest, noRecord, noRoute } from './answers.ts';
import { eventsBetween } from './calendar.ts';
import { findEmployee } from './find-people.ts';
import { spelled, swaggerPage } from './route.ts';
import type { StaffologyCall } from './state.ts';

const docs = swaggerPage('EventCalendar/EventCalendar_Get');

const listByYear = (call: StaffologyCall): Response => {
  const { year = '' } = call.params;
  if (!/^\d{4}$/.test(year)) return noRoute(call);
  const person = findEmployee(call);
  if (person === undefined) return noRecord(call);
  return Response.json(eventsBetween(call, person, `${year}-01-01`, `${year}-12-31`));
};

/** `2024-01-01T00:00:00`, and a day alone. */
const dayIn = (call: StaffologyCall, name: string): string | undefined => {
  const [, day] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d)?$/.exec(call.query.get(name) ?? '') ?? [];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
};

const listByRange = (call: StaffologyCall): Response => {
  const from = dayIn(call, 'dateFrom');
  if (from === undefined) return badRequest('dateFrom', 'A date and time is required.');
  const to = dayIn(call, 'dateTo');
  if (to === undefined) return badRequest('dateTo', 'A date and time is required.');
  const person = findEmployee(call);
  return person === undefined ? noRecord(call) : Response.json(eventsBetween(call, person, from, to));
};

/** The one way to leave that is known, a person at a time. */
export const calendarRoutes = [
  ...spelled({
    path: '/api/Event-Calendar/:employeeId/:year',
    docs,
    known: 'observed',
    handle: listByYear,
  }),
  ...spelled({ path: '/api/Event-Calendar/:employeeId', docs, known: 'observed', handle: listByRange }),
];
