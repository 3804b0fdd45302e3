import { describe, expect, test } from 'vitest';
import type { Wire } from '../kit/test-driver.ts';
import { ids, useBob } from './bob-under-test.ts';
import { permissions } from './permissions.ts';

const bob = useBob();
const read = async (id: string, fields: string[]) => (await bob.call('POST', `/people/${id}`, { fields })).body;
const shirtSize = 'category_1720508362305.field_1720508362311';

describe('a category of data', () => {
  test('without View its fields are left out of a 200, slash keys and nested', async () => {
    await bob.deny('data.payroll.view');
    const body = await read(ids.promoted, ['root.id', 'payroll.salary.payment', 'payroll.employment.contract']);
    expect(body).toEqual({
      '/root/id': { value: ids.promoted },
      id: ids.promoted,
      '/payroll/employment/contract': { value: 'Full time' },
      payroll: { employment: { contract: 'Full time' } },
    });
  });

  test('goes by the category of the field, not by the beginning of its id', async () => {
    await bob.deny('data.personalContact.view');
    expect(await read(ids.promoted, ['home.mobilePhone', 'home.familyStatus'])).not.toHaveProperty('home.mobilePhone');
    expect((await read(ids.promoted, ['home.mobilePhone', 'home.familyStatus'])).home).toHaveProperty('familyStatus');
  });

  test('without View its tables are 403, one by one and in bulk', async () => {
    await bob.deny('data.payroll.view');
    expect(await bob.call('GET', `/people/${ids.promoted}/salaries`)).toMatchObject({
      status: 403,
      body: { key: expect.any(String), error: expect.any(String) },
    });
    expect((await bob.call('GET', '/bulk/people/salaries')).status).toBe(403);
    expect((await bob.call('GET', `/people/${ids.promoted}/work`)).status).toBe(200);
  });

  test('without View history only the current row is shown', async () => {
    await bob.deny('data.work.viewHistory');
    const { values, restricted_columns } = (await bob.call('GET', `/people/${ids.promoted}/work`)).body;
    expect(values.map((row: Wire) => row.effectiveDate)).toEqual(['2024-01-01']);
    expect(restricted_columns).toEqual({
      no_view_permission: [],
      no_view_history_permission: expect.arrayContaining(['title', 'department']),
    });
    const [result] = (await bob.call('GET', `/bulk/people/work?employeeIds=${ids.promoted}`)).body.results;
    expect(result.values).toHaveLength(1);
  });

  test('without Edit its tables cannot be written', async () => {
    await bob.deny('data.work.edit');
    expect((await bob.call('POST', `/people/${ids.promoted}/work`, { effectiveDate: '2026-08-01' })).status).toBe(403);
  });
});

describe('a custom field', () => {
  test('has rights of its own', async () => {
    const sizes = async () =>
      (await bob.call('POST', '/people/search', { fields: [shirtSize] })).body.employees.filter(
        (employee: object) => Object.keys(employee).length > 0,
      );
    expect(await sizes()).not.toEqual([]);
    await bob.deny(`customField.${shirtSize}.view`);
    expect(await sizes()).toEqual([]);
  });

  test('is dropped from an update without Edit', async () => {
    await bob.deny(`customField.${shirtSize}.edit`);
    const body = { category_1720508362305: { field_1720508362311: '210400000' } };
    expect((await bob.call('PUT', `/people/${ids.sparse}`, body)).status).toBe(304);
  });
});

describe('access data for', () => {
  test('people outside it are absent from search, and 404 when read', async () => {
    await bob.deny('audience.nonEmployed');
    const { body } = await bob.call('POST', '/people/search', { fields: ['root.id'], showInactive: true });
    expect(body.employees.map((employee: Wire) => employee.id)).not.toContain(ids.leaver);
    expect((await bob.call('POST', `/people/${ids.leaver}`, {})).status).toBe(404);
    expect((await bob.call('GET', `/people/${ids.leaver}/work`)).status).toBe(404);
  });
});

describe('a service user in no group', () => {
  test('may nothing but read metadata', async () => {
    await bob.deny('group');
    expect((await bob.call('POST', '/people/search', {})).status).toBe(403);
    expect((await bob.call('GET', '/bulk/people/work')).status).toBe(403);
    expect((await bob.call('GET', '/timeoff/whosout?from=2026-06-01&to=2026-06-30')).status).toBe(403);
    expect((await bob.call('GET', '/profiles')).status).toBe(403);
    expect((await bob.call('GET', '/company/people/fields')).status).toBe(200);
    expect((await bob.call('GET', '/company/named-lists/site')).status).toBe(200);
  });

  test('or sees empty lists, by a switch', async () => {
    await bob.deny('group');
    await bob.turn('withoutGroup', 'empty');
    expect((await bob.call('POST', '/people/search', {})).body).toEqual({ employees: [] });
    expect((await bob.call('GET', '/bulk/people/work')).body.results).toEqual([]);
  });
});

describe('whole resources', () => {
  const closed: [permission: string, method: string, path: string][] = [
    ['feature.timeOffSettings', 'GET', '/timeoff/policy-types'],
    ['feature.tasks', 'GET', '/tasks'],
    ['feature.reports', 'GET', '/company/reports'],
    ['feature.metadata', 'DELETE', '/company/people/fields/root.id'],
    ['feature.onboarding', 'GET', '/onboarding/wizards'],
    ['feature.positions', 'POST', '/objects/position/search'],
    ['timeOff.whosOut', 'GET', '/timeoff/outtoday'],
    ['timeOff.balance', 'GET', `/timeoff/employees/${ids.alex}/balance?policyType=Holiday&date=2026-06-15`],
    ['timeOff.requests', 'GET', `/timeoff/employees/${ids.alex}/requests/1`],
  ];
  test.each(closed)('%s off: %s %s is 403', async (permission, method, path) => {
    expect((await bob.call(method, path, method === 'POST' ? {} : undefined)).status).not.toBe(403);
    await bob.deny(permission);
    expect((await bob.call(method, path, method === 'POST' ? {} : undefined)).status).toBe(403);
  });

  test('a 403 may be empty', async () => {
    await bob.deny('feature.tasks');
    await bob.turn('forbiddenBody', 'empty');
    expect((await bob.call('GET', '/tasks')).body).toBe('');
  });
});

test('every permission says what the vendor calls it and where it stands', () => {
  for (const [key, { title, path }] of Object.entries(permissions))
    expect([key, title.length > 3, path.length > 5]).toEqual([key, true, true]);
  expect(Object.keys(permissions).filter((key) => /^data\.\w+\.(view|viewHistory|edit)$/.test(key))).toHaveLength(
    24 * 3,
  );
});
