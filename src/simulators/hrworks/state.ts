import type { Call, Environment } from '../kit/index.ts';
import type { StoredFile } from './documents/downloads.ts';
import type { FileEntry } from './documents/personnel-file.ts';
import type { Leave } from './leave/leaves.ts';
import { absenceTypesOf, type LeaveType, sickLeaveTypesOf } from './leave/types.ts';
import { type Establishment, establishmentsOf } from './organization/establishments.ts';
import type { Holiday } from './organization/holidays.ts';
import { type Unit, unitsOf } from './organization/units.ts';
import type { Application } from './recruiting/applicants.ts';
import { type Post, postsOf } from './recruiting/posts.ts';
import type { Customer } from './time/customers.ts';
import type { Project } from './time/projects.ts';
import { type Regulation, regulations } from './time/regulations.ts';
import type { WorkingTime } from './time/working-times.ts';
import type { Webhook } from './webhooks/routes.ts';
import type { Job } from './wire/jobs.ts';
import type { WireRecord } from './wire/records.ts';

export type CostObject = { number: string; name: string };

/** HRworks' database. Maps by person have the seed's person id as key and hold what was written over the seed. */
export type HrworksState = {
  /** Fields of `PersonData` as they were written. */
  edits: Map<string, WireRecord>;
  /** People that the API made: of them nothing is known but what was written. */
  createdHere: Set<string>;
  /** By seed id, as first seen. */
  logins: Map<string, string>;
  /** Made anew after people changed; see `people/identity.ts`. */
  directory: Map<string, string> | undefined;
  units: Unit[];
  establishments: Establishment[];
  /** Those that were written, beside the fixed ones. */
  holidays: Holiday[];
  costCenters: CostObject[];
  costObjectives: CostObject[];
  absenceTypes: LeaveType[];
  sickLeaveTypes: LeaveType[];
  /** By number; undefined = deleted. */
  leaves: Map<string, Map<string, Leave | undefined>>;
  /** By begin in milliseconds; undefined = deleted. */
  workingTimes: Map<string, Map<number, WorkingTime | undefined>>;
  regulations: readonly Regulation[];
  projects: Project[];
  customers: Customer[];
  personnelFiles: Map<string, FileEntry[]>;
  files: Map<string, StoredFile>;
  onboarding: WireRecord[];
  posts: Post[];
  applications: Application[];
  webhooks: Webhook[];
  jobs: Map<string, Job>;
  cache: Map<string, { response: Response; untilMilliseconds: number }>;
  lastJobNumber: number;
  lastEventNumber: number;
  lastFileNumber: number;
  lastWebhookId: number;
};
export type HrworksCall = Call<HrworksState>;

export const createState = ({ company }: Environment): HrworksState => ({
  edits: new Map(),
  createdHere: new Set(),
  logins: new Map(),
  directory: undefined,
  units: unitsOf(company),
  establishments: establishmentsOf(company),
  holidays: [],
  costCenters: company.costCentres.map(({ code, name }) => ({ number: code, name })),
  costObjectives: [],
  absenceTypes: absenceTypesOf(company),
  sickLeaveTypes: sickLeaveTypesOf(company),
  leaves: new Map(),
  workingTimes: new Map(),
  regulations,
  projects: [],
  customers: [],
  personnelFiles: new Map(),
  files: new Map(),
  onboarding: [],
  posts: postsOf(company),
  applications: [],
  webhooks: [],
  jobs: new Map(),
  cache: new Map(),
  lastJobNumber: 0,
  lastEventNumber: 0,
  lastFileNumber: 0,
  lastWebhookId: 0,
});

/** What the admin did to a person in HRworks' own pages replaces what the API had written. */
export const forgetPerson = (state: HrworksState, personId: string): void => {
  for (const written of [state.edits, state.leaves, state.workingTimes, state.personnelFiles]) written.delete(personId);
  state.createdHere.delete(personId);
  state.directory = undefined;
  state.cache.clear();
};
