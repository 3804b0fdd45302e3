import { awkwardCareers } from './cast-careers.ts';
import { named, type Rewrite, settled } from './cast-parts.ts';
import type { CastRole } from './company.ts';
import { mailDomain } from './structure.ts';

/** Every role by its place in the company: the first twenty people. */
export const castRoles: readonly CastRole[] = [
  'boss',
  'withoutEmail',
  'umlauts',
  'apostrophe',
  'leaver',
  'rehire',
  'futureStart',
  'twoJobs',
  'partTime',
  'sameNameA',
  'sameNameB',
  'leapDay',
  'sparse',
  'greek',
  'onLeave',
  'leavingSoon',
  'hourly',
  'contractor',
  'promoted',
  'managedByLeaver',
];

/** What the draw must know before it draws. */
export const castPlace: Partial<Record<CastRole, { siteIndex: number; isHourly: boolean }>> = {
  boss: { siteIndex: 0, isHourly: false },
  umlauts: { siteIndex: 0, isHourly: false },
  apostrophe: { siteIndex: 1, isHourly: false },
  rehire: { siteIndex: 0, isHourly: false },
  twoJobs: { siteIndex: 1, isHourly: false },
  promoted: { siteIndex: 0, isHourly: false },
  hourly: { siteIndex: 2, isHourly: true },
  contractor: { siteIndex: 3, isHourly: false },
};

/** What makes each of them awkward; all else is as drawn. */
export const castRewrites: Record<CastRole, Rewrite> = {
  ...awkwardCareers,
  boss: (person) => ({
    ...named('Ingrid', 'Ottermill'),
    workEmail: `ingrid.ottermill@${mailDomain}`,
    ...settled(person, '2010-04-01'),
    assignments: [
      {
        ...person.assignments[0],
        effectiveOn: '2010-04-01',
        jobId: 'j1',
        departmentId: 'd1',
        teamId: null,
        costCentreId: 'c1',
        managerId: null,
      },
    ],
    salaries: [],
  }),
  withoutEmail: (person) => ({ ...settled(person, '2019-09-02'), workEmail: null, personalEmail: null }),
  umlauts: (person) => ({
    ...settled(person, '2018-02-01'),
    ...named('Jörg-Günther', 'Müßiggang-Öztürk'),
    workEmail: `joerg-guenther.muessiggang@${mailDomain}`,
  }),
  apostrophe: (person) => ({
    ...settled(person, '2020-01-06'),
    ...named("Caitlín D'Arcy", "O'Súilleabháin"),
    middleName: null,
    workEmail: `caitlin.o'suilleabhain@${mailDomain}`,
  }),
  sameNameA: (person) => ({
    ...settled(person, '2013-01-07'),
    ...named('Alex', 'Morgan'),
    middleName: null,
    bornOn: '1980-05-17',
    workEmail: `alex.morgan@${mailDomain}`,
  }),
  sameNameB: (person) => ({
    ...settled(person, '2023-01-09'),
    ...named('Alex', 'Morgan'),
    middleName: null,
    bornOn: '1997-11-02',
    workEmail: `alex.morgan2@${mailDomain}`,
  }),
  leapDay: (person) => ({ ...settled(person, '2024-02-29'), bornOn: '1992-02-29' }),
  sparse: (person) => {
    const base = settled(person, '2025-01-13');
    return {
      ...base,
      assignments: [{ ...base.assignments[0], departmentId: null, teamId: null, divisionId: null, costCentreId: null }],
      salaries: [],
      leaveRequests: [],
      leaveBalances: [],
      documents: [],
      tasks: [],
      skills: [],
      timeEntries: [],
      shifts: [],
      salutation: null,
      academicTitle: null,
      middleName: null,
      birthName: null,
      pronouns: null,
      personalEmail: null,
      workPhone: null,
      mobilePhone: null,
      gender: null,
      bornOn: null,
      maritalStatus: null,
      ethnicity: null,
      citizenships: [],
      homeAddress: null,
      avatarUrl: null,
      bankAccount: null,
      nationalIds: [],
      workEligibilities: [],
      emergencyContact: null,
      customValues: {},
    };
  },
  greek: (person) => ({
    ...settled(person, '2021-06-14'),
    ...named('Ελένη', 'Παπαδοπούλου'),
    middleName: null,
    displayName: 'Eleni (Ελένη)',
    workEmail: `eleni@${mailDomain}`,
    citizenships: ['GR'],
  }),
};
