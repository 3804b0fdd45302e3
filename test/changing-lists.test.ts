import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListQuestion } from '../src/engine/records/question.ts';
import { linkSystem, systems, type LinkedSystem } from './linked-systems.ts';

/*
 * Walks through lists of every system while people come, go and move about in it between the pages: no record comes
 * twice, and none is missing that was there throughout.
 */

const people = 60;

describe.each(systems)('%s', { timeout: 60_000 }, (provider) => {
  let system: LinkedSystem;
  beforeAll(async () => {
    // Nothing is remembered: each page sees the vendor as it is.
    system = await linkSystem(provider, people, { remember: (_name, _maxAgeSeconds, load) => load() });
  }, 60_000);
  afterAll(() => system.close());

  const walk = async (
    resource: ListQuestion['resource'],
    pageSize: number,
    between: (page: number) => Promise<void> = async () => undefined,
  ): Promise<string[]> => {
    const ids: string[] = [];
    let next: string | null = null;
    let pages = 0;
    do {
      const page: Awaited<ReturnType<LinkedSystem['list']>> = await system.list(resource, {
        pageSize,
        ...(next !== null && { next }),
      });
      ids.push(...page.data.map((record) => String((record as { remote_id: unknown }).remote_id)));
      next = page.next;
      await between(++pages);
      // What is kept of the vendor's pages for a minute is gone.
      system.test.advance(120_000);
    } while (next !== null);
    return ids;
  };

  /** Somebody comes at either end, somebody goes, and two change places with the ends. */
  const change = async (step: number): Promise<void> => {
    const { people: seen } = (await system.admin('GET', '/people?limit=1000')) as { people: { id: string }[] };
    const at = (share: number) => `/people/${seen[Math.floor(seen.length * share)]?.id}`;
    await system.admin('POST', '/people', { position: 0 });
    await system.admin('POST', '/people', {});
    await system.admin('DELETE', at([0.1, 0.5, 0.8][step % 3] ?? 0));
    await system.admin('PATCH', at(0.9), { position: 0, person: {} });
    await system.admin('PATCH', at(0.05), { position: seen.length - 1, person: {} });
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
