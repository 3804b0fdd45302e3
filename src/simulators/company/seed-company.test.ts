import { describe, expect, test } from 'vitest';
import { castRoles } from './cast.ts';
import {
  addDays,
  type Person,
  primaryAssignmentOn,
  seedCompany,
  standingOn,
  weekdayOf,
  dayNumber,
  workdaysBetween,
} from './index.ts';
import { asciiOf } from './names.ts';

const company = seedCompany({ size: 250, todayOn: '2026-06-15' });
const cast = (role: keyof typeof company.cast): Person => {
  const person = company.people.find((one) => one.id === company.cast[role]);
  if (person === undefined) throw new Error(`no ${role}`);
  return person;
};

describe('the seed decides everything', () => {
  test('the same options make the same company', () => {
    expect(JSON.stringify(seedCompany({ size: 250, todayOn: '2026-06-15' }))).toBe(JSON.stringify(company));
  });

  test('another seed makes other people', () => {
    expect(seedCompany({ seed: 2, size: 60 }).people[50]?.displayName).not.toBe(
      seedCompany({ size: 60 }).people[50]?.displayName,
    );
  });

  test('a person is the same in a company of any size', () => {
    expect(seedCompany({ size: 60, todayOn: '2026-06-15' }).people).toEqual(company.people.slice(0, 60));
  });

  test('within a month nothing moves; the past never does', () => {
    expect(seedCompany({ size: 60, todayOn: '2026-06-28' }).people).toEqual(company.people.slice(0, 60));
    expect(seedCompany({ size: 60, todayOn: '2027-03-02' }).people[40]?.stints).toEqual(company.people[40]?.stints);
  });

  test('it is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(company))).toEqual(company);
  });
});

describe('the awkward ones', () => {
  test('all are present from twenty people on', () => {
    expect(Object.keys(seedCompany({ size: 20 }).cast)).toEqual([...castRoles]);
  });

  test('a boss without manager or pay', () => {
    expect(primaryAssignmentOn(cast('boss'), company.todayOn).managerId).toBeNull();
    expect(cast('boss').salaries).toEqual([]);
  });

  test('where somebody stands', () => {
    expect(standingOn(cast('leaver'), company.todayOn)).toBe('left');
    expect(standingOn(cast('futureStart'), company.todayOn)).toBe('future');
    expect(standingOn(cast('onLeave'), company.todayOn)).toBe('on_leave');
    expect(standingOn(cast('leavingSoon'), company.todayOn)).toBe('active');
    expect(standingOn(cast('rehire'), company.todayOn)).toBe('active');
    expect(standingOn(cast('rehire'), '2019-01-01')).toBe('left');
  });

  test('two stints, two jobs, part time', () => {
    expect(cast('rehire').stints).toHaveLength(2);
    expect(cast('twoJobs').assignments.map((row) => row.isPrimary)).toEqual([true, false]);
    expect(cast('partTime').contracts[0]).toMatchObject({ schedule: 'part_time', weeklyHours: 18, fte: 0.45 });
  });

  test('names and birthdays that break programs', () => {
    expect(cast('umlauts').lastName).toContain('ß');
    expect(cast('apostrophe').lastName).toContain("'");
    expect(cast('greek').firstName).toMatch(/\p{Script=Greek}/u);
    expect(cast('leapDay').bornOn).toBe('1992-02-29');
    expect(cast('sameNameA').displayName).toBe(cast('sameNameB').displayName);
    expect(cast('withoutEmail').workEmail).toBeNull();
    expect(cast('sparse')).toMatchObject({ gender: null, bornOn: null, homeAddress: null, bankAccount: null });
  });

  test('somebody is managed by a leaver', () => {
    expect(primaryAssignmentOn(cast('managedByLeaver'), company.todayOn).managerId).toBe(company.cast.leaver);
  });
});

describe('everything hangs together', () => {
  test('ids and e-mail addresses are unique, references lead somewhere', () => {
    const ids = new Set(company.people.map((person) => person.id));
    const emails = company.people.map((person) => person.workEmail).filter((email) => email !== null);
    expect(ids.size).toBe(250);
    expect(new Set(emails).size).toBe(emails.length);
    for (const person of company.people) {
      for (const row of person.assignments) {
        if (row.managerId !== null) expect(ids).toContain(row.managerId);
        expect(company.sites.map((site) => site.id)).toContain(row.siteId);
      }
    }
  });

  test('rows are in order and within the time of employment', () => {
    for (const person of company.people) {
      for (const rows of [person.assignments.filter((row) => row.isPrimary), person.contracts, person.salaries]) {
        const days = rows.map((row) => row.effectiveOn);
        expect(days).toEqual(days.toSorted());
        expect(days.every((day) => day >= person.stints[0].startOn)).toBe(true);
      }
      for (const request of person.leaveRequests)
        expect(request.endOn >= request.startOn && request.amount > 0).toBe(true);
    }
  });

  test('a balance is the allowance less what is taken and booked', () => {
    const balances = company.people
      .flatMap((person) => person.leaveBalances)
      .filter((balance) => balance.allowance !== null);
    expect(balances.length).toBeGreaterThan(200);
    for (const { allowance, taken, booked, remaining } of balances)
      expect(remaining).toBe((allowance ?? 0) - taken - booked);
  });
});

test('200,000 people are there within seconds', { timeout: 30_000 }, () => {
  const startedAt = performance.now();
  const { people } = seedCompany({ size: 200_000 });
  expect(people.at(-1)?.id).toBe('p200000');
  // Measured at 1.5 s on two cores; the bound leaves room for a machine that is busy.
  expect(performance.now() - startedAt).toBeLessThan(8000);
});

test('days and names', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(weekdayOf(dayNumber('2026-06-15'))).toBe(0);
  expect(workdaysBetween(dayNumber('2026-06-12'), dayNumber('2026-06-15'))).toBe(2);
  expect(asciiOf('Müßiggang-Öztürk')).toBe('muessiggangoeztuerk');
});
