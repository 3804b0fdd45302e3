import { contractOf, salaryOf } from './career.ts';
import { type Rewrite, settled, stint } from './cast-parts.ts';
import { dayOf } from './days.ts';
import type { Assignment, Contract } from './person.ts';
import { sites } from './places.ts';
import { hourlyTrack, tracks } from './structure.ts';

/** Those whose time with the company is awkward. */
export const awkwardCareers = {
  leaver: (person) =>
    settled(
      person,
      '2015-06-01',
      stint('2015-06-01', '2024-02-29', {
        reason: 'redundancy',
        kind: 'dismissal',
        noticeGivenOn: '2023-11-30',
        lastDayOfWorkOn: '2024-02-23',
      }),
    ),
  rehire: (person) => {
    const [hire] = person.assignments;
    return {
      ...settled(person, '2014-03-03'),
      stints: [stint('2014-03-03', '2017-08-31', { reason: 'relocation' }), stint('2021-11-01')],
      assignments: [
        { ...hire, effectiveOn: '2014-03-03', change: 'hire' },
        { ...hire, effectiveOn: '2021-11-01', change: 'rehire', jobId: tracks[0].nextJobId },
      ],
      contracts: [contractOf('2014-03-03', 40), contractOf('2021-11-01', 40)],
      salaries: [
        salaryOf('2014-03-03', tracks[0], sites[0], 0.9, 'hire', false),
        salaryOf('2021-11-01', tracks[0], sites[0], 1.2, 'hire', false),
      ],
    };
  },
  futureStart: (person, anchor) => ({
    ...settled(person, dayOf(anchor + 62)),
    leaveRequests: [],
    leaveBalances: [],
    timeEntries: [],
    shifts: [],
    createdAt: '2026-01-12T08:00:00.000Z',
  }),
  twoJobs: (person) => {
    const base = settled(person, '2017-05-02');
    const second: Assignment = {
      ...base.assignments[0],
      effectiveOn: '2022-01-03',
      isPrimary: false,
      jobId: 'j8',
      departmentId: 'd6',
      teamId: null,
      costCentreId: 'c1',
      change: 'second_job',
    };
    return { ...base, assignments: [...base.assignments, second] };
  },
  partTime: (person) => {
    const contract: Contract = { ...contractOf('2016-10-04', 18), hoursByWeekday: [6, 6, 6, 0, 0, 0, 0] };
    return settled(person, '2016-10-04', stint('2016-10-04'), contract);
  },
  onLeave: (person, anchor) => ({
    ...settled(person, '2018-08-20'),
    longLeave: { kind: 'parental', startOn: dayOf(anchor - 60), endOn: dayOf(anchor + 300) },
  }),
  leavingSoon: (person, anchor) =>
    settled(
      person,
      '2019-03-18',
      stint('2019-03-18', dayOf(anchor + 75), {
        noticeGivenOn: dayOf(anchor - 16),
        lastDayOfWorkOn: dayOf(anchor + 70),
      }),
    ),
  hourly: (person) => ({
    ...settled(person, '2022-07-04', stint('2022-07-04'), contractOf('2022-07-04', 24)),
    salaries: [salaryOf('2022-07-04', hourlyTrack, sites[2], 1, 'hire', true)],
  }),
  contractor: (person) => {
    const base = settled(person, '2025-02-03', stint('2025-02-03'), contractOf('2025-02-03', 40, 'contractor'));
    return {
      ...base,
      salaries: [
        {
          effectiveOn: '2025-02-03',
          amount: 95,
          currency: 'USD',
          period: 'hour',
          frequency: 'monthly',
          reason: 'hire',
        },
      ],
    };
  },
  promoted: (person) => {
    const base = settled(person, '2016-01-11');
    return {
      ...base,
      assignments: [
        base.assignments[0],
        { ...base.assignments[0], effectiveOn: '2019-07-01', change: 'promotion', jobId: tracks[0].nextJobId },
        {
          ...base.assignments[0],
          effectiveOn: '2024-01-01',
          change: 'transfer',
          siteId: 's2',
          jobId: tracks[0].nextJobId,
        },
      ],
      salaries: [
        salaryOf('2016-01-11', tracks[0], sites[0], 0.95, 'hire', false),
        salaryOf('2019-07-01', tracks[0], sites[0], 1.2, 'promotion', false),
        salaryOf('2024-01-01', tracks[0], sites[1], 1.3, 'review', false),
      ],
    };
  },
  /** `p5` is the leaver: nobody has named a successor. */
  managedByLeaver: (person) => {
    const base = settled(person, '2022-05-02');
    return { ...base, assignments: [{ ...base.assignments[0], managerId: 'p5' }] };
  },
} satisfies Record<string, Rewrite>;
