import { demand, empty, flag, notFound, readObject, refuse, route } from './answers.ts';
import { findItem, type ListItem, type NamedList, removeItem, shownItems } from './lists.ts';
import { type BobCall, nextSerial } from './state.ts';

const shown = (call: BobCall, list: NamedList) => ({
  name: list.name,
  items: shownItems(list.items, flag(call, 'includeArchived')),
});

const listAll = (call: BobCall): Response => {
  const lists = [...call.state.lists.values()].map((list) => shown(call, list));
  const shape = call.environment.switchValue('namedListsShape');
  if (shape === 'object') return Response.json(Object.fromEntries(lists.map((list) => [list.name, list])));
  return Response.json(shape === 'lists' ? { lists } : lists);
};

const named = ({ state, params }: BobCall): NamedList | undefined => state.lists.get(params.listName ?? '');

const getOne = (call: BobCall): Response => {
  const list = named(call);
  return list === undefined ? notFound() : Response.json(shown(call, list));
};

const readName = async (call: BobCall): Promise<{ name: string | undefined; parentId: unknown } | Response> => {
  const body = await readObject(call);
  if (body instanceof Response) return body;
  return { name: typeof body.name === 'string' && body.name !== '' ? body.name : undefined, parentId: body.parentId };
};

/** Ids of `site` and `calendar` are whole numbers, of all other lists strings. */
const newItem = (call: BobCall, list: NamedList, name: string): ListItem => {
  const id = 211_000_000 + nextSerial(call.state);
  return {
    id: list.name === 'site' || list.name === 'calendar' ? id : String(id),
    value: name,
    name,
    archived: false,
    children: [],
  };
};

const placeIn = (list: NamedList, parentId: unknown): ListItem[] | undefined =>
  parentId === undefined || parentId === null ? list.items : findItem(list, parentId)?.children;

const addItem = async (call: BobCall): Promise<Response> => {
  const list = named(call);
  if (list === undefined) return notFound();
  const body = await readName(call);
  if (body instanceof Response) return body;
  const siblings = placeIn(list, body.parentId);
  if (body.name === undefined) return refuse(400, 'exception.bad.request', 'Missing required field: name');
  if (siblings === undefined) return notFound();
  if (siblings.some((item) => item.name === body.name))
    return refuse(409, 'exception.list.item.exists', `Item ${body.name} already exists`);
  const item = newItem(call, list, body.name);
  siblings.push(item);
  return Response.json({ id: String(item.id) });
};

const changeItem = async (call: BobCall): Promise<Response> => {
  const list = named(call);
  const item = findItem(list, call.params.itemId);
  if (list === undefined || item === undefined) return notFound();
  const body = await readName(call);
  if (body instanceof Response) return body;
  if (body.name !== undefined) Object.assign(item, { name: body.name, value: body.name });
  if (body.parentId !== undefined) {
    const siblings = placeIn(list, body.parentId);
    if (siblings === undefined || findItem({ name: '', items: [item] }, body.parentId) !== undefined)
      return refuse(400, 'exception.bad.request', 'Invalid parentId');
    removeItem(list.items, String(item.id));
    siblings.push(item);
  }
  return empty();
};

const deleteItem = (call: BobCall): Response => {
  const list = named(call);
  const removed = list === undefined ? undefined : removeItem(list.items, call.params.itemId ?? '');
  return removed === undefined ? notFound() : empty();
};

const withRight = (handle: (call: BobCall) => Response | Promise<Response>) => (call: BobCall) =>
  demand(call, 'feature.metadata', 'company lists') ?? handle(call);

/** Reading lists needs no permission. @see https://apidocs.hibob.com/docs/how-to-work-with-lists-public-api */
export const listRoutes = [
  route('GET', '/company/named-lists', listAll),
  route('GET', '/company/named-lists/:listName', getOne),
  route('POST', '/company/named-lists/:listName', withRight(addItem)),
  route('PUT', '/company/named-lists/:listName/:itemId', withRight(changeItem)),
  route('DELETE', '/company/named-lists/:listName/:itemId', withRight(deleteItem)),
];
