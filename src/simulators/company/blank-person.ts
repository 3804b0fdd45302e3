import { contractOf } from './career.ts';
import type { Day, Person } from './person.ts';

/** The least that can be known of somebody. */
export type Hire = {
  id: string;
  employeeNumber: string;
  firstName: string;
  lastName: string;
  workEmail: string | null;
  startOn: Day;
  siteId: string;
};

/** Somebody just hired, full time, of whom nothing else is recorded yet. */
export const blankPerson = ({ id, employeeNumber, firstName, lastName, workEmail, startOn, siteId }: Hire): Person => ({
  id,
  employeeNumber,
  salutation: null,
  academicTitle: null,
  firstName,
  middleName: null,
  lastName,
  birthName: null,
  displayName: `${firstName} ${lastName}`,
  pronouns: null,
  workEmail,
  personalEmail: null,
  workPhone: null,
  mobilePhone: null,
  homePhone: null,
  gender: null,
  bornOn: null,
  maritalStatus: null,
  ethnicity: null,
  citizenships: [],
  language: 'en',
  homeAddress: null,
  avatarUrl: null,
  about: null,
  stints: [{ startOn, endOn: null, ending: null, probationEndOn: null }],
  assignments: [
    {
      effectiveOn: startOn,
      isPrimary: true,
      jobId: 'j2',
      departmentId: null,
      teamId: null,
      divisionId: null,
      costCentreId: null,
      siteId,
      managerId: null,
      change: 'hire',
    },
  ],
  contracts: [contractOf(startOn, 40)],
  salaries: [],
  longLeave: null,
  bankAccount: null,
  nationalIds: [],
  workEligibilities: [],
  emergencyContact: null,
  leaveRequests: [],
  leaveBalances: [],
  documents: [],
  tasks: [],
  customValues: {},
  skills: [],
  timeEntries: [],
  shifts: [],
  createdAt: `${startOn}T08:00:00.000Z`,
  updatedAt: `${startOn}T08:00:00.000Z`,
});
