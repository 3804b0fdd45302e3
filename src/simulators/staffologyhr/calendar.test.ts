import { describe, expect, test } from 'vitest';
import { type LeaveRequest, type Person, seedCompany } from '../company/index.ts';
import type { Answer } from '../kit/test-driver.ts';
import { employeeIdOf } from './ids.ts';
import { sampleOf, todayOn, useStaffology } from './staffology-under-test.ts';

const hr = useStaffology();
const { people } = seedCompany({ size: 60, todayOn });
const withLeave = people.filter(({ leaveRequests }) => leaveRequests.length > 0);
const [somebody] = withLeave as [Person];
const idOf = ({ id }: Person) => employeeIdOf(id);

const request = (changes: Partial<LeaveRequest>): LeaveRequest => ({
  ...(somebody.leaveRequests[0] as LeaveRequest),
  ...changes,
});
const giveLeave = (...leaveRequests: LeaveRequest[]) =>
  hr.admin('PATCH', `/people/${somebody.id}`, { person: { leaveRequests } });

describe('the event calendar', () => {
  test('by year: each request once, with the keys of the sample', async () => {
    for (const person of withLeave) {
      const years = await Promise.all([2025, 2026].map((year) => hr.get(`/Event-Calendar/${idOf(person)}/${year}`)));
      const events = new Map(years.flatMap(({ body }) => (body as Answer['body'][]).map((event) => [event.ID, event])));
      expect(events.size).toBe(person.leaveRequests.length);
      for (const event of events.values()) {
        expect(Object.keys(event).toSorted()).toEqual(Object.keys(sampleOf('event') as object).toSorted());
        expect(event.EmployeeID).toBe(idOf(person));
      }
    }
  });

  test('a request over New Year is in both years, and a range takes what touches it', async () => {
    await giveLeave(request({ id: 'x1', startOn: '2025-12-29', endOn: '2026-01-02' }));
    for (const year of [2025, 2026])
      expect((await hr.get(`/Event-Calendar/${idOf(somebody)}/${year}`)).body).toHaveLength(1);
    expect((await hr.get(`/Event-Calendar/${idOf(somebody)}/2024`)).body).toEqual([]);
    const range = (from: string, to: string) =>
      hr.get(`/Event-Calendar/${idOf(somebody)}?dateFrom=${from}T00:00:00&dateTo=${to}T00:00:00`);
    expect((await range('2026-01-02', '2026-02-01')).body).toHaveLength(1);
    expect((await range('2026-01-03', '2026-02-01')).body).toHaveLength(0);
  });

  test('half days, hours and words', async () => {
    await giveLeave(
      request({
        id: 'x1',
        policyId: 'l1',
        startOn: '2026-03-02',
        endOn: '2026-03-03',
        startPart: 'afternoon',
        endPart: 'all_day',
        unit: 'days',
        amount: 1.5,
        status: 'declined',
      }),
      request({
        id: 'x2',
        policyId: 'l2',
        startOn: '2026-03-09',
        endOn: '2026-03-09',
        startPart: 'all_day',
        endPart: 'all_day',
        unit: 'days',
        amount: 1,
        status: 'approved',
      }),
      request({
        id: 'x3',
        policyId: 'l7',
        startOn: '2026-03-16',
        endOn: '2026-03-16',
        startPart: 'all_day',
        endPart: 'all_day',
        unit: 'hours',
        amount: 4,
        status: 'pending',
      }),
    );
    const { body } = await hr.get(`/Event-Calendar/${idOf(somebody)}/2026`);
    expect(body).toMatchObject([
      {
        Title: 'Holiday',
        Type: 'Holiday',
        Start: '2026-03-02T12:00:00',
        End: '2026-03-03T00:00:00',
        AllDay: false,
        Days: 1.5,
        Status: 'Declined',
      },
      { Title: 'Sick', Type: 'Sickness', AllDay: true, Days: 1, Status: 'Approved' },
      { Title: 'Time in lieu', Type: 'Absence', AllDay: false, Hours: 4, Status: 'Pending' },
    ]);
  });

  test('only what was ever seen, by a switch', async () => {
    await hr.turn({ eventFields: false });
    const { body } = await hr.get(`/Event-Calendar/${idOf(somebody)}/2026`);
    expect(Object.keys(body[0])).toEqual(['ID', 'Title']);
  });

  test('a bad range is 400, a year that is none 404', async () => {
    for (const query of ['', '?dateFrom=2026-01-01T00:00:00', '?dateFrom=yesterday&dateTo=2026-01-01'])
      expect(await hr.get(`/Event-Calendar/${idOf(somebody)}${query}`)).toMatchObject({
        status: 400,
        body: { Message: 'The request is invalid.', ModelState: expect.any(Object) },
      });
    expect((await hr.get(`/Event-Calendar/${idOf(somebody)}/now`)).status).toBe(404);
  });
});

describe('expenses', () => {
  const [, , , , fifth] = people as [Person, Person, Person, Person, Person];

  test('a claim, its expenses and their files', async () => {
    const claim = await hr.get(`/Expense/Employee/${idOf(fifth)}/Submit/3000005`);
    expect(claim.body).toHaveLength(2);
    const [expense] = claim.body;
    expect((await hr.get(`/Expense/${expense.ID}`)).body).toEqual(expense);
    const [file] = (await hr.get(`/ExpenseFile/Expense/${expense.ID}`)).body;
    expect(Object.keys(file)).toEqual(expect.arrayContaining(Object.keys(sampleOf('expense-file') as object)));
    expect((await hr.get(`/ExpenseFile/${file.ID}`)).body).toEqual(file);
  });

  test('none of others', async () => {
    expect((await hr.get(`/Expense/Employee/${idOf(somebody)}/Submit/1`)).body).toEqual([]);
    for (const id of ['1', 'x', '4000002', '4000999']) expect((await hr.get(`/Expense/${id}`)).status).toBe(404);
    await hr.grant({ startersLeavers: false });
    expect((await hr.get('/Expense/4000010')).status).toBe(404);
  });
});

describe('routes without evidence', () => {
  const paths = [
    'Absence/951004',
    'Holiday/951004',
    'Sickness/951004',
    'Lookup/Department',
    'Document/Employee/951004',
  ];

  test('404 until the switch is on', async () => {
    for (const path of paths) expect((await hr.get(`/${path}`)).status, path).toBe(404);
    await hr.turn({ unprovenRoutes: true });
    for (const path of paths) expect((await hr.get(`/${path}`)).body, path).toBeInstanceOf(Array);
    expect((await hr.get('/Lookup/Department')).body[1]).toEqual({ Id: 2, Value: 'Engineering' });
  });
});
