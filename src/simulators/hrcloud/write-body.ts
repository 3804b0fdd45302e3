import { badRequest, isObject, queryValue, refuse } from './answers.ts';
import type { HrCloudCall } from './state.ts';

export type Entry = Record<string, unknown>;

const mediaTypeOf = ({ headers }: HrCloudCall): string =>
  (headers.get('content-type') ?? 'application/json').split(';')[0]?.trim().toLowerCase() ?? '';

/**
 * The rows of a POST or PUT: one object or an array of them, as JSON or as a form.
 *
 * @see https://support.hrcloud.com/help-center/object-format
 * @see https://support.hrcloud.com/help-center/request
 */
export const readEntries = async (call: HrCloudCall): Promise<Entry[] | Response> => {
  const mediaType = mediaTypeOf(call);
  if (mediaType === 'application/x-www-form-urlencoded')
    return [Object.fromEntries(new URLSearchParams(await call.text()))];
  if (mediaType !== 'application/json')
    return refuse(415, `The request entity's media type '${mediaType}' is not supported for this resource.`);
  const body = await call.json();
  const entries = Array.isArray(body) ? (body as unknown[]) : [body];
  return entries.every(isObject) ? entries : badRequest('The request is invalid.');
};

/** Lookup field, and the field of the row that it points to by which that row is named instead of its Id. */
export type Mapping = ReadonlyMap<string, string>;

/**
 * `mapping=xDepartmentLookup to xDepartmentCode,xManagerLookup to xEmail`. Documented for PUT; that POST reads it the
 * same way is assumed.
 *
 * @see https://support.hrcloud.com/help-center/employee-put
 */
export const readMapping = (call: HrCloudCall): Mapping | Response => {
  const pairs = (queryValue(call, 'mapping') ?? '').split(',').filter((pair) => pair.trim() !== '');
  const mapping = new Map<string, string>();
  for (const pair of pairs) {
    const [, field, key] = /^\s*(\w+)\s+to\s+(\w+)\s*$/i.exec(pair) ?? [];
    if (field === undefined || key === undefined) return badRequest('The mapping is not valid.');
    mapping.set(field, key);
  }
  return mapping;
};
