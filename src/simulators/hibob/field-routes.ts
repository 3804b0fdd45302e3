import { demand, empty, notFound, readObject, refuse, route } from './answers.ts';
import { categories, type Category, customCategory } from './categories.ts';
import { renderField } from './render.ts';
import { type BobCall, type Field, nextSerial } from './state.ts';

/** A bare array; needs no permission. */
const listFields = ({ state }: BobCall): Response => Response.json([...state.fields.values()].map(renderField));

const creatableTypes = new Set([
  'text',
  'text-area',
  'number',
  'date',
  'list',
  'multi-list',
  'hierarchy-list',
  'currency',
  'employee-reference',
  'document',
  'boolean',
]);

const createField = async (call: BobCall): Promise<Response> => {
  const body = await readObject(call);
  if (body instanceof Response) return body;
  const { name, category, type, description = null, historical = false } = body;
  if (typeof name !== 'string' || typeof category !== 'string' || typeof type !== 'string')
    return refuse(400, 'exception.bad.request', 'Missing required field: name, category or type');
  if (category === 'root' || !creatableTypes.has(type))
    return refuse(400, 'exception.bad.request', 'Unsupported category or type');
  const isCustomCategory = category === customCategory.id;
  if (!isCustomCategory && !(category in categories)) return notFound();
  const serial = call.environment.clock.now().getTime() + nextSerial(call.state);
  const id = isCustomCategory ? `${category}.field_${serial}` : `${category}.custom.field_${serial}`;
  const hasList = type.endsWith('list');
  if (hasList) call.state.lists.set(id, { name: id, items: [] });
  const field: Field = {
    id,
    type,
    category,
    categoryName: isCustomCategory ? customCategory.name : categories[category as Category],
    name,
    description: typeof description === 'string' ? description : null,
    listId: hasList ? id : null,
    isHistorical: historical === true,
  };
  call.state.fields.set(id, field);
  return Response.json({ id });
};

const isAdded = (field: Field): boolean => /(^|\.)field_\d+$/.test(field.id);

const updateField = async (call: BobCall): Promise<Response> => {
  const field = call.state.fields.get(call.params.fieldId ?? '');
  if (field === undefined) return notFound();
  const body = await readObject(call);
  if (body instanceof Response) return body;
  const { name = field.name, description = field.description } = body;
  call.state.fields.set(field.id, {
    ...field,
    name: String(name),
    description: typeof description === 'string' ? description : null,
  });
  return empty();
};

const deleteField = ({ state, params }: BobCall): Response => {
  const field = state.fields.get(params.fieldId ?? '');
  if (field === undefined) return notFound();
  if (!isAdded(field)) return refuse(400, 'exception.bad.request', 'A default field cannot be deleted');
  state.fields.delete(field.id);
  return empty();
};

const withRight = (handle: (call: BobCall) => Response | Promise<Response>) => (call: BobCall) =>
  demand(call, 'feature.metadata', 'company fields') ?? handle(call);

export const fieldRoutes = [
  route('GET', '/company/people/fields', listFields),
  route('POST', '/company/people/fields', withRight(createField)),
  route('PUT', '/company/people/fields/:fieldId', withRight(updateField)),
  route('DELETE', '/company/people/fields/:fieldId', withRight(deleteField)),
];
