import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession, type Bench } from '../src/connector-kit/check/bench.ts';
import { hibob } from '../src/connectors/hibob/index.ts';
import { hrcloud } from '../src/connectors/hrcloud/index.ts';
import { hrworks } from '../src/connectors/hrworks/index.ts';
import { staffologyhr } from '../src/connectors/staffologyhr/index.ts';
import { listRecords } from '../src/engine/records/list-records.ts';
import type { ListQuestion } from '../src/engine/records/question.ts';
import { hibob as hibobSimulator } from '../src/simulators/hibob/index.ts';
import { hrcloud as hrcloudSimulator } from '../src/simulators/hrcloud/index.ts';
import { hrworks as hrworksSimulator } from '../src/simulators/hrworks/index.ts';
import { staffologyhr as staffologySimulator } from '../src/simulators/staffologyhr/index.ts';
import { startHeroBench } from './employmenthero-bench.ts';
import { testEngine, type TestEngine } from './engine.ts';
import { openSandboxBench } from './sandbox-bench.ts';

/*
 * Walks through lists of every system while people come, go and move about in it between the pages: no record comes
 * twice, and none is missing that was there throughout.
 */

const people = 60;

/** A vendor whose people can be changed, and the means to end it. */
interface Changing {
  readonly bench: Bench;
  admin(method: string, path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

const vendors: Readonly<Record<string, () => Promise<Changing>>> = {
  hibob: () => openSandboxBench({ connector: hibob, simulator: hibobSimulator, size: people }),
  hrcloud: () => openSandboxBench({ connector: hrcloud, simulator: hrcloudSimulator, size: people }),
  employmenthero: () => startHeroBench(people),
  hrworks: () => openSandboxBench({ connector: hrworks, simulator: hrworksSimulator, size: people }),
  staffologyhr: () => openSandboxBench({ connector: staffologyhr, simulator: staffologySimulator, size: people }),
};

describe.each(Object.keys(vendors))('%s', { timeout: 60_000 }, (key) => {
  let vendor: Changing;
  let test: TestEngine;
  beforeAll(async () => {
    vendor = await (vendors[key] as () => Promise<Changing>)();
    // Nothing is remembered: each page sees the vendor as it is.
    const remember = <T>(_name: string, _maxAgeSeconds: number, load: () => Promise<T>) => load();
    test = await testEngine(vendor.bench.connector, { ...openSession(vendor.bench).vendor, remember });
  });
  afterAll(async () => {
    await test.stop();
    await vendor.close();
  });

  const page = async (resource: ListQuestion['resource'], pageSize: number, next: string | null) => {
    const { data, next: after } = await listRecords(test.engine, test.caller, {
      resource,
      accountId: test.accountId,
      filters: {},
      expand: [],
      include: [],
      proxy: {},
      raw: false,
      pageSize,
      ...(next !== null && { next }),
    });
    return { ids: data.map((record) => String((record as { remote_id: unknown }).remote_id)), next: after };
  };
  const walk = async (
    resource: ListQuestion['resource'],
    pageSize: number,
    between: (page: number) => Promise<void> = async () => undefined,
  ): Promise<string[]> => {
    const ids: string[] = [];
    let next: string | null = null;
    let pages = 0;
    do {
      const one: Awaited<ReturnType<typeof page>> = await page(resource, pageSize, next);
      ids.push(...one.ids);
      next = one.next;
      await between(++pages);
      // What is kept of the vendor's pages for a minute is gone.
      test.advance(120_000);
    } while (next !== null);
    return ids;
  };

  /** Somebody comes at either end, somebody goes, and two change places with the ends. */
  const change = async (step: number): Promise<void> => {
    const { people: seen } = (await vendor.admin('GET', '/people?limit=1000')) as { people: { id: string }[] };
    const at = (share: number) => `/people/${seen[Math.floor(seen.length * share)]?.id}`;
    await vendor.admin('POST', '/people', { position: 0 });
    await vendor.admin('POST', '/people', {});
    await vendor.admin('DELETE', at([0.1, 0.5, 0.8][step % 3] ?? 0));
    await vendor.admin('PATCH', at(0.9), { position: 0, person: {} });
    await vendor.admin('PATCH', at(0.05), { position: seen.length - 1, person: {} });
  };

  it.each(['employees', 'employments'] as const)('walks %s while they change', async (resource) => {
    const before = new Set(await walk(resource, 100));
    const seen = await walk(resource, 9, change);
    const after = new Set(await walk(resource, 100));
    const throughout = [...before].filter((id) => after.has(id));
    expect(throughout.length).toBeGreaterThan(people / 2);
    expect(throughout.length).toBeLessThan(before.size);
    expect(seen.length).toBe(new Set(seen).size);
    expect(throughout.filter((id) => !seen.includes(id))).toEqual([]);
  });
});
