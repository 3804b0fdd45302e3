import { describe, expect, test } from 'vitest';
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

describe('a request', () => {
  test('is submitted, waits, is read, is cancelled', async () => {
    const { id } = (await bob.call('POST', path, { ...holiday, description: 'Sea' })).body;
    const { body } = await bob.call('GET', `${path}/${id}`);
    expect(body).toMatchObject({
      employeeId: ids.alex,
      requestId: id,
      status: 'pending',
      approved: false,
      totalDuration: 4.5,
      totalCost: 4.5,
      durationUnit: 'days',
      description: 'Sea',
    });
    expect((await bob.call('DELETE', `${path}/${id}`)).status).toBe(200);
    expect((await bob.call('GET', `${path}/${id}`)).body.status).toBe('canceled');
    expect((await bob.call('GET', `${path}/1`)).status).toBe(404);
  });

  test('is approved at once when asked, or when the policy does not need it', async () => {
    const submit = async (body: object) =>
      (await bob.call('GET', `${path}/${(await bob.call('POST', path, { ...holiday, ...body })).body.id}`)).body;
    expect((await submit({ skipManagerApproval: true })).status).toBe('approved');
    expect((await submit({ policyType: 'Sick', reasonCode: 3001 })).reasonCode).toBe('3001');
  });

  test('hours count hours, and days with weekends cost only workdays', async () => {
    const submit = async (body: object) =>
      (await bob.call('GET', `${path}/${(await bob.call('POST', path, body)).body.id}?includeDailyDurations=true`))
        .body;
    expect(
      await submit({
        policyType: 'Time in lieu',
        requestRangeType: 'hours',
        startDate: '2026-07-06',
        hours: 3,
        minutes: 30,
      }),
    ).toMatchObject({
      type: 'hours',
      date: '2026-07-06',
      hoursOnDate: 3,
      durationUnit: 'hours',
      totalCost: 3.5,
      startDate: null,
    });
    expect(await submit({ ...holiday, endDate: '2026-07-13', endDatePortion: 'all_day' })).toMatchObject({
      totalDuration: 8,
      totalCost: 6,
    });
    expect(await submit({ ...holiday, requestRangeType: 'portionOnRange', dayPortion: 'morning' })).toMatchObject({
      dayPortion: 'morning',
      totalCost: 2.5,
    });
    expect(await submit({ ...holiday, requestRangeType: 'hoursOnRange', dailyHours: 2 })).toMatchObject({
      dailyHours: 2,
      totalCost: 10,
    });
    expect(
      await submit({
        ...holiday,
        requestRangeType: 'differentDayDurations',
        durations: [{ date: '2026-07-06', hours: 4, minutes: 0 }],
      }),
    ).toMatchObject({ totalCost: 4, durations: [{ date: '2026-07-06', hours: 4, minutes: 0 }] });
  });

  const wrong: [why: string, body: object][] = [
    ['an unknown policy type', { policyType: 'Siesta' }],
    ['an unknown range type', { requestRangeType: 'weeks' }],
    ['an end before the start', { endDate: '2026-07-01' }],
    ['a first day in the morning', { startDatePortion: 'morning' }],
    ['an unknown reason', { reasonCode: 1 }],
    ['hours of a policy in days', { requestRangeType: 'hours', hours: 2 }],
  ];
  test.each(wrong)('%s is 400', async (_why, body) => {
    expect((await bob.call('POST', path, { ...holiday, ...body })).status).toBe(400);
  });

  test('an answer may be empty, and types may begin with a capital', async () => {
    await bob.turn('timeOffSubmitBody', 'empty');
    await bob.turn('timeOffTypeCase', 'upper');
    expect((await bob.call('POST', path, { ...holiday, skipManagerApproval: true })).body).toBe('');
    expect((await changes('')).at(-1)).toMatchObject({ type: 'Days', employeeId: ids.alex });
  });
});
