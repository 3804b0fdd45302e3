import { describe, expect, test } from 'vitest';
import { ids, useBob } from './bob-under-test.ts';

const bob = useBob();

describe('what a field says', () => {
  const fieldsOf = async (id: string, fields: string[]) => (await bob.call('POST', `/people/${id}`, { fields })).body;

  test('a rehire has the first and the running start, and is not terminated', async () => {
    expect((await fieldsOf(ids.rehire, ['work.startDate', 'work.originalStartDate'])).work).toEqual({
      startDate: '2021-11-01',
      originalStartDate: '2014-03-03',
    });
    expect((await fieldsOf(ids.rehire, ['internal.status', 'internal.terminationDate'])).internal).toEqual({
      status: 'Active',
      terminationDate: null,
    });
  });

  test('a leaver has left, with date and reason', async () => {
    expect(
      (
        await fieldsOf(ids.leaver, [
          'internal.status',
          'internal.lifecycleStatus',
          'internal.terminationDate',
          'internal.terminationReason',
        ])
      ).internal,
    ).toEqual({
      status: 'Inactive',
      lifecycleStatus: 'Terminated',
      terminationDate: '2024-02-29',
      terminationReason: 'Redundant',
    });
  });

  test('a termination ahead is known while the person is active', async () => {
    const { internal } = await fieldsOf(ids.leavingSoon, ['internal.status', 'internal.terminationDate']);
    expect(internal.status).toBe('Active');
    expect(internal.terminationDate > '2026-06-15').toBe(true);
  });

  test('who has not started is hired; the switch says how active that is', async () => {
    expect((await fieldsOf(ids.futureStart, ['internal.status', 'internal.lifecycleStatus'])).internal).toEqual({
      status: 'Active',
      lifecycleStatus: 'Hired',
    });
    await bob.turn('futureStartStatus', 'Inactive');
    expect((await fieldsOf(ids.futureStart, ['internal.status'])).internal.status).toBe('Inactive');
  });

  test('long leave is a lifecycle status', async () => {
    expect((await fieldsOf(ids.onLeave, ['internal.lifecycleStatus'])).internal.lifecycleStatus).toBe('Parental leave');
  });

  test('a manager is an object, an id and an e-mail address; the same person', async () => {
    const { work } = await fieldsOf(ids.rehire, [
      'work.reportsTo',
      'work.manager',
      'work.reportsTo.email',
      'work.isManager',
    ]);
    expect(work.reportsTo).toEqual({
      id: ids.boss,
      firstName: 'Ingrid',
      surname: 'Ottermill',
      email: 'ingrid.ottermill@ottermill.example',
      displayName: 'Ingrid Ottermill',
    });
    expect(work.manager).toBe(ids.boss);
    expect(work.isManager).toBe(false);
    expect((await fieldsOf(ids.boss, ['work.isManager'])).work.isManager).toBe(true);
  });

  test('pay is money with its period', async () => {
    const { payroll } = await fieldsOf(ids.promoted, [
      'payroll.salary.payment',
      'payroll.salary.payment.currency',
      'payroll.salary.payPeriod',
      'payroll.salary.monthlyPayment',
    ]);
    expect(payroll.salary.payment).toEqual({ value: 70_900, currency: 'GBP' });
    expect(payroll.salary).toMatchObject({ payPeriod: 'Annual', monthlyPayment: { value: 5908.33, currency: 'GBP' } });
  });

  test('a period has an ISO form', async () => {
    const { work } = await fieldsOf(ids.rehire, ['work.tenureDuration']);
    expect(work.tenureDuration).toEqual({
      periodISO: 'P4Y7M',
      sortFactor: expect.any(Number),
      humanize: '4 years, 7 months',
    });
  });
});
