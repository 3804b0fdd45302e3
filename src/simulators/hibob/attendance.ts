import { isDay, isObject, notFound, readObject, refuse, route } from './answers.ts';
import { findByEmail, findPerson } from './find-people.ts';
import { employeeIdOf, serialId } from './ids.ts';
import type { BobCall } from './state.ts';

/** Without the module its paths are not there. */
const licensed = (handle: (call: BobCall) => Promise<Response>) => (call: BobCall) =>
  call.environment.switchValue('hasAttendanceModule') === true ? handle(call) : notFound();

const isImport = (value: unknown): value is { id: string; clockIn: string; clockOut: string } =>
  isObject(value) &&
  typeof value.id === 'string' &&
  typeof value.clockIn === 'string' &&
  typeof value.clockOut === 'string';

/** Checks and counts; what was imported is not kept. */
const importEntries = async (call: BobCall): Promise<Response> => {
  if (!['aggregate', 'immediate'].includes(call.params.importMethod ?? '')) return notFound();
  const body = await readObject(call);
  if (body instanceof Response) return body;
  if (!Array.isArray(body.requests) || !body.requests.every(isImport))
    return refuse(400, 'exception.bad.request', 'Missing required field: requests');
  const people = body.requests.map(({ id }) =>
    body.idType === 'email' ? findByEmail(call, id) : findPerson(call, id),
  );
  const imported = people.filter((person) => person !== undefined).length;
  const notImported = people.length - imported;
  return Response.json({
    status: notImported === 0 ? 'success' : imported === 0 ? 'failed' : 'partial_success',
    total: people.length,
    imported,
    notImported,
    errors: body.requests.filter((_, index) => people[index] === undefined).map(({ id }) => `Employee ${id} not found`),
  });
};

const longestRangeDays = 33;

/** Who and from when to when must be said, for at most 33 days. */
const searchEntries = async (call: BobCall): Promise<Response> => {
  const body = await readObject(call);
  if (body instanceof Response) return body;
  const filters = (Array.isArray(body.filters) ? body.filters : []).filter(isObject);
  const filterOf = (field: string, operator: string) =>
    filters.find((one) => one.fieldId === `/attendanceEntry/${field}` && one.operator === operator)?.values as
      | string[]
      | undefined;
  const ids = filterOf('employeeId', 'equals');
  const [from] = filterOf('clockInDate', 'from') ?? [];
  const [to] = filterOf('clockInDate', 'to') ?? [];
  if (ids === undefined || !isDay(from) || !isDay(to))
    return refuse(400, 'exception.bad.request', 'Filters employeeId and clockInDate from and to are required');
  if (Date.parse(to) - Date.parse(from) > longestRangeDays * 86_400_000)
    return refuse(400, 'exception.bad.request', `The range must not exceed ${longestRangeDays} days`);
  const items = ids.flatMap((id) => {
    const person = findPerson(call, id);
    return (person?.timeEntries ?? [])
      .map((entry, index) => ({ entry, index }))
      .filter(({ entry }) => entry.startAt.slice(0, 10) >= from && entry.startAt.slice(0, 10) <= to)
      .map(({ entry, index }) => ({
        '/attendanceEntry/id': { value: serialId(70_000_000, person?.id ?? 'p0', index + 1) },
        '/attendanceEntry/employeeId': { value: employeeIdOf(person?.id ?? 'p0') },
        '/attendanceEntry/clockInDate': { value: entry.startAt.slice(0, 10) },
        '/attendanceEntry/clockInTime': { value: entry.startAt.slice(11) },
        '/attendanceEntry/clockOutDate': { value: entry.endAt.slice(0, 10) },
        '/attendanceEntry/clockOutTime': { value: entry.endAt.slice(11) },
        '/attendanceEntry/duration': { value: entry.hours },
        '/attendanceEntry/notes': { value: entry.comment },
      }));
  });
  return Response.json({ items, response_metadata: { next_cursor: null } });
};

export const attendanceRoutes = [
  route('POST', '/attendance/import/:importMethod', licensed(importEntries)),
  route('POST', '/attendance/entries/search', licensed(searchEntries)),
];
