import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { byCursor, keyed, whole } from '../../connector-kit/listing.ts';
import { unifiedId } from '../../model/id.ts';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { listRecords } from './list-records.ts';
import type { ListQuestion } from './question.ts';

interface Row {
  readonly id: string;
  readonly name: string;
}

/** The cursor with another character in its middle: the last ones can stand for the same bytes. */
const withOtherMiddle = (cursor: string): string => {
  const middle = Math.floor(cursor.length / 2);
  return `${cursor.slice(0, middle)}${cursor[middle] === 'A' ? 'B' : 'A'}${cursor.slice(middle + 1)}`;
};

const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: `r${String(index).padStart(4, '0')}`, name: `Row ${index}` }));

/** What the test vendor holds, and the calls it was asked. */
const held = { rows: [] as Row[], calls: 0, places: [] as number[] };

const map = (row: Row) => ({ id: unifiedId(row.id), remote_id: row.id, name: row.name });
const common = { evidence: 'documented', source: 'https://testhr.example', map, losses: {} } as const;

const connector = testConnector({
  departments: {
    ...common,
    all: whole<Row>(async () => {
      held.calls++;
      return held.rows;
    }),
  },
  teams: {
    ...common,
    all: keyed<Row>({
      rowsPerCall: 200,
      keys: async () => {
        held.calls++;
        return held.rows.map(({ id }) => id);
      },
      rows: async (_call, keys, place) => {
        held.calls++;
        held.places.push(place);
        return held.rows.filter(({ id }) => keys.includes(id));
      },
    }),
  },
  cost_centers: {
    ...common,
    all: keyed<Row>({
      rowsPerCall: 10,
      keys: async () => held.rows.map(({ id }) => id),
      rows: async (_call, keys) => held.rows.filter(({ id }) => keys.includes(id)),
    }),
  },
  divisions: {
    ...common,
    all: byCursor<Row>({
      itemsPerPage: 40,
      page: async (_call, cursor, size) => {
        held.calls++;
        const rows = held.rows.filter(({ id }) => cursor === null || id > cursor).slice(0, size);
        const last = rows.at(-1);
        return { rows, next: last && last !== held.rows.at(-1) ? last.id : null };
      },
    }),
  },
} as never);

let test: TestEngine;
beforeAll(async () => void (test = await testEngine(connector)));
afterAll(() => test.stop());
beforeEach(() => {
  held.rows = rowsOf(130);
  held.calls = 0;
});

const question = (resource: ListQuestion['resource'], more: Partial<ListQuestion> = {}): ListQuestion => ({
  resource,
  accountId: test.accountId,
  filters: {},
  expand: [],
  include: [],
  proxy: {},
  raw: false,
  pageSize: 25,
  ...more,
});

const list = (asked: ListQuestion) => listRecords(test.engine, test.caller, asked);
const idsOf = (page: { data: readonly object[] }) =>
  page.data.map((record) => (record as { remote_id: string }).remote_id);

/** Walks a listing to its end; `between` happens after each page. */
const walk = async (
  resource: ListQuestion['resource'],
  pageSize: number,
  between: (page: number) => void = () => undefined,
) => {
  const pages: string[][] = [];
  let next: string | undefined;
  do {
    const page = await list(question(resource, { pageSize, ...(next && { next }) }));
    pages.push(idsOf(page));
    next = page.next ?? undefined;
    between(pages.length);
  } while (next);
  return pages;
};

