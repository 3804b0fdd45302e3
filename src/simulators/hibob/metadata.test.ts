import { describe, expect, test } from 'vitest';
import type { Wire } from '../kit/test-driver.ts';
import { useBob } from './bob-under-test.ts';
import { catalogue } from './catalogue.ts';
import { categories } from './categories.ts';
import { builtInLists } from './vocabulary.ts';

const bob = useBob();

describe('fields', () => {
  test('are a bare array of 239 and the custom ones; jsonPath drops root', async () => {
    const { body } = await bob.call('GET', '/company/people/fields');
    expect(catalogue).toHaveLength(239);
    expect(body).toHaveLength(239 + 6 + 3);
    const field = (id: string) => body.find((one: Wire) => one.id === id);
    expect(field('root.email')).toMatchObject({ jsonPath: 'email', typeData: {}, historical: false });
    expect(field('work.title')).toMatchObject({ type: 'list', typeData: { listId: 'title' }, historical: true });
    expect(field('home.mobilePhone')).toMatchObject({
      category: 'personalContact',
      categoryDisplayName: 'Personal contact details',
    });
    expect(field('about.custom.field_1707734400456')).toMatchObject({ type: 'multi-list', name: 'Languages spoken' });
  });

  test('have ids of their own, in a category that is there', () => {
    expect(new Set(catalogue.map(([id]) => id)).size).toBe(239);
    for (const [, , category] of catalogue) expect(Object.keys(categories)).toContain(category);
  });

  test('are made, renamed and deleted; a default one is not', async () => {
    const { body } = await bob.call('POST', '/company/people/fields', {
      name: 'Locker',
      category: 'work',
      type: 'text',
    });
    expect(body.id).toMatch(/^work\.custom\.field_\d+$/);
    expect((await bob.call('PUT', `/company/people/fields/${body.id}`, { name: 'Locker number' })).status).toBe(200);
    const found = (await bob.call('GET', '/company/people/fields')).body.find((one: Wire) => one.id === body.id);
    expect(found).toMatchObject({ name: 'Locker number', category: 'work' });
    expect((await bob.call('DELETE', `/company/people/fields/${body.id}`)).status).toBe(200);
    expect((await bob.call('DELETE', '/company/people/fields/work.title')).status).toBe(400);
    expect((await bob.call('DELETE', '/company/people/fields/work.nothing')).status).toBe(404);
    expect(
      (await bob.call('POST', '/company/people/fields', { name: 'x', category: 'root', type: 'text' })).status,
    ).toBe(400);
    expect(
      (await bob.call('POST', '/company/people/fields', { name: 'x', category: 'nowhere', type: 'text' })).status,
    ).toBe(404);
  });

  test('a made one can be written and read', async () => {
    const { id } = (
      await bob.call('POST', '/company/people/fields', { name: 'Locker', category: 'work', type: 'text' })
    ).body;
    const [category, custom, field] = id.split('.');
    await bob.call('PUT', '/people/alex.morgan%40ottermill.example', { [category]: { [custom]: { [field]: '17' } } });
    expect(
      (await bob.call('POST', '/people/alex.morgan%40ottermill.example', { fields: [id] })).body.work.custom[field],
    ).toBe('17');
  });
});

describe('lists', () => {
  test('come in three shapes', async () => {
    const array = (await bob.call('GET', '/company/named-lists')).body;
    expect(array.map((list: Wire) => list.name)).toEqual(
      expect.arrayContaining(['title', 'department', 'site', 'terminationreason']),
    );
    await bob.turn('namedListsShape', 'object');
    expect((await bob.call('GET', '/company/named-lists')).body.site.items).toHaveLength(5);
    await bob.turn('namedListsShape', 'lists');
    expect((await bob.call('GET', '/company/named-lists')).body.lists).toHaveLength(array.length);
  });

  test('ids are whole numbers for sites and calendars, else strings; equal to the name where built in', async () => {
    const first = async (name: string) => (await bob.call('GET', `/company/named-lists/${name}`)).body.items[0];
    expect(await first('site')).toEqual({
      id: 2_606_111,
      value: 'Berlin',
      name: 'Berlin',
      archived: false,
      children: [],
    });
    expect(typeof (await first('calendar')).id).toBe('number');
    expect((await first('department')).id).toMatch(/^\d+$/);
    expect(await first('payPeriod')).toMatchObject({ id: 'Annual', name: 'Annual' });
  });

  test('departments are a tree', async () => {
    const { items } = (await bob.call('GET', '/company/named-lists/department')).body;
    expect(
      items[0].children.find((item: Wire) => item.name === 'Engineering').children.map((item: Wire) => item.name),
    ).toEqual(['Platform', 'Quality']);
  });

  test('names are case-sensitive', async () => {
    expect((await bob.call('GET', '/company/named-lists/terminationreason')).status).toBe(200);
    expect((await bob.call('GET', '/company/named-lists/terminationReason')).status).toBe(404);
  });

  test('items are added, renamed, moved and deleted', async () => {
    const { body } = await bob.call('POST', '/company/named-lists/department', {
      name: 'Research',
      parentId: 209_192_102,
    });
    expect(body).toEqual({ id: expect.stringMatching(/^\d+$/) });
    expect(
      (await bob.call('POST', '/company/named-lists/department', { name: 'Research', parentId: 209_192_102 })).status,
    ).toBe(409);
    expect(
      (await bob.call('PUT', `/company/named-lists/department/${body.id}`, { name: 'R&D', parentId: 209_192_101 }))
        .status,
    ).toBe(200);
    const { items } = (await bob.call('GET', '/company/named-lists/department')).body;
    expect(items[0].children.at(-1)).toMatchObject({ id: body.id, name: 'R&D' });
    expect((await bob.call('DELETE', `/company/named-lists/department/${body.id}`)).status).toBe(200);
    expect((await bob.call('DELETE', `/company/named-lists/department/${body.id}`)).status).toBe(404);
    expect((await bob.call('POST', '/company/named-lists/nothing', { name: 'x' })).status).toBe(404);
  });
});

/** A value that no list holds would be a lie of the simulator. */
test('every list value that a person shows is an item of its list', async () => {
  const fields = (await bob.call('GET', '/company/people/fields')).body.filter((field: Wire) => field.typeData.listId);
  const lists = new Map(
    (await bob.call('GET', '/company/named-lists')).body.map((list: Wire) => [list.name, list.items]),
  );
  const flatten = (items: Wire[]): Wire[] => items.flatMap((item) => [item, ...flatten(item.children)]);
  const { employees } = (
    await bob.call('POST', '/people/search', { fields: fields.map((field: Wire) => field.id), showInactive: true })
  ).body;
  let seen = 0;
  for (const employee of employees) {
    for (const field of fields) {
      const value = employee[`/${field.id.replaceAll('.', '/')}`]?.value;
      for (const id of value === undefined ? [] : [value].flat()) {
        seen += 1;
        expect(
          flatten(lists.get(field.typeData.listId) as Wire[]).map((item) => item.id),
          `${field.id} ${id}`,
        ).toContain(id);
      }
    }
  }
  expect(seen).toBeGreaterThan(500);
  expect(Object.keys(builtInLists).length).toBeGreaterThan(30);
});
