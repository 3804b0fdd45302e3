import { describe, expect, test } from 'vitest';
import type { Wire } from '../kit/test-driver.ts';
import { ids, useBob } from './bob-under-test.ts';

const bob = useBob();
const search = (body: object) => bob.call('POST', '/people/search', body);
const byId = (id: string, body: object = {}) =>
  search({ filters: [{ fieldPath: 'root.id', operator: 'equals', values: [id] }], ...body });

describe('people search', () => {
  test('ids are strings of 19 digits that a number cannot hold', async () => {
    const { body } = await search({ fields: ['root.id'] });
    for (const { id } of body.employees) {
      expect(id).toMatch(/^\d{19}$/);
      expect(String(Number(id))).not.toBe(id);
    }
  });

  test('leaves out inactive people unless asked', async () => {
    const count = async (body: object) => (await search({ fields: ['root.id'], ...body })).body.employees.length;
    const active = await count({});
    expect(await count({ showInactive: true })).toBe(60);
    expect(active).toBeLessThan(60);
    expect((await byId(ids.leaver, { fields: ['root.id'] })).body.employees).toEqual([]);
  });

  test('an element has slash keys for values and nested objects with nulls', async () => {
    const { body } = await byId(ids.boss, { fields: ['root.id', 'work.site', 'work.reportsTo', 'home.privatePhone'] });
    expect(body.employees).toEqual([
      {
        '/root/id': { value: ids.boss },
        '/work/site': { value: 'Berlin' },
        id: ids.boss,
        work: { site: 'Berlin', reportsTo: null },
        home: { privatePhone: null },
      },
    ]);
  });

  test('APPEND adds words, REPLACE puts them in place of values, whatever the case', async () => {
    const fields = ['work.department', 'work.startDate', 'work.reportsTo'];
    const [appended] = (await byId(ids.rehire, { fields, humanReadable: 'APPEND' })).body.employees;
    expect(appended.work.startDate).toBe('2021-11-01');
    expect(appended.humanReadable.work).toMatchObject({ startDate: '01/11/2021', reportsTo: 'Ingrid Ottermill' });
    expect(appended.work.department).toMatch(/^\d+$/);
    const [replaced] = (await byId(ids.rehire, { fields, humanReadable: 'replace' })).body.employees;
    expect(replaced.work.startDate).toBe('01/11/2021');
    expect(replaced.work.department).toBe(appended.humanReadable.work.department);
    expect(replaced.humanReadable).toBeUndefined();
  });

  test('without fields: root, about, employment and work, and never a custom field', async () => {
    const [employee] = (await byId(ids.boss)).body.employees;
    expect(Object.keys(employee)).toEqual(
      expect.arrayContaining(['/root/id', '/root/email', 'about', 'work', 'payroll']),
    );
    expect(employee.home).toBeUndefined();
    expect(employee.payroll.salary).toBeUndefined();
    expect(JSON.stringify(employee)).not.toContain('field_');
  });

  test('a custom field comes on request', async () => {
    const { body } = await search({ fields: ['root.id', 'category_1720508362305.field_1720508362311'] });
    const withSize = body.employees.find((employee: Wire) => employee.category_1720508362305?.field_1720508362311);
    expect(withSize['/category_1720508362305/field_1720508362311'].value).toMatch(/^\d+$/);
  });

  test('unknown fields are left out', async () => {
    expect((await byId(ids.boss, { fields: ['root.id', 'work.shoeSize'] })).body.employees).toEqual([
      { '/root/id': { value: ids.boss }, id: ids.boss },
    ]);
  });

  test('filters by id or e-mail', async () => {
    const { body } = await search({
      fields: ['root.id'],
      filters: [{ fieldPath: 'root.email', operator: 'equals', values: ['ALEX.Morgan@ottermill.example'] }],
    });
    expect(body.employees.map((employee: Wire) => employee.id)).toEqual([ids.alex]);
  });

  const refused: [why: string, body: unknown][] = [
    ['an empty list of filters', { filters: [] }],
    ['two filters', { filters: [{}, {}] }],
    ['another operator', { filters: [{ fieldPath: 'root.id', operator: 'in', values: ['1'] }] }],
    ['another field', { filters: [{ fieldPath: 'work.site', operator: 'equals', values: ['Berlin'] }] }],
    ['more than 400 fields', { fields: Array.from({ length: 401 }, () => 'root.id') }],
    ['no JSON', '{'],
  ];
  test.each(refused)('%s is 400', async (_why, body) => {
    const answer = await bob.call('POST', '/people/search', body);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ key: expect.any(String), error: expect.any(String) });
  });
});

describe('reading one', () => {
  test('by id or e-mail, inactive too, as a bare object', async () => {
    expect((await bob.call('POST', `/people/${ids.leaver}`, { fields: ['root.id'] })).body).toEqual({
      '/root/id': { value: ids.leaver },
      id: ids.leaver,
    });
    expect((await bob.call('POST', '/people/alex.morgan%40ottermill.example', { fields: ['root.id'] })).body.id).toBe(
      ids.alex,
    );
    expect((await bob.call('POST', `/people/${ids.boss}`)).body.firstName).toBe('Ingrid');
  });

  test('an unknown one is an empty 404', async () => {
    expect(await bob.call('POST', '/people/3332883899999999999', {})).toMatchObject({ status: 404, body: '' });
  });

  test('the switch wraps it as the published schema does', async () => {
    await bob.turn('singleReadShape', 'wrapped');
    expect((await bob.call('POST', `/people/${ids.boss}`, { fields: ['root.id'] })).body.employees).toHaveLength(1);
  });

  test('the old GET is gone', async () => {
    expect((await bob.call('GET', `/people/${ids.boss}`)).status).toBe(410);
  });
});

test('an admin adds and moves people, and search shows them in that order', async () => {
  await bob.admin('POST', '/people', { position: 0, person: { displayName: 'Zita Zoll' } });
  const { body } = await search({ fields: ['root.displayName'] });
  expect(body.employees[0].displayName).toBe('Zita Zoll');
});

test('what an admin changes about a person replaces what the API had written', async () => {
  await bob.call('PUT', `/people/${ids.alex}`, { firstName: 'Over' });
  await bob.admin('PATCH', '/people/p10', { person: { firstName: 'Under' } });
  expect((await bob.call('POST', `/people/${ids.alex}`, { fields: ['root.firstName'] })).body.firstName).toBe('Under');
});

test('10,000 ids come in well under a second', { timeout: 20_000 }, async () => {
  await bob.admin('PUT', '/company', { size: 10_000 });
  const startedAt = performance.now();
  const { body } = await search({ fields: ['root.id'], showInactive: true });
  expect(body.employees).toHaveLength(10_000);
  expect(performance.now() - startedAt).toBeLessThan(1000);
  await bob.admin('PUT', '/company', { size: 60 });
});
