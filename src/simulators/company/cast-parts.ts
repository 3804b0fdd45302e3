import { contractOf } from './career.ts';
import type { Assignment, Contract, Person, Salary, Stint } from './person.ts';

/** The drawn private address spells another name. */
export const named = (firstName: string, lastName: string) => ({
  firstName,
  lastName,
  displayName: `${firstName} ${lastName}`,
  personalEmail: null,
});

export const stint = (
  startOn: string,
  endOn: string | null = null,
  ending: Partial<NonNullable<Stint['ending']>> = {},
): Stint => ({
  startOn,
  endOn,
  ending:
    endOn === null
      ? null
      : { reason: 'better_offer', kind: 'resignation', noticeGivenOn: null, lastDayOfWorkOn: endOn, ...ending },
  probationEndOn: null,
});

/** The career of somebody hired once on `startOn`, still there unless `last` ends it, with nothing else happening. */
export const settled = (
  person: Person,
  startOn: string,
  last: Stint = stint(startOn),
  contract: Contract = contractOf(startOn, 40),
) => {
  const [hire] = person.assignments;
  const [pay] = person.salaries;
  return {
    stints: [last] as [Stint],
    assignments: [{ ...hire, effectiveOn: startOn, change: 'hire' as const }] as [Assignment],
    contracts: [contract] as [Contract],
    salaries: pay === undefined ? [] : ([{ ...pay, effectiveOn: startOn, reason: 'hire' }] satisfies Salary[]),
    createdAt: `${startOn}T08:00:00.000Z`,
    leaveRequests: person.leaveRequests.filter(
      (request) => request.startOn >= startOn && (last.endOn === null || request.endOn <= last.endOn),
    ),
  };
};

/** What is different about somebody, given the draw. */
export type Rewrite = (person: Person, anchor: number) => Partial<Person>;
