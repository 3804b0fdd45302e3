import type { Route } from '../kit/index.ts';
import type { BobCall, BobState } from './state.ts';

/** @see https://apidocs.hibob.com/docs/error-handling: most modules answer a `key` and an `error`. */
export const refuse = (status: number, key: string, error: string, errors?: Record<string, unknown>): Response =>
  Response.json(errors === undefined ? { key, error } : { key, error, errors }, { status });

export const empty = (status = 200): Response => new Response(null, { status });
export const notFound = (): Response => empty(404);

const page = '<!DOCTYPE html><html><head><title>Bob</title></head><body><div id="root"></div></body></html>';
export const html = (status: number): Response =>
  new Response(page, { status, headers: { 'content-type': 'text/html; charset=UTF-8' } });

/** A whole resource is closed to the service user. */
export const forbidden = ({ environment }: BobCall, what: string): Response =>
  environment.switchValue('forbiddenBody') === 'empty'
    ? empty(403)
    : refuse(403, 'exception.access.denied', `No permission for ${what}`);

/** Is it granted, by a group of which the service user is a member? */
export const may = ({ environment }: BobCall, permission: string): boolean =>
  environment.isGranted('group') && environment.isGranted(permission);

/** Stops a call for which the permission is missing. */
export const demand = (call: BobCall, permission: string, what: string): Response | undefined =>
  may(call, permission) ? undefined : forbidden(call, what);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body as an object, or the answer to one that is none. */
export const readObject = async (call: BobCall): Promise<Record<string, unknown> | Response> => {
  const body = await call.json();
  return isObject(body) ? body : refuse(400, 'exception.bad.request', 'Malformed JSON in request body');
};

/** Bob reads `true` only from the very word. */
export const flag = (call: BobCall, name: string): boolean => call.query.get(name) === 'true';

export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

/** Timestamps of Bob's data: microseconds and no offset, e.g. `2024-12-26T11:29:14.399997`. */
export const timestamp = (instant: string): string => `${new Date(instant).toISOString().slice(0, 23)}000`;

type Handler = Route<BobState>['handle'];

/**
 * A route under `/v1`. Its page in Bob's reference follows from method and path by the rule of the site that hosts it:
 * `GET /people/{id}/work` is at `reference/get_people-id-work`.
 */
export const route = (method: Route<BobState>['method'], path: string, handle: Handler): Route<BobState> => ({
  method,
  path: `/v1${path}`,
  docs: `https://apidocs.hibob.com/reference/${method.toLowerCase()}_${path.slice(1).replaceAll(':', '').replaceAll('/', '-').toLowerCase()}`,
  handle,
});
