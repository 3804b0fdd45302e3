import type { Environment } from '../manifest.ts';
import type { VendorRequest } from '../vendor.ts';

/**
 * Whether a part of a path is `.` or `..`, as an id from outside may be: it would lead to another address, and encoding leaves
 * it as it is (https://url.spec.whatwg.org/#double-dot-path-segment).
 */
export const hasDotPart = (path: string): boolean => path.split('/').some((part) => /^(?:\.|%2e){1,2}$/i.test(part));

/** The address of a request. Only below one of the environment's base addresses: anything else is a programming error. */
export const urlOf = (
  hosts: Environment['hosts'],
  { host = 'api', path, query = {} }: Pick<VendorRequest<unknown>, 'host' | 'path' | 'query'>,
): URL => {
  const base = hosts[host];
  if (base === undefined) throw new TypeError(`No host has the role ${host}.`);
  const url = new URL(base + path);
  const { pathname } = new URL(base);
  // A path such as `/../../` or `/%2e%2e/` would leave the base; the URL parser has resolved it by now.
  if (!path.startsWith('/') || !url.pathname.startsWith(pathname.replace(/\/?$/, '/')))
    throw new TypeError(`Not below ${base}: a path leads out of it.`);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) for (const one of [value].flat()) url.searchParams.append(name, String(one));
  return url;
};
