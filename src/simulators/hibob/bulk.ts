import type { Person } from '../company/index.ts';
import { demand, refuse, route } from './answers.ts';
import { findPerson, refuseWithoutGroup } from './find-people.ts';
import { employeeIdOf, personIdOf } from './ids.ts';
import type { BobCall } from './state.ts';
import { showTable } from './table-reads.ts';
import { type Table, tables } from './tables.ts';
import { isInAudience } from './view.ts';

const defaultLimit = 50;
const limitAllowed = 200;

const badRequest = (error: string): Response => refuse(400, 'exception.bad.request', error);

/** Opaque to clients: the place in the list, and the table, so that it fits no other. */
const cursorFor = (table: Table, offset: number): string => Buffer.from(`${table.path}+${offset}`).toString('base64');
const offsetIn = (table: Table, cursor: string): number | undefined => {
  const [path, offset] = Buffer.from(cursor, 'base64').toString('utf8').split('+');
  return path === table.path && offset !== undefined && /^\d+$/.test(offset) ? Number(offset) : undefined;
};

type Page = { people: Person[]; next: number | null };

/** Up to `limit` people in the audience from `offset` on, without looking at those behind. */
const pageOf = (call: BobCall, source: readonly Person[], offset: number, limit: number): Page => {
  const people: Person[] = [];
  for (let place = offset; place < source.length; place++) {
    const person = source[place];
    if (person === undefined || !isInAudience(call, person)) continue;
    if (people.length === limit) return { people, next: place };
    people.push(person);
  }
  return { people, next: null };
};

/** @see https://apidocs.hibob.com/docs/bulk-read-employee-tables: cursor in the query, at most 200 people a page. */
const readBulk =
  (table: Table) =>
  (call: BobCall): Response => {
    const refused =
      refuseWithoutGroup(call, () =>
        Response.json({ results: [], response_metadata: { next_cursor: null }, errors: [] }),
      ) ?? demand(call, `data.${table.category}.view`, table.path);
    if (refused !== undefined) return refused;
    const limit = Number(call.query.get('limit') ?? defaultLimit);
    if (!Number.isInteger(limit) || limit < 1 || limit > limitAllowed)
      return badRequest(`limit must be between 1 and ${limitAllowed}`);
    const cursor = call.query.get('cursor');
    const offset = cursor === null ? 0 : offsetIn(table, cursor);
    if (offset === undefined) return badRequest('Invalid cursor');
    const ids = call.query.get('employeeIds')?.split(',');
    if (ids !== undefined && ids.length > limitAllowed) return badRequest(`employeeIds: at most ${limitAllowed} ids`);

    const hidden = (ids ?? []).filter((id) => findPerson(call, id) === undefined);
    const source =
      ids === undefined
        ? call.environment.roster.all()
        : ids.map((id) => call.environment.roster.get(personIdOf(id) ?? '')).filter((person) => person !== undefined);
    const { people, next } = pageOf(call, source, offset, limit);
    const isWrapped = call.environment.switchValue('bulkRowsShape') === 'wrapped';
    return Response.json({
      results: people.map((person) => {
        const { values, restricted_columns = {} } = showTable(
          call,
          person,
          table,
          call.query.get('includeHumanReadable') === 'true',
        );
        return {
          employeeId: employeeIdOf(person.id),
          values: isWrapped ? values.map((row) => ({ values: row, restricted_columns })) : values,
        };
      }),
      response_metadata: { next_cursor: next === null ? null : cursorFor(table, next) },
      errors: hidden.map((id) => ({
        [id]: { error: 'MISSING_PERMISSION', message: `No permission to view employee ${id}` },
      })),
    });
  };

export const bulkRoutes = tables.flatMap((table) =>
  table.bulkPath === null ? [] : [route('GET', `/bulk/people/${table.bulkPath}`, readBulk(table))],
);
