import { describe, expect, it } from 'vitest';
import { type CastRole, type LeaveRequest, seedCompany } from '../../src/simulators/company/index.ts';
import { describe as inWords, type Expected } from './expected.ts';
import { instantAt } from './places.ts';
import { truthOf } from './truth-of.ts';

const company = seedCompany({ size: 60 });
const truth = truthOf(company);

const keyOf = (role: CastRole) => company.people.find(({ id }) => id === company.cast[role])?.employeeNumber ?? role;
const show = (fields: Readonly<Record<string, Expected>>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, inWords(fields[name] ?? null)]));
const employee = (role: CastRole, ...names: string[]) =>
  show(truth.employees.find(({ key }) => key === keyOf(role))?.fields ?? {}, names);
const employments = (role: CastRole, ...names: string[]) =>
  truth.employments.filter(({ key }) => key.startsWith(`${keyOf(role)} `)).map(({ fields }) => show(fields, names));

const oneDayOff: LeaveRequest = {
  id: 'l',
  policyId: 'l1',
  reasonId: null,
  startOn: '2026-02-02',
  endOn: '2026-02-02',
  startPart: 'all_day',
  endPart: 'all_day',
  amount: 1,
  unit: 'days',
  status: 'approved',
  comment: null,
  requestedAt: '2026-01-01T00:00:00.000Z',
  decidedAt: '2026-01-02T00:00:00.000Z',
  approverId: null,
};

/** The first person with this leave and no other, as the truth puts it. */
const leave = (more: Partial<LeaveRequest>) => {
  const [person, ...others] = company.people;
  if (person === undefined) throw new Error('The company is empty.');
  const changed = { ...company, people: [{ ...person, leaveRequests: [{ ...oneDayOff, ...more }] }, ...others] };
  const own = truthOf(changed).time_off.filter(({ key }) => key.startsWith(`${person.employeeNumber} `));
  return own.map(({ fields }) => show(fields, ['start_half_day', 'end_half_day', 'duration']));
};

/*
 * The awkward people, spelled out: what the contract makes of them on 15 June 2026.
 */
