import { describe, expect, test } from 'vitest';
import { seedCompany } from '../company/index.ts';
import { employeeIdOf } from './ids.ts';
import { sampleOf, todayOn, useStaffology } from './staffology-under-test.ts';

const size = 401;
const hr = useStaffology({ size });
const { cast } = seedCompany({ size, todayOn });
const idOf = (role: keyof typeof cast): number => employeeIdOf(cast[role] ?? '');

const list = hr.allEmployees;
const one = async (role: keyof typeof cast) => (await hr.get(`/Employee/${idOf(role)}`)).body;

/** Names of all keys; where either side is null, the inside says nothing. */
const keysOf = (row: object, other: unknown): string[] =>
  Object.entries(row).flatMap(([key, value]) => {
    const beside = Object.entries(other ?? {}).find(([name]) => name === key)?.[1];
    const inner = value === null || typeof value !== 'object' || beside == null ? [] : keysOf(value, beside);
    return [key, ...inner.map((name) => `${key}.${name}`)];
  });

describe('paging', () => {
  test('200 a page, the number last in the path, pages 0 and 1 alike', async () => {
    const [none, zero, first, second, third] = await Promise.all(
      ['/Employees/', '/Employees/0', '/Employees/1', '/Employees//2', '/Employees/3/'].map((path) => hr.get(path)),
    );
    expect([none, zero, first, second, third].map((page) => page?.body.length)).toEqual([200, 200, 200, 200, 1]);
    expect(zero?.body).toEqual(none?.body);
    expect(first?.body).toEqual(none?.body);
    expect(new Set((await list()).map(({ ID }) => ID)).size).toBe(size);
  });

  test('the page after the last, in three readings', async () => {
    expect(await hr.get('/Employees/4')).toMatchObject({ status: 200, body: [] });
    await hr.turn({ beyondLastPage: 'emptyBody' });
    expect(await hr.get('/Employees/4')).toMatchObject({ status: 200, body: '' });
    await hr.turn({ beyondLastPage: 'notFound' });
    expect((await hr.get('/Employees/4')).status).toBe(404);
  });
});

describe('a company without people', () => {
  const empty = useStaffology({ size: 0 });

  test('is an empty array on both hosts', async () => {
    expect((await empty.get('/Employees/')).body).toEqual([]);
    expect((await empty.customFields('GET', '/')).body).toEqual([]);
  });
});

describe('one employee', () => {
  test('the keys are those of the sample, everywhere', async () => {
    const sample = sampleOf('employee') as object;
    for (const row of await list()) expect(keysOf(row, sample)).toEqual(keysOf(sample, row));
  });

  test('the same answer each time', async () => {
    expect(await list()).toEqual(await list());
  });

  test('the single read has the address inside Personal; by a switch, beside it', async () => {
    const fromList = (await list()).find(({ ID }) => ID === idOf('promoted'));
    const { PersonalAddress, ...rest } = fromList;
    const { Personal, ...others } = await one('promoted');
    expect({ ...others, Personal }).toEqual({ ...rest, Personal: { ...rest.Personal, Address: PersonalAddress } });
    await hr.turn({ singleEmployeeAddress: 'PersonalAddress' });
    expect(await one('promoted')).toEqual(fromList);
  });

  test('by a switch, an array of one', async () => {
    const bare = await one('boss');
    await hr.turn({ singleRecordShape: 'array' });
    expect(await one('boss')).toEqual([bare]);
    expect((await hr.get('/Company')).body).toHaveLength(1);
  });

  test('an unknown one, in three readings', async () => {
    for (const id of ['950999', '0', 'abc', '99999999999'])
      expect(await hr.get(`/Employee/${id}`)).toMatchObject({ status: 404, body: { Message: expect.any(String) } });
    await hr.turn({ unknownId: 'emptyNotFound' });
    expect(await hr.get('/Employee/950999')).toMatchObject({ status: 404, body: '' });
    await hr.turn({ unknownId: 'emptyOk' });
    expect(await hr.get('/Employee/950999')).toMatchObject({ status: 200, body: '' });
  });

  test('the company: the keys that were seen', async () => {
    expect(Object.keys((await hr.get('/Company')).body)).toEqual(Object.keys(sampleOf('company') as object));
  });
});

