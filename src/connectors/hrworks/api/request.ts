import type { Vendor, VendorAnswer, VendorRequest } from '../../../connector-kit/vendor.ts';
import { isVendorError } from '../../../connector-kit/errors.ts';
import { becauseOf, codeOf } from './errors.ts';

/** Query parameters. Lists are sent as repeated keys, as the OpenAPI document says. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** What a call to HRworks is told from. */
export interface Asked<T> {
  /** For example `GET /v2/persons/{id}/master-data`. */
  readonly endpoint: string;
  /** The path of this call; the endpoint's own when it has no placeholders. */
  readonly path?: string;
  readonly query?: Query;
  readonly json?: unknown;
  readonly file?: VendorRequest<T>['file'];
  /** Whether writing it twice does no harm. */
  readonly repeatable?: true;
  /** Permissions by key that the endpoint asks for. */
  readonly needs: readonly string[];
  /** What it means when HRworks refuses the parameters, which is also how it says that there is no such thing. */
  readonly absent?: () => T;
  /** Default: 50 MiB. */
  readonly maxBytes?: number;
  read(body: unknown, answer: VendorAnswer): T;
}

/** Asks HRworks for something, or writes something. */
export const ask = async <T>(vendor: Vendor, asked: Asked<T>): Promise<T> => {
  const [method = 'GET', template = ''] = asked.endpoint.split(' ');
  const sent = vendor.send<T>({
    endpoint: asked.endpoint,
    method: method as VendorRequest<T>['method'],
    path: (asked.path ?? template) + queryOf(asked.query ?? {}),
    ...(asked.json !== undefined && { json: asked.json }),
    ...(asked.file && { file: asked.file }),
    ...(asked.repeatable && { repeatable: true }),
    // Answers to GET may come from a cache, as clients of others have seen.
    ...(method === 'GET' && { headers: { 'cache-control': 'no-cache' } }),
    needs: asked.needs,
    codeOf,
    becauseOf,
    ...(asked.maxBytes !== undefined && { maxBytes: asked.maxBytes }),
    read: (answer) => asked.read(answer.json(), answer),
  });
  const { absent } = asked;
  if (!absent) return sent;
  return sent.catch((error: unknown) => {
    if (isVendorError(error, 'request_refused')) return absent();
    throw error;
  });
};

/** A part of a path. */
export const part = (text: string): string => encodeURIComponent(text);

/** Whether a text may be an identifier of HRworks' own: letters, digits, `-` and `_`. Others are not worth a call. */
export const isPlain = (text: string): boolean => /^[\w-]+$/.test(text);

const queryOf = (query: Query): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined
      ? []
      : (typeof value === 'object' ? value : [value]).map((one): [string, string] => [name, String(one)]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
};