describe.each(['departments', 'teams', 'divisions'] as const)('a walk through %s', (resource) => {
  it('brings every record once, in full pages, with few vendor calls', async () => {
    const pages = await walk(resource, 25);
    expect(pages.map((page) => page.length)).toEqual([25, 25, 25, 25, 25, 5]);
    expect(pages.flat().toSorted()).toEqual(held.rows.map(({ id }) => id));
    expect(held.calls).toBeLessThanOrEqual(1 + Math.ceil(130 / 25));
  });

  it('brings everybody who was there throughout, and nobody twice, while rows come and go', async () => {
    const stayed = held.rows.filter((_, index) => index % 7 !== 0).map(({ id }) => id);
    const walked = await walk(resource, 10, (page) => {
      held.rows = held.rows.filter((row, index) => stayed.includes(row.id) || index % (page + 2) !== 0);
      held.rows = [{ id: `a${page}`, name: 'early' }, ...held.rows, { id: `z${page}`, name: 'late' }].toSorted((a, b) =>
        a.id < b.id ? -1 : 1,
      );
      test.advance(120_000);
    });
    const seen = walked.flat();
    expect(new Set(seen).size).toBe(seen.length);
    expect(stayed.filter((id) => !seen.includes(id))).toEqual([]);
  });

  it('ends at once when there is nothing', async () => {
    held.rows = [];
    expect(await list(question(resource))).toEqual({ data: [], next: null });
  });

  it('ends after a page that is exactly full', async () => {
    held.rows = rowsOf(25);
    const page = await list(question(resource));
    expect([page.data.length, page.next]).toEqual([25, null]);
  });
});

it('tells a keyed listing where the rows of each page stood, in its own order and across chunks of keys', async () => {
  held.rows = rowsOf(5_060).toReversed();
  held.places = [];
  const pages = await walk('teams', 100);
  expect(pages.flat()).toEqual(held.rows.map(({ id }) => id));
  expect(held.places).toEqual(pages.map((_, page) => page * 100));
});

it('fills a page from a vendor that gives fewer rows at once than the page has', async () => {
  const pages = await walk('cost_centers', 25);
  expect(pages.map((page) => page.length)).toEqual([25, 25, 25, 25, 25, 5]);
  expect(new Set(pages.flat()).size).toBe(130);
});

describe('a cursor', () => {
  const cursorOf = async (resource: ListQuestion['resource']) => (await list(question(resource))).next ?? '';

  it('survives another process: nothing of it lives in memory alone', async () => {
    const next = await cursorOf('teams');
    const elsewhere = {
      ...test.engine,
      walks: { take: (_w: string, _p: string, _r: boolean, load: () => Promise<never>) => load() },
    };
    const page = await listRecords(elsewhere, test.caller, question('teams', { next }));
    expect(idsOf(page)[0]).toBe('r0025');
  });

  it.each([
    ['was tampered with', async () => question('teams', { next: withOtherMiddle(await cursorOf('teams')) })],
    ['is no cursor', async () => question('teams', { next: 'abc' })],
    ['belongs to another resource', async () => question('divisions', { next: await cursorOf('teams') })],
    [
      'belongs to other filters',
      async () => question('teams', { next: await cursorOf('teams'), filters: { type: 'x' } }),
    ],
  ])('that %s is refused, naming the parameter and the way out', async (_, asked) => {
    await expect(list(await asked())).rejects.toMatchObject({
      code: 'CursorInvalid',
      details: { errors: [{ pointer: '/query/next' }], remediation: expect.stringContaining('without "next"') },
    });
  });

  it('is refused after four hours', async () => {
    const next = await cursorOf('departments');
    test.advance(4 * 3600_000 + 1000);
    await expect(list(question('departments', { next }))).rejects.toMatchObject({ code: 'CursorInvalid' });
  });
});

describe('shaping', () => {
  it('brings only the fields that were asked for', async () => {
    const page = await list(question('departments', { pageSize: 1, fields: ['name'] }));
    expect(page.data).toEqual([{ name: 'Row 0' }]);
  });

  it('refuses a resource that the vendor lacks, with the reason', async () => {
    await expect(list(question('jobs'))).rejects.toMatchObject({
      code: 'NotSupported',
      message: 'Test HR does not offer jobs: This test connector does not read it.',
    });
  });

  it('refuses a suspended account', async () => {
    const { saveAccountChanges } = await import('../../store/accounts.ts');
    const { db } = test.engine;
    await saveAccountChanges(db, test.account.project_id, test.account.id, { status: 'suspended' });
    await expect(list(question('teams'))).rejects.toMatchObject({ code: 'AccountSuspendedError', status: 412 });
    await saveAccountChanges(db, test.account.project_id, test.account.id, { status: 'active' });
  });
});
