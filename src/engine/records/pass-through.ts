import { AsyncLocalStorage } from 'node:async_hooks';
import type { Vendor, VendorRequest } from '../../connector-kit/vendor.ts';
import type { Question } from './question.ts';

/** A vendor whose requests carry the query parameters of a caller. */
export interface PassThrough {
  readonly vendor: Vendor;
  /** Whether the parameters reached a request so far. */
  wereSent(): boolean;
}

/** Set while something is loaded that others will be given too: it must not be what one caller asked for. */
const loadingForAll = new AsyncLocalStorage<true>();

type Parameters = readonly (readonly [name: string, value: string | readonly string[]])[];

/**
 * Adds what a caller sends as `proxy[...]` to the query of every request, below what the connector sets itself. It reaches
 * neither hosts, paths nor headers, and never what is remembered for other reads.
 */
export const passThrough = (vendor: Vendor, proxy: Question['proxy']): PassThrough => {
  const parameters = flatten(proxy);
  if (parameters.length === 0) return { vendor, wereSent: () => false };
  let wereSent = false;
  return {
    wereSent: () => wereSent,
    vendor: {
      ...vendor,
      send: (request) => {
        if (loadingForAll.getStore()) return vendor.send(request);
        wereSent = true;
        return vendor.send({ ...request, query: { ...belowOwn(parameters, request), ...request.query } });
      },
      remember: (name, maxAgeSeconds, load) =>
        vendor.remember(name, maxAgeSeconds, () => loadingForAll.run(true, load)),
    },
  };
};

/** Without what the connector names itself, in whatever case: vendors are not all particular about it. */
const belowOwn = (parameters: Parameters, { query = {} }: Pick<VendorRequest<unknown>, 'query'>) => {
  const own = new Set(Object.keys(query).map((name) => name.toLowerCase()));
  return Object.fromEntries(parameters.filter(([name]) => !own.has(name.toLowerCase())));
};

/** `{ sort: 'name', nested: { a: '1' } }` as `sort=name` and `nested[a]=1`. */
const flatten = (value: object, prefix = ''): Parameters =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]): Parameters => {
    const name = prefix === '' ? key : `${prefix}[${key}]`;
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) return flatten(inner, name);
    return [[name, Array.isArray(inner) ? inner.map(String) : String(inner)]];
  });
