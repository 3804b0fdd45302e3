import type { Person } from '../company/index.ts';
import { isObject, notFound, readObject, refuse, route } from './answers.ts';
import { findByEmail, findPerson, refuseWithoutGroup, reportsByManager } from './find-people.ts';
import { personIdOf } from './ids.ts';
import { type HumanReadable, renderEmployee, visibleFields } from './render.ts';
import type { BobCall, Field } from './state.ts';
import { isActive, isInAudience, viewOf } from './view.ts';

/** @see https://apidocs.hibob.com/reference/post_people-search: more are refused. */
const fieldsAllowed = 400;

const badRequest = (error: string): Response => refuse(400, 'exception.bad.request', error);

/** The fields asked for; undefined = not said. */
const readFields = (body: Record<string, unknown>): string[] | undefined | Response => {
  if (body.fields === undefined || body.fields === null) return undefined;
  if (!Array.isArray(body.fields) || body.fields.some((id) => typeof id !== 'string'))
    return badRequest('fields must be an array of field ids');
  if (body.fields.length > fieldsAllowed) return badRequest(`Too many fields: at most ${fieldsAllowed} are allowed`);
  return body.fields as string[];
};

const readHuman = (value: unknown): HumanReadable => {
  const mode = typeof value === 'string' ? value.toUpperCase() : '';
  return mode === 'APPEND' ? 'append' : mode === 'REPLACE' ? 'replace' : 'none';
};

/** At most one filter, by id or e-mail; an empty array is an error, not "no filter". */
const readFilter = (body: Record<string, unknown>, call: BobCall): readonly Person[] | Response => {
  if (body.filters === undefined || body.filters === null) return call.environment.roster.all();
  if (!Array.isArray(body.filters) || body.filters.length !== 1)
    return badRequest('filters must hold exactly one filter');
  const [filter] = body.filters as unknown[];
  if (!isObject(filter) || filter.operator !== 'equals' || !Array.isArray(filter.values))
    return badRequest('Unsupported filter operator');
  const values = filter.values.map(String);
  if (filter.fieldPath === 'root.id')
    return values
      .map((id) => call.environment.roster.get(personIdOf(id) ?? ''))
      .filter((person) => person !== undefined);
  if (filter.fieldPath === 'root.email')
    return values.map((email) => findByEmail(call, email)).filter((person) => person !== undefined);
  return badRequest(`Unsupported filter field ${String(filter.fieldPath)}`);
};

const countsReports = (fields: readonly Field[]): boolean =>
  fields.some((field) => field.id === 'work.isManager' || field.id === 'work.directReports');

/** All matches in one answer: people search has no pages. */
const search = async (call: BobCall): Promise<Response> => {
  const body = await readObject(call);
  if (body instanceof Response) return body;
  const wanted = readFields(body);
  if (wanted instanceof Response) return wanted;
  const people = readFilter(body, call);
  if (people instanceof Response) return people;
  const refused = refuseWithoutGroup(call, () => Response.json({ employees: [] }));
  if (refused !== undefined) return refused;

  const fields = visibleFields(call, wanted);
  const human = readHuman(body.humanReadable);
  const reports = countsReports(fields) ? reportsByManager(call) : undefined;
  const employees = people
    .filter((person) => isInAudience(call, person) && (body.showInactive === true || isActive(call, person)))
    .map((person) => renderEmployee(viewOf(call, person, reports), fields, human));
  return Response.json({ employees });
};

/** Finds inactive people too. */
const readOne = async (call: BobCall): Promise<Response> => {
  const body = call.headers.get('content-length') === '0' || (await call.text()) === '' ? {} : await readObject(call);
  if (body instanceof Response) return body;
  const wanted = readFields(body);
  if (wanted instanceof Response) return wanted;
  const refused = refuseWithoutGroup(call, notFound);
  if (refused !== undefined) return refused;
  const person = findPerson(call, call.params.identifier ?? '', { orEmail: true });
  if (person === undefined) return notFound();
  const fields = visibleFields(call, wanted);
  const employee = renderEmployee(
    viewOf(call, person, countsReports(fields) ? reportsByManager(call) : undefined),
    fields,
    readHuman(body.humanReadable),
  );
  return Response.json(
    call.environment.switchValue('singleReadShape') === 'wrapped' ? { employees: [employee] } : employee,
  );
};

/** Both were switched off at the end of March 2024. */
const gone = (): Response =>
  refuse(410, 'exception.endpoint.deprecated', 'This endpoint is deprecated. Use POST /people/search.');

export const peopleRoutes = [
  route('POST', '/people/search', search),
  route('GET', '/people', gone),
  route('GET', '/people/:identifier', gone),
  route('POST', '/people/:identifier', readOne),
];
