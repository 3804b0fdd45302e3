/**
 * What the seed company is made of: plain data, in nobody's dialect. Each vendor's simulator renders it in the
 * vendor's words, and `test/truth.ts` says, apart from any connector, which unified record it must become.
 *
 * Everything is JSON: no classes, no dates, references by id. `null` means "not recorded", never "zero" or "no".
 */

import type { Address, Country, Currency, Day, Language, Person } from './person.ts';

export type * from './person.ts';

export type LegalEntity = {
  id: string;
  name: string;
  registrationNumber: string;
  country: Country;
  currency: Currency;
};

/** A place of work. */
export type Site = {
  id: string;
  name: string;
  legalEntityId: string;
  address: Address;
  phone: string;
  /** IANA name. */
  timeZone: string;
  currency: Currency;
  language: Language;
};

/** A unit of a tree: `parentId` is null at the root. */
export type Department = { id: string; code: string; name: string; parentId: string | null; headId: string | null };
export type Division = { id: string; code: string; name: string };
/** A team is a part of one department. */
export type Team = { id: string; name: string; departmentId: string };
export type CostCentre = { id: string; code: string; name: string };
export type Job = { id: string; code: string; title: string; description: string; family: string; isOpen: boolean };
/** A seat in the plan. A filled one names who sits in it. */
export type Position = {
  id: string;
  jobId: string;
  departmentId: string;
  siteId: string;
  status: 'filled' | 'vacant';
  personId: string | null;
  postedOn: Day | null;
};

export type LeaveKind =
  | 'holiday'
  | 'sick'
  | 'parental'
  | 'unpaid'
  | 'bereavement'
  | 'study'
  | 'time_in_lieu'
  | 'work_from_home';
export type LeaveReason = { id: string; name: string };
/** A kind of leave the company grants, with the rule that gives days or hours of it. */
export type LeavePolicy = {
  id: string;
  name: string;
  kind: LeaveKind;
  unit: 'days' | 'hours';
  isPaid: boolean;
  /** Only visible to the person, the manager and HR (sickness). */
  isPrivate: boolean;
  /** In the policy's unit for a full calendar year; null = no limit. */
  yearlyAllowance: number | null;
  requiresApproval: boolean;
  reasons: LeaveReason[];
};

export type CustomFieldType = 'text' | 'number' | 'date' | 'boolean' | 'list' | 'multi_list';
/** A field this company added for itself. `options` is empty unless the type is a list. */
export type CustomField = {
  id: string;
  name: string;
  description: string | null;
  type: CustomFieldType;
  options: { id: string; name: string }[];
};
/** The awkward ones, each there for a reason (see `cast.ts`). */
export type CastRole =
  | 'boss'
  | 'withoutEmail'
  | 'umlauts'
  | 'apostrophe'
  | 'leaver'
  | 'rehire'
  | 'futureStart'
  | 'twoJobs'
  | 'partTime'
  | 'sameNameA'
  | 'sameNameB'
  | 'leapDay'
  | 'sparse'
  | 'greek'
  | 'onLeave'
  | 'leavingSoon'
  | 'hourly'
  | 'contractor'
  | 'promoted'
  | 'managedByLeaver';

export type Company = {
  seed: number;
  size: number;
  /** The day the company is looked at; leave, the future start and the pending leaver lie around it. */
  todayOn: Day;
  name: string;
  legalEntities: [LegalEntity, ...LegalEntity[]];
  sites: [Site, ...Site[]];
  departments: [Department, ...Department[]];
  divisions: [Division, ...Division[]];
  teams: [Team, ...Team[]];
  costCentres: [CostCentre, ...CostCentre[]];
  jobs: [Job, ...Job[]];
  positions: Position[];
  leavePolicies: [LeavePolicy, ...LeavePolicy[]];
  customFields: CustomField[];
  people: Person[];
  /** Person ids of the awkward ones, as far as the size reaches (each role is present from a size of 20 on). */
  cast: Partial<Record<CastRole, string>>;
};

/** `seed` 1, `size` 250, `todayOn` 2026-06-15 when left out. Same options, same company, byte for byte. */
export type CompanyOptions = { seed?: number; size?: number; todayOn?: Day };
