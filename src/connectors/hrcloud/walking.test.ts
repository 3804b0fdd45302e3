import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSession } from '../../connector-kit/check/bench.ts';
import type { Transport } from '../../connector-kit/http/transport.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { hrcloud as simulator } from '../../simulators/hrcloud/index.ts';
import { employeeIdOf } from '../../simulators/hrcloud/ids.ts';
import { openSandboxBench, type SandboxBench } from '../../../test/sandbox-bench.ts';
import { listIds, listRows, rowsAt } from './api/listing.ts';
import { pageFrom, pagingOf } from './api/paging.ts';
import { hrcloud } from './index.ts';

let opened: SandboxBench;
beforeAll(async () => {
  opened = await openSandboxBench({ connector: hrcloud, simulator, size: 130 });
});
afterAll(() => opened.close());
beforeEach(() => opened.bench.control.reset());

/** People by their place in HR Cloud's order. */
const people = async (): Promise<string[]> => {
  const answer = (await opened.admin('GET', '/people?limit=1000')) as { people: { id: string }[] };
  return answer.people.map(({ id }) => id);
};
const at = async (place: number): Promise<string> => (await people()).at(place) ?? '';

/** What an admin does while somebody reads. Nobody in `touched` is expected any more. */
const changes = {
  'somebody joins at the top': async () => void (await opened.admin('POST', '/people', { position: 0 })),
  'somebody joins at the end': async () => void (await opened.admin('POST', '/people', {})),
  'somebody leaves from the top': async (touched: Set<string>) => {
    const id = await at(0);
    touched.add(id);
    await opened.admin('DELETE', `/people/${id}`);
  },
  'three leave from the top': async (touched: Set<string>) => {
    for (const id of (await people()).slice(0, 3)) {
      touched.add(id);
      await opened.admin('DELETE', `/people/${id}`);
    }
  },
  'the last moves to the top': async () =>
    void (await opened.admin('PATCH', `/people/${await at(-1)}`, { position: 0 })),
  'the first moves to the end': async () =>
    void (await opened.admin('PATCH', `/people/${await at(0)}`, { position: 1000 })),
};

const modes = ['offset', 'page0', 'page1'] as const;
const cases = modes.flatMap((mode) =>
  (Object.keys(changes) as (keyof typeof changes)[]).map((change) => [mode, change] as const),
);

/** The ids of those who were there at the beginning and were never taken away. */
const stayed = (before: readonly string[], touched: ReadonlySet<string>) =>
  before.filter((id) => !touched.has(id)).map(employeeIdOf);