describe('the awkward ones', () => {
  test('no manager, no address for mail, umlauts, another script, leap day', async () => {
    expect((await one('boss')).Contract).toMatchObject({
      LineManager: null,
      CompanyDirector: true,
      IsLineManager: true,
    });
    expect((await one('withoutEmail')).Personal).toMatchObject({ WorkEmail: null, PersonalEmail: null });
    expect((await one('umlauts')).Personal).toMatchObject({ Forenames: expect.stringMatching(/^Jörg-Günther/) });
    expect((await one('greek')).Personal).toMatchObject({ KnownAs: 'Eleni (Ελένη)', Nationality: { Value: 'Greek' } });
    expect((await one('leapDay')).Personal.DateOfBirth).toBe('1992-02-29T00:00:00');
  });

  test('a leaver keeps the record; a rehire shows the last start only', async () => {
    expect((await one('leaver')).Termination).toEqual({
      TerminationDate: '2024-02-29T00:00:00',
      LastWorkingDate: '2024-02-23T00:00:00',
    });
    const rehire = await one('rehire');
    expect(rehire.Contract).toMatchObject({ StartDate: '2021-11-01T00:00:00', ContServiceDate: '2021-11-01T00:00:00' });
    expect(rehire.Termination.TerminationDate).toBeNull();
  });

  test('part time, contractor, two jobs, nothing recorded', async () => {
    expect((await one('partTime')).Contract).toMatchObject({
      EmployeeType: 'Part Time',
      HoursPerWeek: 18,
      DaysPerWeek: 3,
      FTE: 0.45,
      WorkPattern: { Value: 'Mon-Wed' },
    });
    expect((await one('contractor')).Contract).toMatchObject({
      EmployeeType: 'Subcontractor',
      ContractType: { Value: 'Contractor' },
    });
    expect((await one('twoJobs')).Contract.Department.Value).not.toBe('People & Culture');
    const sparse = await one('sparse');
    expect(sparse.Contract).toMatchObject({ Department: null, Team: null });
    expect(sparse.Personal).toMatchObject({ Title: null, Gender: null, Address: null, EmergencyContact: null });
  });

  test('Gender has two values; GenderIdentity has the others', async () => {
    const rows = (await list()).map(({ Personal }) => [Personal.Gender, Personal.GenderIdentity?.Value ?? null].join());
    expect(new Set(rows)).toEqual(new Set(['Female,Female', 'Male,Male', ',Non-binary', ',Prefer not to say', ',']));
  });
});

describe('lookups and dates', () => {
  test('an Id names one value of a list; LineManager names an employee', async () => {
    const rows = await list();
    for (const name of ['Job', 'Department', 'Company', 'Country', 'LocationDivision', 'ContractType']) {
      const pairs = new Set(
        rows.flatMap(({ Contract: { [name]: value } }) => (value ? [`${value.Id} ${value.Value}`] : [])),
      );
      expect(new Set([...pairs].map((pair) => pair.split(' ')[0])).size, name).toBe(pairs.size);
    }
    const names = new Map(rows.map(({ ID, Personal }) => [ID, `${Personal.Forenames} ${Personal.Surname}`]));
    const bossName = names.get(idOf('boss'));
    const manager = rows.find(({ ID }) => ID === idOf('promoted')).Contract.LineManager;
    expect(manager).toEqual({ Id: idOf('boss'), Value: bossName });
  });

  test('without ids, and with a manager numbered by a list of its own', async () => {
    await hr.turn({ lineManagerId: 'list' });
    expect((await one('promoted')).Contract.LineManager.Id).toBeLessThan(1000);
    await hr.turn({ lookupIds: false });
    expect(Object.keys((await one('promoted')).Contract.LineManager)).toEqual(['Value']);
    expect(Object.keys((await one('promoted')).Contract.Job)).toEqual(['Value']);
  });

  test('days alone, by a switch', async () => {
    await hr.turn({ dateFormat: 'date' });
    expect((await one('leaver')).Termination.TerminationDate).toBe('2024-02-29');
  });
});

test('what is changed on the vendor’s screens is read', async () => {
  await hr.admin('PATCH', `/people/${cast.promoted}`, { person: { lastName: 'Weir', citizenships: ['JP'] } });
  expect((await one('promoted')).Personal).toMatchObject({ Surname: 'Weir', Nationality: { Value: 'Japan' } });
});
