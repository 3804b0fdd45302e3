import { describe, expect, test } from 'vitest';
import { seedCompany } from '../../company/index.ts';
import { numbers, todayOn, useHrworks } from '../hrworks-under-test.ts';
import { dayAt, instantOf } from './instants.ts';

const hrworks = useHrworks();
const { people } = seedCompany({ size: 60, todayOn });
const hourly = people.find(({ employeeNumber }) => employeeNumber === numbers.hourly);
const week = 'beginDate=2026-05-18&endDate=2026-06-07&usePersonnelNumbers=true';

test('local times become instants, also around a change of the clocks', () => {
  expect(new Date(instantOf('2026-06-15T06:00', 'Australia/Sydney')).toISOString()).toBe('2026-06-14T20:00:00.000Z');
  expect(new Date(instantOf('2026-03-29T01:30', 'Europe/Berlin')).toISOString()).toBe('2026-03-29T00:30:00.000Z');
  expect(new Date(instantOf('2026-03-29T03:30', 'Europe/Berlin')).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  expect(new Date(instantOf('2026-10-25T06:00', 'Europe/Berlin')).toISOString()).toBe('2026-10-25T05:00:00.000Z');
  expect(dayAt(Date.parse('2026-06-14T20:00:00Z'), 'Australia/Sydney')).toBe('2026-06-15');
});

describe('working times', () => {
  test('are of those who keep time', async () => {
    const { body } = await hrworks.call('GET', `/working-times?${week}`);
    const keepers = people
      .filter(({ timeEntries }) => timeEntries.length > 0)
      .map(({ employeeNumber }) => employeeNumber);
    expect(Object.keys(body).toSorted()).toEqual(keepers.toSorted());
    expect(keepers).toContain(numbers.hourly);
  });

  test("are the seed's, in UTC, with breaks in the sums only", async () => {
    const { body } = await hrworks.call('GET', `/working-times?${week}&persons=${numbers.hourly}`);
    const [interval] = body[numbers.hourly];
    const entries = hourly?.timeEntries ?? [];
    const minutes = entries.reduce((sum, { hours }) => sum + hours * 60, 0);
    expect(interval.workingTimeMinutes).toBe(minutes);
    expect(interval.breakDurationMinutes).toBe(entries.reduce((sum, { breakMinutes }) => sum + breakMinutes, 0));
    expect(interval.workingTimes).toHaveLength(entries.length);
    const begin = instantOf(entries[0]?.startAt ?? '', 'Australia/Sydney');
    expect(interval.workingTimes[0]).toMatchObject({
      id: `${numbers.hourly}_${begin / 1000}`,
      beginDateAndTime: expect.stringMatching(/^\d{8}T200000Z$/),
      workingTimeType: { type: 'workingTime' },
    });
  });

  test('are written, changed and deleted', async () => {
    const record = { personnelNumber: numbers.hourly, beginDateAndTime: '20260601T010000Z' };
    const write = (method: string, more: object, top: object = {}) =>
      hrworks.write(method, '/working-times', '/working-times', { data: [{ ...record, ...more }], ...top });
    const { id } = (await write('POST', { endDateAndTime: '20260601T020000Z' })).result[0].data;
    expect(id).toBe(`${numbers.hourly}_${Date.parse('2026-06-01T01:00:00Z') / 1000}`);
    await write('PUT', { endDateAndTime: '20260601T030000Z', comment: 'Longer' });
    const shown = async () =>
      (
        await hrworks.call(
          'GET',
          `/working-times?beginDate=2026-06-01&endDate=2026-06-01&persons=${numbers.hourly}&usePersonnelNumbers=true`,
        )
      ).body[numbers.hourly][0];
    expect(await shown()).toMatchObject({ workingTimeMinutes: 120, workingTimes: [{ id, comment: 'Longer' }] });
    const overlapping = { beginDateAndTime: '20260601T013000Z', endDateAndTime: '20260601T023000Z' };
    expect(await write('POST', overlapping)).toMatchObject({ status: 'error' });
    await write('POST', overlapping, { deleteOverlappingWorkingTimes: true });
    expect((await shown()).workingTimes).toMatchObject([{ beginDateAndTime: '20260601T013000Z' }]);
    const [{ id: last }] = (await shown()).workingTimes;
    expect((await hrworks.write('DELETE', `/working-times?numbers=${last}`, '/working-times')).result).toEqual({
      total: 1,
    });
    expect((await shown()).workingTimes).toEqual([]);
  });

  test('are at most 1000 a call', async () => {
    const data = Array.from({ length: 1001 }, () => ({
      personnelNumber: numbers.hourly,
      beginDateAndTime: '20260601T010000Z',
    }));
    expect((await hrworks.call('POST', '/working-times', { data })).body.type).toBe('InvalidParameterError');
    const query = data.map((_, index) => index).join(',');
    expect((await hrworks.call('DELETE', `/working-times?numbers=${query}`)).body.type).toBe('InvalidParameterError');
  });
});

test('the clock is the one write that is done at once', async () => {
  const path = `/persons/${numbers.hourly}/working-times`;
  expect((await hrworks.call('POST', path)).body.type).toBe('MissingParameterError');
  expect((await hrworks.call('POST', `${path}?action=clockIn`)).body.type).toBe('MissingParameterError');
  expect((await hrworks.call('POST', `${path}?action=clockOut`)).status).toBe(400);
  const { body } = await hrworks.call('POST', `${path}?action=clockIn&type=workingTime`);
  expect(body).toMatchObject({ result: { beginDateAndTime: '20260615T120000Z' }, warnings: [] });
  expect((await hrworks.call('GET', `${path}/status`)).body).toMatchObject({
    clockedIn: true,
    workingTime: { id: body.result.id },
  });
  await hrworks.admin('PUT', '/clock', { advanceSeconds: 600 });
  expect((await hrworks.call('POST', `${path}?action=clockOut`)).body.result.endDateAndTime).toBe('20260615T121000Z');
  expect((await hrworks.call('GET', `${path}/status`)).body).toEqual({ clockedIn: false });
});

test('time accounts are in minutes, a month each', async () => {
  const { body } = await hrworks.call(
    'GET',
    `/working-times/time-accounts?persons=${numbers.hourly}&usePersonnelNumbers=true&monthYears=2026-05&monthYears=2026-02`,
  );
  const [may, february] = body[numbers.hourly];
  expect(may).toMatchObject({ monthYear: '2026-05', totalTime: may.workingHours - may.targetWorkingHours });
  expect(february.workingHours).toBe(0);
  expect((await hrworks.call('GET', '/working-times/time-accounts?monthYears=May')).body.type).toBe(
    'InvalidParameterTypeError',
  );
});

test('available hours are those of the schedule less holidays and leave', async () => {
  const leave = {
    personnelNumber: '1001',
    type: 'HOL',
    beginDate: '2026-12-21',
    endDate: '2026-12-21',
    isBeginDateHalfDay: true,
  };
  await hrworks.write('POST', '/absences', '/absences', { data: [leave] });
  const { body } = await hrworks.call(
    'GET',
    '/persons/available-working-hours?beginDate=2026-12-21&endDate=2026-12-27&persons=iottermill1',
  );
  expect(body.iottermill1).toEqual([
    { beginDate: '2026-12-21', endDate: '2026-12-27', workingHours: 28, regularWorkingHours: 40, remarks: [] },
  ]);
});

test('a day of somebody has what was asked for', async () => {
  const leave = { personnelNumber: '1001', type: 'SIC', beginDate: '2026-06-15', endDate: '2026-06-15' };
  await hrworks.write('POST', '/sick-leaves', '/sick-leaves', { data: [leave] });
  const dayOf = async (query = '') =>
    (await hrworks.call('GET', `/persons/today?persons=iottermill1${query}`)).body.iottermill1;
  expect(await dayOf()).toMatchObject({ targetWorkingTime: 0, holidays: [], sickLeaves: [{ type: 'SIC' }] });
  expect(await dayOf()).not.toHaveProperty('workingTimes');
  expect(await dayOf('&includeData=workingTimes&includeData=remoteWork')).toMatchObject({
    workingTimes: [],
    remoteWork: [],
  });
});

test('customers and projects', async () => {
  const base = '/working-times/projects';
  const write = (path: string, record: object, method = 'POST') =>
    hrworks.write(method, path, path, { data: [record] });
  const customerId = (await write(`${base}/customers`, { name: 'Acme', number: 'A1' })).result[0].data.id;
  const project = {
    id: 'X',
    name: 'Bridge',
    beginDate: '2026-01-01',
    status: 'active',
    projectManagerPersonnelNumber: '1001',
    customerId,
  };
  expect(await write(base, { ...project, customerId: '99' })).toMatchObject({ status: 'error' });
  const { number } = (await write(base, project)).result[0].data;
  await write(`${base}/assignments`, { personIdentifier: '1003', projectNumber: number });
  expect((await hrworks.call('GET', `${base}/X`)).body).toMatchObject({
    number: 1,
    statusIdentifier: 'active',
    projectManager: { personnelNumber: '1001' },
    customer: { name: 'Acme' },
    projectTeam: { activePersons: [{ personnelNumber: '1003' }], inactivePersons: [] },
  });
  expect((await hrworks.call('GET', `${base}?statusFilter=completed`)).body.projects).toEqual([]);
  expect((await hrworks.call('GET', `${base}?projectManagerPersonnelNumber=1001`)).body.projects).toHaveLength(1);
  await write(`${base}/customers`, { id: customerId, isActive: false }, 'PUT');
  expect((await hrworks.call('GET', `${base}/customers`)).body.customers).toEqual([]);
  expect((await hrworks.call('GET', `${base}/customers/A1`)).body).toMatchObject({
    activeProjectCount: 1,
    isActive: false,
  });
});
