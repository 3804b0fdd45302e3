import type { Position } from '../company/index.ts';
import { demand, isObject, readObject, refuse, route } from './answers.ts';
import { employeeIdOf } from './ids.ts';
import { departmentItemId, findItem, siteItemId, titleItemId } from './lists.ts';
import type { BobCall } from './state.ts';

const positionFields: Record<
  string,
  { name: string; type: string; listId?: string; read: (position: Position) => unknown }
> = {
  '/position/id': { name: 'ID', type: 'text', read: (position) => position.id },
  '/position/name': { name: 'Position ID', type: 'text', read: (position) => position.id.toUpperCase() },
  '/position/status': { name: 'Status', type: 'text', read: (position) => position.status },
  '/position/job': { name: 'Job', type: 'list', listId: 'title', read: (position) => titleItemId(position.jobId) },
  '/position/department': {
    name: 'Department',
    type: 'list',
    listId: 'department',
    read: (position) => departmentItemId(position.departmentId),
  },
  '/position/site': { name: 'Site', type: 'list_id', listId: 'site', read: (position) => siteItemId(position.siteId) },
  '/position/filledBy': {
    name: 'Filled by',
    type: 'employee-reference',
    read: (position) => (position.personId === null ? null : employeeIdOf(position.personId)),
  },
  '/position/effectiveDate': { name: 'Effective date', type: 'date', read: (position) => position.postedOn },
  '/position/fte': { name: 'FTE', type: 'number', read: () => 100 },
};

const describe = (): Response =>
  Response.json(
    Object.entries(positionFields).map(([id, { name, type, listId }]) => ({
      id,
      name,
      description: null,
      fieldType: { type, typeData: listId === undefined ? {} : { listId } },
      jsonPath: { root: id, rawData: `${id}/value` },
    })),
  );

const filterable = new Set(['/position/id', '/position/name', '/position/status']);
type Filter = { fieldId: string; operator: 'equals' | 'notEqual'; values: string[] };

const isFilter = (filter: unknown): filter is Filter =>
  isObject(filter) &&
  filterable.has(String(filter.fieldId)) &&
  (filter.operator === 'equals' || filter.operator === 'notEqual') &&
  Array.isArray(filter.values);

/** A bare array. @see https://apidocs.hibob.com/reference/post_objects-position-search */
const search = async (call: BobCall): Promise<Response> => {
  const refused = demand(call, 'feature.positions', 'positions');
  if (refused !== undefined) return refused;
  const body = await readObject(call);
  if (body instanceof Response) return body;
  const { fields, filters = [], includeHumanReadable } = body;
  if (!Array.isArray(fields) || !Array.isArray(filters) || !filters.every(isFilter))
    return refuse(400, 'exception.bad.request', 'Invalid fields or filters');
  const matches = (position: Position) =>
    filters.every(
      ({ fieldId, operator, values }) =>
        values.includes(String(positionFields[fieldId]?.read(position))) === (operator === 'equals'),
    );
  const human = (listId: string | undefined, value: unknown) =>
    listId === undefined ? String(value) : (findItem(call.state.lists.get(listId), value)?.name ?? String(value));
  const render = (position: Position) =>
    Object.fromEntries(
      fields.map(String).flatMap((id) => {
        const field = positionFields[id];
        if (field === undefined) return [];
        const value = field.read(position);
        return [
          [
            id,
            includeHumanReadable === true && value !== null
              ? { value, humanReadable: human(field.listId, value) }
              : { value },
          ],
        ];
      }),
    );
  return Response.json(call.state.company.positions.filter(matches).map(render));
};

export const positionRoutes = [
  route('GET', '/metadata/objects/position', describe),
  route('POST', '/objects/position/search', search),
];