describe('the truth about', () => {
  it('the boss: no manager, no pay', () => {
    expect(employee('boss', 'manager_id', 'job_title', 'employment_status')).toEqual({
      manager_id: 'null',
      job_title: '"Managing Director"',
      employment_status: 'active',
    });
    expect(employments('boss', 'pay_rate', 'pay_currency')).toEqual([{ pay_rate: 'null', pay_currency: 'null' }]);
  });

  it('the leaver: terminated on the last day of employment, not of work', () => {
    expect(employee('leaver', 'employment_status', 'termination_date', 'work_anniversary')).toEqual({
      employment_status: 'terminated',
      termination_date: '2024-02-29T00:00:00.000Z',
      work_anniversary: 'null',
    });
    expect(employments('leaver', 'end_date', 'active')).toEqual([
      { end_date: '2024-02-29T00:00:00.000Z', active: 'false' },
    ]);
  });

  it('who leaves soon: active, with the day known', () => {
    expect(employee('leavingSoon', 'employment_status', 'termination_date')).toEqual({
      employment_status: 'active',
      termination_date: '2026-08-15T00:00:00.000Z',
    });
  });

  it('the rehire: hired once, started twice, two employments with a gap', () => {
    expect(employee('rehire', 'hire_date', 'start_date', 'termination_date', 'tenure')).toEqual({
      hire_date: '2014-03-03T00:00:00.000Z',
      start_date: '2021-11-01T00:00:00.000Z',
      termination_date: 'null',
      tenure: '4 years, perhaps with a fraction',
    });
    expect(employments('rehire', 'effective_date', 'end_date', 'active')).toEqual([
      { effective_date: '2014-03-03T00:00:00.000Z', end_date: '2017-08-31T00:00:00.000Z', active: 'false' },
      { effective_date: '2021-11-01T00:00:00.000Z', end_date: 'null', active: 'true' },
    ]);
  });

  it('who starts in future: pending, with an employment that is not active', () => {
    expect(employee('futureStart', 'employment_status', 'hire_date', 'tenure')).toEqual({
      employment_status: 'pending',
      hire_date: '2026-08-02T00:00:00.000Z',
      tenure: '0 years, perhaps with a fraction',
    });
    expect(employments('futureStart', 'active')).toEqual([{ active: 'false' }]);
  });

  it('who is promoted: one employment for each change, the second ending the day before the third', () => {
    expect(employments('promoted', 'effective_date', 'end_date', 'active')).toEqual([
      { effective_date: '2016-01-11T00:00:00.000Z', end_date: '2019-06-30T00:00:00.000Z', active: 'false' },
      { effective_date: '2019-07-01T00:00:00.000Z', end_date: '2023-12-31T00:00:00.000Z', active: 'false' },
      { effective_date: '2024-01-01T00:00:00.000Z', end_date: 'null', active: 'true' },
    ]);
    expect(employee('promoted', 'work_location', 'company_name')).toEqual({
      work_location: 'the record locations London',
      company_name: '"Ottermill Ltd"',
    });
  });

  it('who has two jobs: two employments, the second without pay of its own', () => {
    expect(employments('twoJobs', 'effective_date', 'job_title', 'contract_type').at(-1)).toEqual({
      effective_date: '2022-01-03T00:00:00.000Z',
      job_title: '"HR Generalist"',
      contract_type: 'null',
    });
    expect(employee('twoJobs', 'job_title')).not.toEqual({ job_title: '"HR Generalist"' });
  });

  it('who works part-time, and who is away for long', () => {
    expect(employments('partTime', 'fte', 'work_time', 'employment_contract_type')).toEqual([
      { fte: '0.45', work_time: '{ duration: PT18H, period: week }', employment_contract_type: 'part_time' },
    ]);
    expect(employee('onLeave', 'employment_status', 'termination_date')).toEqual({
      employment_status: 'leave',
      termination_date: 'null',
    });
  });

  it('who was born on 29 February: the birthday stays, the next one is on a day beside it', () => {
    expect(employee('leapDay', 'date_of_birth', 'birthday')).toEqual({
      date_of_birth: '1992-02-29T00:00:00.000Z',
      birthday: '2027-02-28T00:00:00.000Z or 2027-03-01T00:00:00.000Z',
    });
  });

  it('who has next to nothing recorded: null, never an empty text', () => {
    expect(employee('sparse', 'department_id', 'department', 'gender', 'home_location', 'custom_fields')).toEqual({
      department_id: 'null',
      department: 'null',
      gender: 'null',
      home_location: 'null',
      custom_fields: 'null',
    });
  });

  it('half days and hours of leave', () => {
    expect(leave({ endOn: '2026-02-04', startPart: 'afternoon', endPart: 'morning', amount: 2 })).toEqual([
      { start_half_day: 'true', end_half_day: 'true', duration: 'P2D' },
    ]);
    expect(leave({ startPart: 'morning', amount: 0.5 })).toEqual([
      { start_half_day: 'false', end_half_day: 'true', duration: 'P0.5D' },
    ]);
    expect(leave({ policyId: 'l7', amount: 3, unit: 'hours' })).toEqual([
      { start_half_day: 'false', end_half_day: 'false', duration: 'PT3H' },
    ]);
  });

  it('clock times: on either side of a change of clocks', () => {
    expect(instantAt('2026-06-15T06:00', 'Australia/Sydney')).toBe('2026-06-14T20:00:00.000Z');
    expect(instantAt('2026-03-29T01:59', 'Europe/Berlin')).toBe('2026-03-29T00:59:00.000Z');
    expect(instantAt('2026-03-29T03:01', 'Europe/Berlin')).toBe('2026-03-29T01:01:00.000Z');
  });
});
