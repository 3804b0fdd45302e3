import { describe, expect, test } from 'vitest';
import type { Wire } from '../kit/test-driver.ts';
import { ids, useBob } from './bob-under-test.ts';

const bob = useBob();
const path = `/timeoff/employees/${ids.alex}/requests`;
const holiday = {
  policyType: 'Holiday',
  requestRangeType: 'days',
  startDate: '2026-07-06',
  startDatePortion: 'all_day',
  endDate: '2026-07-10',
  endDatePortion: 'morning',
};
const changes = async (query: string) =>
  (await bob.call('GET', `/timeoff/requests/changes?since=2026-01-01T00:00:00.000Z${query}`)).body.changes;

describe('changes', () => {
  test('tell created and canceled by when it happened; pending only when asked', async () => {
    const before = (await changes('')).length;
    const { id } = (await bob.call('POST', path, { ...holiday, skipManagerApproval: true })).body;
    await bob.call('DELETE', `${path}/${id}`);
    const { id: waiting } = (await bob.call('POST', path, holiday)).body;
    const after = await changes('');
    expect(after.slice(before).map((change: Wire) => [change.requestId, change.changeType])).toEqual([
      [id, 'Created'],
      [id, 'Canceled'],
    ]);
    expect(
      (await changes('&includePending=true')).filter((change: Wire) => change.requestId === waiting),
    ).toMatchObject([{ changeType: 'Pending', status: 'pending' }]);
    expect(after.at(-1).createdOn).toMatch(/^2026-06-15T\d\d:\d\d:\d\d\.\d{6}$/);
  });

  test('since reaches back six months and no further; to reaches six months on', async () => {
    const status = async (query: string) => (await bob.call('GET', `/timeoff/requests/changes?${query}`)).status;
    expect(await status('since=2025-12-15T00:00:00.000Z')).toBe(200);
    expect(await status('since=2025-12-14T00:00:00.000Z')).toBe(400);
    expect(await status('since=2026-01-01T00:00:00Z&to=2026-08-01T00:00:00Z')).toBe(400);
    expect(await status('since=2026-05-05T12:30-02:00')).toBe(200);
    expect(await status('')).toBe(400);
  });

  test('are cut by to', async () => {
    const early = await changes('&to=2026-02-01T00:00:00.000Z');
    expect(early.every((change: Wire) => change.createdOn < '2026-02-01')).toBe(true);
    expect(early.length).toBeLessThan((await changes('')).length);
  });

  test('private policies are hidden or shown under their public name', async () => {
    const names = async () => new Set((await changes('')).map((change: Wire) => change.policyTypeDisplayName));
    await bob.call('POST', path, { ...holiday, policyType: 'Bereavement', skipManagerApproval: true });
    expect([...(await names())]).toEqual(expect.arrayContaining(['Sick', 'Bereavement']));
    await bob.deny('timeOff.private');
    const shown = await names();
    expect([shown.has('Out of office'), shown.has('Sick'), shown.has('Bereavement')]).toEqual([true, false, false]);
  });
});

describe("who's out", () => {
  const outs = async (query: string) =>
    (await bob.call('GET', `/timeoff/whosout?from=2026-07-06&to=2026-07-06${query}`)).body.outs.filter(
      (out: Wire) => out.employeeId === ids.alex,
    );

  test('shows approved requests that touch the range; pending, hourly and working ones on request', async () => {
    await bob.call('POST', path, { ...holiday, skipManagerApproval: true });
    expect(await outs('')).toMatchObject([
      { policyType: 'Holiday', startDate: '2026-07-06', endPortion: 'morning', status: 'approved' },
    ]);
    await bob.call('POST', path, holiday);
    expect(await outs('&includePending=true')).toHaveLength(2);
    await bob.call('POST', path, {
      policyType: 'Time in lieu',
      requestRangeType: 'hours',
      startDate: '2026-07-06',
      hours: 2,
      skipManagerApproval: true,
    });
    expect(await outs('&includeHourly=true')).toHaveLength(2);
    await bob.call('POST', path, { ...holiday, policyType: 'Working from home' });
    expect(await outs('&includeWorkingRequests=true')).toHaveLength(2);
  });

  test('a day and a site', async () => {
    await bob.call('POST', path, { ...holiday, skipManagerApproval: true });
    const out = (await bob.call('GET', '/timeoff/outtoday?today=2026-07-07')).body.outs.find(
      (one: Wire) => one.employeeId === ids.alex,
    );
    expect(out).toMatchObject({ requestRangeType: 'days', endDatePortion: 'morning' });
    expect((await bob.call('GET', '/timeoff/outtoday?today=2026-07-07&siteId=1')).body.outs).toEqual([]);
    expect((await bob.call('GET', '/timeoff/whosout?from=2026-07-06')).status).toBe(400);
  });

  test('leavers are not out', async () => {
    await bob.call('POST', `/timeoff/employees/${ids.leaver}/requests`, { ...holiday, skipManagerApproval: true });
    const { body } = await bob.call('GET', '/timeoff/whosout?from=2026-07-06&to=2026-07-06');
    expect(body.outs.map((out: Wire) => out.employeeId)).not.toContain(ids.leaver);
  });
});

describe('policies', () => {
  test('types, their details, reasons and policies', async () => {
    expect((await bob.call('GET', '/timeoff/policy-types')).body.policyTypes).toContain('Holiday');
    expect((await bob.call('GET', '/timeoff/policy-types/Unpaid%20leave')).body).toEqual({
      name: 'Unpaid leave',
      activity: 'unpaidTimeoff',
      bookingWorkDaysOnly: true,
      unit: 'days',
    });
    expect((await bob.call('GET', '/timeoff/policy-types/Siesta')).status).toBe(404);
    await bob.call('POST', '/timeoff/policy-types/Holiday/reason-codes', { reasonCodes: ['Honeymoon'] });
    expect((await bob.call('GET', '/timeoff/policy-types/Holiday/reason-codes')).body).toEqual({
      reasonCodes: [{ id: expect.any(Number), displayName: 'Honeymoon' }],
    });
    const { policyNames } = (await bob.call('GET', '/timeoff/policies/names?policyTypeName=Holiday')).body;
    expect(
      (await bob.call('GET', `/timeoff/policies?policyName=${encodeURIComponent(policyNames[0])}`)).body,
    ).toMatchObject({ name: policyNames[0], allowance: 28, unit: 'days' });
  });

  test('a balance falls with what is taken and moves with adjustments', async () => {
    const balance = async (date: string) =>
      (await bob.call('GET', `/timeoff/employees/${ids.sparse}/balance?policyType=Holiday&date=${date}`)).body
        .totalBalanceAsOfDate;
    expect(await balance('2026-07-31')).toBe(28);
    await bob.call('POST', `/timeoff/employees/${ids.sparse}/requests`, { ...holiday, skipManagerApproval: true });
    expect([await balance('2026-07-05'), await balance('2026-07-31')]).toEqual([28, 23.5]);
    const adjustment = {
      adjustmentType: 'balance',
      policyType: 'Holiday',
      effectiveDate: '2026-02-01',
      amount: 2,
      reason: 'Thanks',
    };
    expect((await bob.call('POST', `/timeoff/employees/${ids.sparse}/adjustments`, adjustment)).status).toBe(200);
    expect(await balance('2026-07-31')).toBe(25.5);
  });
});
