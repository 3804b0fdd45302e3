import { describe, expect, test } from 'vitest';
import { ids, useBob } from './bob-under-test.ts';

const bob = useBob();

describe('custom tables', () => {
  const table = 'root__table_1791380280851';
  const path = `/people/custom-tables/${ids.sparse}/${table}`;

  test('metadata lists columns', async () => {
    const { tables } = (await bob.call('GET', '/people/custom-tables/metadata')).body;
    expect(Object.keys(tables[0])).toEqual(['id', 'category', 'name', 'description', 'columns']);
    expect((await bob.call('GET', `/people/custom-tables/metadata/${table}`)).body).toEqual(tables[0]);
  });

  test('rows are written wrapped, patched flat, deleted', async () => {
    expect((await bob.call('POST', path, { column_1791380281001: 'Sailing' })).status).toBe(400);
    expect(await bob.call('POST', path, { values: [{ column_1791380281002: 3 }] })).toMatchObject({
      status: 400,
      body: { error: 'column_1791380281001 column is mandatory' },
    });
    expect(
      (
        await bob.call('POST', path, {
          values: [{ column_1791380281001: 'Sailing', column_1791380281003: '12 pounds' }],
        })
      ).status,
    ).toBe(200);
    const [row] = (await bob.call('GET', path)).body.values;
    expect(row).toMatchObject({ column_1791380281001: 'Sailing', column_1791380281003: null });
    expect((await bob.call('PUT', `${path}/${row.id}`, { values: [{ column_1791380281002: 5 }] })).status).toBe(200);
    expect(
      (await bob.call('PUT', `${path}/${row.id}`, { column_1791380281003: { value: 12, currency: 'GBP' } })).status,
    ).toBe(200);
    expect((await bob.call('GET', path)).body.values).toEqual([
      { ...row, column_1791380281002: null, column_1791380281003: { value: 12, currency: 'GBP' } },
    ]);
    expect((await bob.call('DELETE', `${path}/${row.id}`)).status).toBe(200);
    expect((await bob.call('GET', path)).body.values).toEqual([]);
  });

  test('GET minds a content type', async () => {
    expect((await bob.call('GET', path, undefined, { 'content-type': 'application/json' })).status).toBe(400);
  });
});
