import { describe, expect, test } from 'vitest';
import type { Wire } from '../kit/test-driver.ts';
import { ids, useBob } from './bob-under-test.ts';

const bob = useBob();
const rowsOf = async (id: string, table: string) => (await bob.call('GET', `/people/${id}/${table}`)).body.values;
const workRow = {
  effectiveDate: '2026-08-01',
  title: 'Accountant',
  department: 'Finance',
  siteId: 2_606_111,
  reportsTo: { id: ids.boss },
};

describe('a table of one employee', () => {
  test('is oldest first, closed by the next row, with one current', async () => {
    const rows = await rowsOf(ids.promoted, 'work');
    expect(rows.map((row: Wire) => [row.effectiveDate, row.endEffectiveDate, row.isCurrent])).toEqual([
      ['2016-01-11', '2019-06-30', false],
      ['2019-07-01', '2023-12-31', false],
      ['2024-01-01', null, true],
    ]);
    expect(rows[2]).toMatchObject({
      id: 1_000_020_240_101,
      site: 'London',
      siteId: 2_606_112,
      workChangeType: 'Transfer',
      reportsTo: { id: ids.boss, surname: 'Ottermill' },
    });
  });

  test('words come only for the very word true; other values end at the login page', async () => {
    const { body } = await bob.call('GET', `/people/${ids.promoted}/work?includeHumanReadable=true`);
    expect(body.values[2].humanReadable).toMatchObject({
      title: 'Senior Software Engineer',
      effectiveDate: '01/01/2024',
      reportsTo: 'Ingrid Ottermill',
    });
    expect(
      (await bob.call('GET', `/people/${ids.promoted}/work?includeHumanReadable=yes`)).headers.get('content-type'),
    ).toContain('html');
  });

  test('lifecycle tells stints, leave and terminations', async () => {
    expect((await rowsOf(ids.rehire, 'lifecycle')).map((row: Wire) => row.status)).toEqual([
      'Employed',
      'Terminated',
      'Employed',
    ]);
    expect((await rowsOf(ids.onLeave, 'lifecycle')).map((row: Wire) => [row.status, row.isCurrent])).toEqual([
      ['Employed', false],
      ['Parental leave', true],
      ['Employed', false],
    ]);
  });

  test('a row is added, replaced with all columns, and deleted', async () => {
    expect(await bob.call('POST', `/people/${ids.alex}/work`, workRow)).toMatchObject({ status: 200, body: '' });
    const added = (await rowsOf(ids.alex, 'work')).at(-1);
    expect(added).toMatchObject({
      id: 1_000_020_260_801,
      title: '209300006',
      site: 'Berlin',
      workChangeType: 'Other',
      isCurrent: false,
    });
    expect(
      (
        await bob.call('PUT', `/people/${ids.alex}/work/${added.id}`, {
          effectiveDate: '2026-08-02',
          siteId: 2_606_112,
        })
      ).status,
    ).toBe(200);
    expect((await rowsOf(ids.alex, 'work')).at(-1)).toMatchObject({
      effectiveDate: '2026-08-02',
      title: null,
      department: null,
      reportsTo: null,
      site: 'London',
    });
    expect((await bob.call('DELETE', `/people/${ids.alex}/work/${added.id}`)).status).toBe(200);
    expect(await rowsOf(ids.alex, 'work')).toHaveLength(1);
  });

  test('two rows of one day are refused; work allows them at two sites', async () => {
    await bob.call('POST', `/people/${ids.alex}/work`, workRow);
    expect((await bob.call('POST', `/people/${ids.alex}/work`, workRow)).body).toMatchObject({
      key: 'exception.history.duplicated.bulk',
      error: expect.stringContaining('Duplicate effective date for work'),
    });
    expect((await bob.call('POST', `/people/${ids.alex}/work`, { ...workRow, siteId: 2_606_112 })).status).toBe(200);
  });

  test('unknown entries: 404 on PUT, 400 on DELETE', async () => {
    expect((await bob.call('PUT', `/people/${ids.alex}/work/1`, workRow)).status).toBe(404);
    expect(await bob.call('DELETE', `/people/${ids.alex}/work/1`)).toMatchObject({
      status: 400,
      body: { error: 'Entry not found' },
    });
  });

  test('what changes in a table changes the fields that show it', async () => {
    await bob.call('POST', `/people/${ids.alex}/work`, { ...workRow, effectiveDate: '2026-06-01' });
    expect((await bob.call('POST', `/people/${ids.alex}`, { fields: ['work.title', 'work.site'] })).body.work).toEqual({
      title: '209300006',
      site: 'Berlin',
    });
  });

  test('salary needs a pay frequency; a first row is current even ahead of its day', async () => {
    const row = { effectiveDate: '2026-12-01', base: { value: 90_000, currency: 'EUR' }, payPeriod: 'Annual' };
    expect(await bob.call('POST', `/people/${ids.sparse}/salaries`, row)).toMatchObject({
      status: 400,
      body: { error: 'Missing pay frequency' },
    });
    expect((await bob.call('POST', `/people/${ids.sparse}/salaries`, { ...row, payFrequency: 'Monthly' })).status).toBe(
      200,
    );
    expect(await rowsOf(ids.sparse, 'salaries')).toMatchObject([{ base: row.base, isCurrent: true }]);
  });

  test('some tables answer an entry id', async () => {
    const row = { effectiveDate: '2026-07-01', deduction: 'Company car', amount: { value: 50, currency: 'EUR' } };
    expect((await bob.call('POST', `/people/${ids.alex}/deduction`, row)).body).toEqual({
      entryId: expect.any(Number),
    });
    expect((await bob.call('POST', `/people/${ids.alex}/deduction`, row)).status).toBe(400);
    expect((await bob.call('POST', `/people/${ids.alex}/deduction`, { ...row, deduction: 'Bicycle' })).status).toBe(
      200,
    );
  });

  test('bank accounts are written wrapped, and GET minds a content type', async () => {
    expect(await bob.call('POST', `/people/${ids.sparse}/bank-accounts`, { bankName: 'B' })).toMatchObject({
      status: 400,
      body: { error: 'Missing required field: values' },
    });
    expect(
      (await bob.call('POST', `/people/${ids.sparse}/bank-accounts`, { values: [{ bankName: 'B', iban: 'DE00' }] }))
        .status,
    ).toBe(200);
    expect(await rowsOf(ids.sparse, 'bank-accounts')).toMatchObject([
      { bankName: 'B', iban: 'DE00', accountType: null },
    ]);
    const quirk = await bob.call('GET', `/people/${ids.sparse}/bank-accounts`, undefined, {
      'content-type': 'application/json',
    });
    expect([quirk.status, quirk.headers.get('content-type')]).toEqual([400, 'text/html; charset=UTF-8']);
  });

  test('lifecycle and addresses cannot be written here', async () => {
    expect((await bob.call('POST', `/people/${ids.alex}/lifecycle`, {})).status).toBe(404);
    expect((await bob.call('GET', `/people/${ids.alex}/address`)).headers.get('content-type')).toContain('html');
  });
});
