import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedCompany } from '../company/index.ts';
import type { Wire } from '../kit/test-driver.ts';
import { localIn, zoned } from './dates.ts';
import { startTenant, type Tenant } from './test-client.ts';

let tenant: Tenant;
let base: string;
beforeAll(async () => {
  tenant = await startTenant({ size: 120 });
});
afterAll(() => tenant.sandbox.close());
beforeEach(async () => {
  await tenant.admin('POST', '/reset');
  await tenant.grantAll();
  await tenant.link();
  base = `/api/v1/organisations/${(await tenant.get('/api/v1/organisations')).body.data.items[0].id}`;
});
const turn = (switches: Record<string, unknown>) => tenant.admin('PATCH', '/switches', switches);
const company = () => seedCompany(tenant.sandbox.company);

it('writes local times with the offset of their zone', () => {
  expect(zoned('2024-03-04T09:00', 'Australia/Sydney')).toBe('2024-03-04T09:00:00+11:00');
  expect(zoned('2024-07-04T09:00', 'Australia/Sydney')).toBe('2024-07-04T09:00:00+10:00');
  expect(zoned('2024-03-10T03:30', 'America/New_York')).toBe('2024-03-10T03:30:00-04:00');
  expect(zoned('2024-01-01T00:00', 'Europe/London')).toBe('2024-01-01T00:00:00+00:00');
  expect(localIn('2024-03-04T09:00:00+11:00', 'America/New_York')).toBe('2024-03-03T17:00');
});

describe('leave', () => {
  it('shows every request of the seed, its hours by day adding up', async () => {
    const rows = await tenant.all('/leave_requests');
    const employees = new Map((await tenant.all('/employees')).map((row) => [row.id, row]));
    expect(rows).toHaveLength(company().people.flatMap((person) => person.leaveRequests).length);
    expect(new Set(rows.map(({ status }) => status))).toEqual(
      new Set(['Pending', 'Approved', 'Declined', 'Cancelled']),
    );
    for (const row of rows) {
      const sum = row.hours_per_day.reduce((total: number, day: Wire) => total + day.hours, 0);
      expect(Math.abs(sum - row.total_hours)).toBeLessThan(0.01);
      expect('leave_category_id' in row).toBe(false);
    }
    const ofDays = rows.filter((row) => row.unit_type === 'days');
    expect(ofDays.some((row) => !Number.isInteger(row.total_units))).toBe(true);
    for (const row of ofDays) {
      const { typical_work_day } = employees.get(row.employee_id);
      const isSteady = Math.abs(row.total_hours - row.total_units * Number(typical_work_day)) < 0.05;
      expect(isSteady).toBe(true);
      expect(row.hours_per_day.some((day: Wire) => [0, 6].includes(new Date(day.date).getUTCDay()))).toBe(false);
    }
    await turn({ cancelledLeave: 'omitted' });
    expect((await tenant.all('/leave_requests')).some(({ status }) => status === 'Cancelled')).toBe(false);
  });
  it('is filtered by days that overlap', async () => {
    const rows = await tenant.all('/leave_requests');
    const day = rows[0].start_date.slice(0, 10);
    const found = await tenant.all(`/leave_requests?start_date=${day}&end_date=${day}`);
    const expected = rows.filter((row) => row.start_date.slice(0, 10) <= day && row.end_date.slice(0, 10) >= day);
    expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect((await tenant.get(`${base}/leave_requests?start_date=01/02/2024`)).status).toBe(422);
    expect((await tenant.get(`${base}/leave_requests/${rows[0].id}`)).body.data).toEqual(rows[0]);
  });
  it('has no balances where payroll keeps them', async () => {
    const [employee] = await tenant.all('/employees');
    expect((await tenant.all(`/employees/${employee.id}/leave_balances`)).length).toBeGreaterThan(0);
    await turn({ leaveManagedIn: 'payroll' });
    expect(await tenant.all(`/employees/${employee.id}/leave_balances`)).toEqual([]);
  });
});

describe('timesheets', () => {
  it('list everybody under "-", with days written dd/mm/yyyy', async () => {
    const rows = await tenant.all('/employees/-/timesheet_entries');
    expect(rows).toHaveLength(company().people.flatMap((person) => person.timeEntries).length);
    expect(rows.every(({ time, units }) => time === Math.round(units * 3600))).toBe(true);
    const [first] = rows;
    const [year, month, day] = first.date.slice(0, 10).split('-');
    const range = `start_date=${day}/${month}/${year}&end_date=${day}/${month}/${year}`;
    const own = await tenant.all(`/employees/${first.employee_id}/timesheet_entries?${range}`);
    expect(own.map(({ id }) => id)).toEqual([first.id]);
    const iso = await tenant.get(`${base}/employees/-/timesheet_entries?start_date=${year}-${month}-${day}`);
    expect(iso.status).toBe(422);
  });
});

describe('rostered shifts', () => {
  const ever = 'from_date=2020-01-01&to_date=2040-01-01';
  it('need a range, and are filtered by it', async () => {
    expect((await tenant.get(`${base}/rostered_shifts`)).status).toBe(422);
    const rows = await tenant.all(`/rostered_shifts?${ever}`);
    expect(rows).toHaveLength(company().people.flatMap((person) => person.shifts).length);
    const overnight = rows.find((row) => row.start_time.slice(0, 10) !== row.end_time.slice(0, 10));
    const from = new Date(Date.parse(overnight.start_time) + 3_600_000).toISOString();
    const to = new Date(Date.parse(overnight.end_time)).toISOString();
    const ids = async (more: string) =>
      (await tenant.all(`/rostered_shifts?from_date=${from}&to_date=${to}${more}`)).map(({ id }) => id);
    expect(await ids('')).toContain(overnight.id);
    expect(await ids('&exclude_shifts_overlapping_from_date=true')).not.toContain(overnight.id);
    const mine = await tenant.all(`/rostered_shifts?${ever}&member_ids[]=${overnight.member_id}&statuses[]=published`);
    expect(mine.every((row) => row.member_id === overnight.member_id && row.status === 'published')).toBe(true);
  });
  it('refer by id, or by objects', async () => {
    await turn({ shiftReferences: 'objects' });
    const [row] = await tenant.all(`/rostered_shifts?${ever}`);
    expect([typeof row.member.id, typeof row.location.id, 'member_id' in row]).toEqual(['string', 'string', false]);
  });
});

describe('unavailabilities', () => {
  it('need a range of at most a month', async () => {
    const [shift] = await tenant.all('/rostered_shifts?from_date=2020-01-01&to_date=2040-01-01');
    const from = shift.start_time.slice(0, 10);
    const later = (days: number) => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
    const rows = await tenant.all(`/unavailabilities?from_date=${from}&to_date=${later(20)}`);
    expect(rows.length).toBeGreaterThan(0);
    const one = await tenant.all(
      `/unavailabilities?from_date=${from}&to_date=${later(20)}&member_id=${rows[0].member_id}`,
    );
    expect(one).toEqual([rows[0]]);
    expect((await tenant.get(`${base}/unavailabilities?from_date=${from}&to_date=${later(40)}`)).status).toBe(422);
    expect((await tenant.get(`${base}/unavailabilities`)).status).toBe(422);
    await turn({ userRole: 'manager' });
    const path = `${base}/contractor_unavailabilities?start_date=${from}&end_date=${later(300)}`;
    expect((await tenant.get(path)).status).toBe(403);
  });
});