describe('a list that changes while it is read', () => {
  it.each(cases)('loses nobody and shows nobody twice, page after page (%s, %s)', async (mode, change) => {
    await opened.bench.control.turn({ pagingMode: mode });
    const before = await people();
    const touched = new Set<string>();
    const { vendor } = openSession(opened.bench);
    const ids = await listIds(vendor, 'xEmployee');
    const seen: string[] = [];
    for (let place = 0; place < ids.length; place += 25) {
      const rows = await rowsAt(vendor, 'xEmployee', ids.slice(place, place + 25), place);
      seen.push(...rows.map(({ Id }) => Id));
      await changes[change](touched);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(stayed(before, touched).filter((id) => !seen.includes(id))).toEqual([]);
  });

  it.each(cases)('loses nobody while the ids are listed (%s, %s)', async (mode, change) => {
    await opened.bench.control.turn({ pagingMode: mode, pageSizeMaximum: 40 });
    const before = await people();
    const touched = new Set<string>();
    let left = 4;
    const transport: Transport = {
      exchange: async (request) => {
        const answer = await opened.bench.transport.exchange(request);
        // Not during the three calls that find out how pages are counted: those are for another test.
        if (request.url.searchParams.get('pageSize') !== '2' && left-- > 0) await changes[change](touched);
        return answer;
      },
      close: async () => undefined,
    };
    const { vendor } = openSession({ ...opened.bench, transport });
    const ids = await listIds(vendor, 'xEmployee');
    expect(new Set(ids).size).toBe(ids.length);
    expect(stayed(before, touched).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(modes)('sees that the only one left to read moved up meanwhile (%s)', async (mode) => {
    await opened.bench.control.turn({ pagingMode: mode, pageSizeMaximum: 129 });
    const before = await people();
    let pages = 0;
    const transport: Transport = {
      exchange: async (request) => {
        const answer = await opened.bench.transport.exchange(request);
        if (request.url.searchParams.get('pageSize') !== '2' && pages++ === 0)
          await changes['the last moves to the top']();
        return answer;
      },
      close: async () => undefined,
    };
    const ids = await listIds(openSession({ ...opened.bench, transport }).vendor, 'xEmployee');
    expect(ids.toSorted()).toEqual(before.map(employeeIdOf).toSorted());
  });

  it('gives up on a list that never stands still', async () => {
    await opened.bench.control.turn({ pageSizeMaximum: 40 });
    const vendor = endlessly(openSession(opened.bench).vendor);
    await expect(listRows(vendor, 'xEmployee')).rejects.toMatchObject({
      code: 'response_unexpected',
      failure: { message: expect.stringContaining('changed faster') },
    });
  });

  it('ends at a vendor that always gives the same page', async () => {
    await expect(listRows(answering(['ab']), 'xEmployee')).rejects.toMatchObject({ code: 'response_unexpected' });
  });
});

describe('how pages are counted', () => {
  it.each([
    ['records', ['ab', 'bc', 'ab']],
    ['pages from 0', ['ab', 'cd', 'ab']],
    ['pages from 0', ['ab', '', 'ab']],
    ['pages from 1', ['ab', 'ab', 'ab']],
    // Somebody left in between, which looks like counting records, so it is looked at again.
    ['pages from 1', ['ab', 'bc', 'bc', 'bc', 'bc', 'bc']],
  ])('is seen: %s', async (paging, pages) => {
    expect(await pagingOf(answering(pages), 'xEmployee')).toBe(paging);
  });

  it('is not guessed from a list that changes all the time', async () => {
    const pages = [...'abcdefghijkl'].map((first) => `${first}z`);
    await expect(pagingOf(answering(pages), 'xEmployee')).rejects.toMatchObject({ code: 'response_unexpected' });
  });
});

/** Every page of other people. */
const endlessly = (vendor: Vendor): Vendor => {
  let page = 0;
  return {
    ...vendor,
    send: (request) =>
      vendor.send({
        ...request,
        read: (answer) => {
          if (request.query?.['pageSize'] === 2) return request.read(answer);
          page += 1;
          const others = Array.from({ length: 40 }, (_, index) => ({ Id: `${page}-${index}` }));
          return request.read({ ...answer, json: () => others });
        },
      }),
  };
};

/** A vendor that answers with these pages in turn, the last for ever: `ab` is a page of the rows a and b. */
const answering = (pages: readonly string[]): Vendor => {
  let calls = 0;
  return {
    environment: 'production',
    settings: {},
    send: async (request) => {
      const page = pages[Math.min(calls++, pages.length - 1)] ?? '';
      const body = [...page].map((Id) => ({ Id }));
      return request.read({
        status: 200,
        headers: new Headers(),
        json: () => body,
        bytes: () => new Uint8Array(),
        text: () => JSON.stringify(body),
      });
    },
    remember: (_name, _age, load) => load(),
    fetchFile: () => Promise.reject(new Error('no files here')),
    setAside: () => undefined,
    noteRefusal: () => undefined,
  };
};

describe('what a walk costs', () => {
  it.each([
    ['offset', 25],
    ['page0', 25],
    ['page1', 25],
    ['offset', 30],
  ])('is few calls (%s, %i at once)', async (mode, size) => {
    await opened.bench.control.turn({ pagingMode: mode });
    const { vendor, calls } = openSession(opened.bench);
    const ids = await listIds(vendor, 'xEmployee');
    // The list and its end, and three small calls that find out how pages are counted.
    expect(calls).toHaveLength(5);
    for (let place = 0; place < ids.length; place += size)
      expect(await rowsAt(vendor, 'xEmployee', ids.slice(place, place + size), place)).toHaveLength(
        Math.min(size, ids.length - place),
      );
    expect(calls).toHaveLength(5 + Math.ceil(ids.length / size));
  });
});

describe('what it costs when many rows went or came', () => {
  const joins = () => changes['somebody joins at the top']();
  const leaves = async () => void (await opened.admin('DELETE', `/people/${await at(0)}`));

  it.each([
    ['went', leaves],
    ['came', joins],
  ])('is few calls as well: %s', async (_, change) => {
    const { vendor, calls } = openSession(opened.bench);
    const ids = await listIds(vendor, 'xEmployee');
    for (let changed = 0; changed < 30; changed++) await change();
    const before = calls.length;
    expect(await rowsAt(vendor, 'xEmployee', ids.slice(50, 100), 50)).toHaveLength(50);
    expect(calls.length - before).toBeLessThanOrEqual(3);
  });
});

describe('numbered pages', () => {
  it.each([20, 50, 100, 1000])('of at most %i rows show nearly as many from any place on', (length) => {
    for (let place = 1; place < 20_000; place += 137)
      for (const paging of ['pages from 0', 'pages from 1'] as const) {
        const { page = 0, pageSize, start } = pageFrom(paging, place, length);
        expect(pageSize).toBeLessThanOrEqual(length);
        expect(start).toBe((paging === 'pages from 0' ? page : page - 1) * pageSize);
        expect(start).toBeLessThanOrEqual(place);
        expect(start + pageSize - place).toBeGreaterThan(length * 0.4);
      }
  });
});
