import type { Environment } from '../kit/index.ts';
import { defaultPageSize, largestPageSize } from './limits.ts';
import type { HeroCall } from './state.ts';

/**
 * An error of the API. The status codes are documented, the body is not: see the switch `errorBody`.
 *
 * @see https://developer.employmenthero.com/api-references/
 */
export const refuse = (environment: Environment, status: number, ...errors: string[]): Response => {
  const body = {
    errors: { code: status, errors },
    error: { code: status, error: errors.join(', ') },
    message: { message: errors.join(', ') },
  };
  return Response.json(body[environment.switchValue('errorBody') as keyof typeof body], { status });
};

export const notFound = (environment: Environment): Response => refuse(environment, 404, 'Not found');
export const forbidden = (environment: Environment): Response =>
  refuse(environment, 403, 'You do not have permission to access this resource');
export const invalid = (environment: Environment, ...errors: string[]): Response => refuse(environment, 422, ...errors);

export const one = (data: unknown, status = 200): Response => Response.json({ data }, { status });

/** A whole number from the query; anything else counts as not sent. */
const wholeNumber = (call: HeroCall, name: string, fallback: number): number => {
  const text = call.query.get(name) ?? '';
  return /^-?\d+$/.test(text) ? Number(text) : fallback;
};

/**
 * The page asked for by `page_index` (from 1) and `item_per_page` (20 by default, 100 at most); past the end it is
 * empty. Out of range is taken as the nearest that is allowed, which is assumed.
 *
 * @see https://developer.employmenthero.com/api-references/
 */
export const page = <Row>(call: HeroCall, rows: readonly Row[], render: (row: Row) => unknown): Response => {
  const pageIndex = Math.max(1, wholeNumber(call, 'page_index', 1));
  const size = Math.min(largestPageSize, Math.max(1, wholeNumber(call, 'item_per_page', defaultPageSize)));
  const items = rows.slice((pageIndex - 1) * size, pageIndex * size).map(render);
  return one({
    items,
    item_per_page: size,
    page_index: pageIndex,
    total_pages: Math.ceil(rows.length / size),
    total_items: rows.length,
  });
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body as an object, or the answer to one that is none. */
export const readObject = async (call: HeroCall): Promise<Record<string, unknown> | Response> => {
  const body = await call.json();
  return isObject(body) ? body : refuse(call.environment, 400, 'Malformed JSON');
};

/** A non-empty text of a body, else undefined. */
export const textOf = (body: Record<string, unknown>, key: string): string | undefined => {
  const value = body[key];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};
