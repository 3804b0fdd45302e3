import { expect, it } from 'vitest';
import type { Vendor, VendorRequest } from '../../connector-kit/vendor.ts';
import { createMemory } from '../../connector-kit/http/memory.ts';
import { parseQuery } from '../../api/query-params.ts';
import { passThrough } from './pass-through.ts';

/** A vendor that notes what it is asked. */
const noting = () => {
  const asked: VendorRequest<unknown>[] = [];
  const memory = createMemory();
  const vendor: Vendor = {
    environment: 'production',
    settings: {},
    send: async <T>(request: VendorRequest<T>) => {
      asked.push(request);
      return undefined as T;
    },
    remember: (...remembered) => memory.remember(...remembered),
    fetchFile: () => Promise.reject(new Error('no files here')),
    setAside: () => undefined,
    noteRefusal: () => undefined,
  };
  return { vendor, asked };
};
const proxyOf = (query: string) => parseQuery(new URLSearchParams(query))['proxy'] as Record<string, unknown>;
const request = (query: VendorRequest<unknown>['query'] = {}): VendorRequest<unknown> => ({
  endpoint: 'GET /rows',
  method: 'GET',
  path: '/rows',
  headers: { authorization: 'own' },
  query,
  read: () => undefined,
});

it('adds parameters, nested ones by their whole name and lists key by key', async () => {
  const { vendor, asked } = noting();
  await passThrough(vendor, proxyOf('proxy[sort]=name&proxy[nested][a]=1&proxy[tag]=x&proxy[tag]=y')).vendor.send(
    request({ page: 2 }),
  );
  expect(asked[0]?.query).toEqual({ sort: 'name', 'nested[a]': '1', tag: ['x', 'y'], page: 2 });
});

it('stays below what the connector names itself, also where it leaves that out, and in any case of letters', async () => {
  const { vendor, asked } = noting();
  const { vendor: passed } = passThrough(vendor, proxyOf('proxy[limit]=1&proxy[Cursor]=x&proxy[sort]=name'));
  await passed.send(request({ limit: 200, cursor: undefined }));
  expect(asked[0]?.query).toEqual({ sort: 'name', limit: 200, cursor: undefined });
});

it('reaches nothing but the query', async () => {
  const { vendor, asked } = noting();
  await passThrough(vendor, proxyOf('proxy[headers][authorization]=mine&proxy[host]=evil&proxy[path]=/x')).vendor.send(
    request(),
  );
  expect(asked[0]).toMatchObject({ path: '/rows', headers: { authorization: 'own' } });
  expect(asked[0]).not.toHaveProperty('host');
  expect(Object.keys(asked[0]?.query ?? {})).toEqual(['headers[authorization]', 'host', 'path']);
});

it('is not in what is remembered, which the next reader gets without asking again', async () => {
  const { vendor, asked } = noting();
  const passed = passThrough(vendor, { sort: 'name' });
  const lists = (through: Vendor) =>
    through.remember('lists', 60, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return through.send(request());
    });
  await Promise.all([lists(passed.vendor), passed.vendor.send(request({ own: 1 })), lists(vendor)]);
  expect(asked.map(({ query }) => query)).toEqual([{ sort: 'name', own: 1 }, {}]);
});

it('knows whether it reached a request', async () => {
  const { vendor } = noting();
  const passed = passThrough(vendor, { sort: 'name' });
  await passed.vendor.remember('lists', 60, () => passed.vendor.send(request()));
  expect(passed.wereSent()).toBe(false);
  await passed.vendor.send(request());
  expect(passed.wereSent()).toBe(true);
});
