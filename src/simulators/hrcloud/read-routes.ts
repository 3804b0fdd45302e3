import { closedTo, readsNothing } from './access.ts';
import { badRequest, noRow, notFound, queryValue } from './answers.ts';
import type { Entity, Field } from './entity.ts';
import { expand } from './expand.ts';
import { parseFilter } from './filter.ts';
import { pageOf } from './paging.ts';
import { type HrCloudCall, tableOf } from './state.ts';

export type EntityHandler = (call: HrCloudCall, entity: Entity) => Response | Promise<Response>;

const selectOf = (call: HrCloudCall): string[] | undefined =>
  queryValue(call, 'select')
    ?.split(',')
    .map((name) => name.trim());

/** A bare array without total or link; past the end it is empty. */
export const listRows: EntityHandler = (call, entity) => {
  const closed = closedTo(call, entity, 'read');
  if (closed !== undefined) return readsNothing(call, closed) ? Response.json([]) : closed.answer;
  const page = pageOf(call);
  if (page === undefined) return badRequest('The request is invalid.');
  const source = queryValue(call, 'filter');
  const test = source === undefined ? undefined : parseFilter(call.state, entity, source);
  if (typeof test === 'string') return badRequest(test);
  const table = tableOf(call, entity);
  const rows =
    test === undefined ? table.slice(page.from, page.to) : table.find(test, page.to).slice(page.from, page.to);
  const select = selectOf(call);
  return Response.json(rows.map((row) => expand(call, entity, row, select)));
};

const isArray = ({ environment }: HrCloudCall, { singleRead }: Entity): boolean =>
  (singleRead === 'unpublished' ? environment.switchValue('singleReadShape') : singleRead) === 'array';

/** An array of one for departments and locations, a bare object for divisions, as their articles show. */
export const getRow: EntityHandler = (call, entity) => {
  const closed = closedTo(call, entity, 'read');
  if (closed !== undefined) return readsNothing(call, closed) ? noRow(entity.name) : closed.answer;
  const row = tableOf(call, entity).get(call.params.id ?? '');
  if (row === undefined) return noRow(entity.name);
  const shown = expand(call, entity, row, selectOf(call));
  return Response.json(isArray(call, entity) ? [shown] : shown);
};

const typeNames: Record<Field['kind'], unknown> = {
  text: 'String',
  number: 'Number',
  boolean: 'Boolean',
  day: 'Date',
  instant: 'Date',
  lookup: 'String',
  json: 'String',
  money: [{ amount: 'String', currency: 'String' }],
};

/**
 * Names and types of an object's fields. The vendor's sample is cut and no valid JSON; the types of other fields than
 * text and money are the words of the article's table.
 *
 * @see https://support.hrcloud.com/help-center/employee-obj-overview
 */
export const readSchema = (call: HrCloudCall): Response => {
  const entity = call.state.entities.get(call.params.entity ?? '');
  if (entity === undefined || entity.isLookupOnly === true) return notFound(call);
  const closed = closedTo(call, entity, 'read');
  if (closed !== undefined) return closed.answer;
  return Response.json({
    entities: [Object.fromEntries(entity.fields.map(({ name, kind }) => [name, typeNames[kind]]))],
  });
};
