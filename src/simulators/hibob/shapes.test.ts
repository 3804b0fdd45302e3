import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Wire } from '../kit/test-driver.ts';
import { ids, useBob } from './bob-under-test.ts';
import { webhookRules } from './webhook-rules.ts';
import { hibob } from './index.ts';

const folder = join(import.meta.dirname, 'fixtures');
const sample = (name: string): Wire => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')).body;

/** The keys of an answer, at every depth, in no order: of an array those of its first element. */
const keysOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? [] : [keysOf(value[0])];
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted()
      // What a company adds to a table differs with the company.
      .map(([key, below]) => [key, key === 'customColumns' ? null : keysOf(below)]),
  );
};
const expectSameKeys = (actual: unknown, name: string) => expect(keysOf(actual)).toEqual(keysOf(sample(name)));

const bob = useBob();

describe('answers have the documented keys, no more and no fewer', () => {
  test('people search with APPEND', async () => {
    const filters = [{ fieldPath: 'root.id', operator: 'equals', values: [ids.alex] }];
    const { body } = await bob.call('POST', '/people/search', {
      fields: ['root.displayName', 'root.email', 'root.id', 'work.title'],
      humanReadable: 'APPEND',
      filters,
    });
    expectSameKeys(body, 'people-search-append');
  });

  test('one employee with APPEND, some fields empty', async () => {
    await bob.admin('PATCH', '/people/p13', {
      person: { assignments: [{ ...(await bob.admin('GET', '/people/p13')).body.assignments[0], managerId: null }] },
    });
    const fields = [
      'internal.status',
      'root.displayName',
      'root.email',
      'root.firstName',
      'root.id',
      'work.site',
      'work.startDate',
      'home.mobilePhone',
      'work.department',
      'work.reportsTo',
    ];
    expectSameKeys(
      (await bob.call('POST', `/people/${ids.sparse}`, { fields, humanReadable: 'APPEND' })).body,
      'people-read-append',
    );
  });

  test('list values with APPEND: ids beside names', async () => {
    const { id, ...rest } = (
      await bob.call('POST', `/people/${ids.promoted}`, {
        fields: ['root.creationDate', 'root.fullName', 'work.department'],
        humanReadable: 'APPEND',
      })
    ).body;
    expect(id).toBeUndefined();
    expectSameKeys(rest, 'lists-append');
  });

  test('the work table', async () => {
    const { values } = (await bob.call('GET', `/people/${ids.boss}/work`)).body;
    expectSameKeys({ values }, 'people-work-table');
    expect(values[0].id).toBe(1_000_020_100_401);
  });

  test('the columns of the employment table', async () => {
    const [row] = (await bob.call('GET', `/people/${ids.boss}/employment`)).body.values;
    expect(Object.keys(row)).toEqual(expect.arrayContaining(sample('employment-table-columns')));
    expect(Object.keys(row.actualWorkingPattern)).toEqual([
      'days',
      'hoursPerDay',
      'workingPatternId',
      'workingPatternType',
    ]);
  });

  test('field metadata', async () => {
    expectSameKeys((await bob.call('GET', '/company/people/fields')).body, 'fields-metadata');
  });

  test('bulk tables', async () => {
    const { body } = await bob.call('GET', '/bulk/people/equities?limit=1');
    expectSameKeys(body, 'bulk-work');
  });

  test('reports', async () => {
    expectSameKeys((await bob.call('GET', '/company/reports')).body, 'reports');
  });

  test('errors', async () => {
    expectSameKeys((await bob.call('POST', '/people/search', { filters: [] })).body, 'error');
  });

  test('time off', async () => {
    const range = {
      startDate: '2026-06-15',
      endDate: '2026-06-15',
      startDatePortion: 'all_day',
      endDatePortion: 'all_day',
    };
    const path = `/timeoff/employees/${ids.alex}/requests`;
    const { id } = (
      await bob.call('POST', path, {
        policyType: 'Holiday',
        requestRangeType: 'days',
        ...range,
        skipManagerApproval: true,
      })
    ).body;
    expectSameKeys((await bob.call('GET', `${path}/${id}`)).body, 'time-off-request');
    expectSameKeys(
      (await bob.call('GET', '/timeoff/requests/changes?since=2026-05-01T00:00:00.000Z')).body,
      'time-off-change',
    );
    expectSameKeys((await bob.call('GET', '/timeoff/whosout?from=2026-06-15&to=2026-06-15')).body, 'time-off-whosout');
    expectSameKeys((await bob.call('GET', '/timeoff/outtoday?today=2026-06-15')).body, 'time-off-outtoday');
    expectSameKeys(
      (await bob.call('GET', `/timeoff/employees/${ids.alex}/balance?policyType=Holiday&date=2026-06-15`)).body,
      'time-off-balance',
    );
    expectSameKeys((await bob.call('GET', '/timeoff/policies?policyName=Holiday%20policy')).body, 'time-off-policy');
  });

  test('webhook messages', () => {
    const clock = { now: () => new Date('2026-06-15T12:00:00Z'), today: () => '2026-06-15', set: () => undefined };
    const event = { type: 'timeoff.request.requested', data: sample('webhook-timeoff-requested').data };
    const { body } = webhookRules.compose(event, 'secret', { clock } as Wire);
    expectSameKeys(JSON.parse(body), 'webhook-timeoff-requested');
  });
});

test('each fixture names its public source, and each route its page', () => {
  for (const file of readdirSync(folder))
    expect(JSON.parse(readFileSync(join(folder, file), 'utf8')).source).toMatch(/^https:\/\//);
  for (const route of hibob.routes)
    expect(route.docs).toMatch(/^https:\/\/apidocs\.hibob\.com\/reference\/(get|post|put|delete)_[a-z-]+$/);
});
