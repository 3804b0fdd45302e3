import { describe, expect, test } from 'vitest';
import type { Wire } from '../kit/test-driver.ts';
import { ids, useBob } from './bob-under-test.ts';

const bob = useBob();

describe('bulk', () => {
  test('walks everybody once, with an opaque cursor', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Wire = (
        await bob.call(
          'GET',
          `/bulk/people/work?limit=25${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
        )
      ).body;
      seen.push(...page.results.map((result: Wire) => result.employeeId));
      cursor = page.response_metadata.next_cursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });

  test('gives 50 by default, at most 200, and refuses a foreign cursor', async () => {
    const { body } = await bob.call('GET', '/bulk/people/work');
    expect(body.results).toHaveLength(50);
    expect((await bob.call('GET', '/bulk/people/work?limit=201')).status).toBe(400);
    expect(
      (await bob.call('GET', `/bulk/people/salaries?cursor=${encodeURIComponent(body.response_metadata.next_cursor)}`))
        .status,
    ).toBe(400);
  });

  test('by ids; whoever is hidden is an error beside the results', async () => {
    await bob.deny('audience.nonEmployed');
    const { body } = await bob.call('GET', `/bulk/people/salaries?employeeIds=${ids.alex},${ids.leaver}`);
    expect(body.results.map((result: Wire) => result.employeeId)).toEqual([ids.alex]);
    expect(body.errors).toEqual([{ [ids.leaver]: { error: 'MISSING_PERMISSION', message: expect.any(String) } }]);
  });

  test('addresses are to be had here, and a table that is not is a page', async () => {
    expect(
      (await bob.call('GET', `/bulk/people/address?employeeIds=${ids.boss}`)).body.results[0].values,
    ).toMatchObject([{ city: expect.any(String), country: 'Germany' }]);
    expect((await bob.call('GET', '/bulk/people/deductions')).headers.get('content-type')).toContain('html');
  });

  test('the switch wraps rows as the published schema does', async () => {
    await bob.turn('bulkRowsShape', 'wrapped');
    expect((await bob.call('GET', '/bulk/people/work?limit=1')).body.results[0].values[0]).toEqual({
      values: expect.any(Object),
      restricted_columns: {},
    });
  });
});
