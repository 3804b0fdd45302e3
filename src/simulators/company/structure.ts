import type { CostCentre, Department, Division, Job, Position, Team } from './company.ts';

/** What the company is called, and where its mail goes: `.example` never resolves (RFC 2606). */
export const companyName = 'Ottermill Group';
export const mailDomain = 'ottermill.example';

const department = (id: string, code: string, name: string, parentId: string | null): Department => ({
  id,
  code,
  name,
  parentId,
  headId: null,
});
export const departments: [Department, ...Department[]] = [
  department('d1', 'OTM', 'Ottermill', null),
  department('d2', 'ENG', 'Engineering', 'd1'),
  department('d3', 'ENG-PLT', 'Platform', 'd2'),
  department('d4', 'ENG-QA', 'Quality', 'd2'),
  department('d5', 'FIN', 'Finance', 'd1'),
  department('d6', 'PPL', 'People & Culture', 'd1'),
  department('d7', 'SAL', 'Sales', 'd1'),
  department('d8', 'SAL-APAC', 'Sales Asia–Pacific', 'd7'),
  department('d9', 'OPS', 'Operations', 'd1'),
  department('d10', 'OPS-WH', 'Warehouse', 'd9'),
  department('d11', 'SUP', 'Customer Support', 'd1'),
  department('d12', 'MKT', 'Marketing', 'd1'),
];

export const divisions: [Division, ...Division[]] = [
  { id: 'v1', code: 'EMEA', name: 'Europe' },
  { id: 'v2', code: 'APAC', name: 'Asia–Pacific' },
  { id: 'v3', code: 'AMER', name: 'Americas' },
];
export const divisionOfSite: Record<string, string> = { s1: 'v1', s2: 'v1', s3: 'v2', s4: 'v3', s5: 'v1' };

export const teams: [Team, ...Team[]] = [
  { id: 't1', name: 'Storage', departmentId: 'd3' },
  { id: 't2', name: 'Billing', departmentId: 'd2' },
  { id: 't3', name: 'Mobile', departmentId: 'd2' },
  { id: 't4', name: 'Night shift', departmentId: 'd10' },
  { id: 't5', name: 'Key accounts', departmentId: 'd7' },
];

export const costCentres: [CostCentre, ...CostCentre[]] = [
  { id: 'c1', code: '1000', name: 'Administration' },
  { id: 'c2', code: '2000', name: 'Product' },
  { id: 'c3', code: '3000', name: 'Go to market' },
  { id: 'c4', code: '4000', name: 'Logistics' },
];

const job = (id: string, code: string, title: string, family: string, isOpen = false): Job => ({
  id,
  code,
  title,
  description: `${title} (${family})`,
  family,
  isOpen,
});
/** `j1` is the boss's; the pairs after it are a job and the one that it is promoted to. */
export const jobs: [Job, ...Job[]] = [
  job('j1', 'CEO', 'Managing Director', 'Management'),
  job('j2', 'ENG-1', 'Software Engineer', 'Engineering', true),
  job('j3', 'ENG-2', 'Senior Software Engineer', 'Engineering'),
  job('j4', 'QA-1', 'Test Engineer', 'Engineering'),
  job('j5', 'QA-2', 'Lead Test Engineer', 'Engineering'),
  job('j6', 'FIN-1', 'Accountant', 'Finance'),
  job('j7', 'FIN-2', 'Financial Controller', 'Finance'),
  job('j8', 'PPL-1', 'HR Generalist', 'People'),
  job('j9', 'PPL-2', 'HR Business Partner', 'People'),
  job('j10', 'SAL-1', 'Account Executive', 'Sales', true),
  job('j11', 'SAL-2', 'Key Account Manager', 'Sales'),
  job('j12', 'OPS-1', 'Warehouse Operative', 'Operations', true),
  job('j13', 'OPS-2', 'Shift Supervisor', 'Operations'),
  job('j14', 'SUP-1', 'Support Agent', 'Support'),
  job('j15', 'SUP-2', 'Support Lead', 'Support'),
  job('j16', 'MKT-1', 'Marketing Specialist', 'Marketing'),
  job('j17', 'MKT-2', 'Head of Campaigns', 'Marketing'),
];

/** What somebody drawn into a department does there. */
export type Track = {
  departmentId: string;
  teamIds: [string | null, ...(string | null)[]];
  costCentreId: string;
  jobId: string;
  nextJobId: string;
  yearlyPay: number;
};
export const tracks: [Track, ...Track[]] = [
  {
    departmentId: 'd2',
    teamIds: ['t2', 't3', null],
    costCentreId: 'c2',
    jobId: 'j2',
    nextJobId: 'j3',
    yearlyPay: 62_000,
  },
  { departmentId: 'd3', teamIds: ['t1', null], costCentreId: 'c2', jobId: 'j2', nextJobId: 'j3', yearlyPay: 66_000 },
  { departmentId: 'd4', teamIds: [null], costCentreId: 'c2', jobId: 'j4', nextJobId: 'j5', yearlyPay: 54_000 },
  { departmentId: 'd5', teamIds: [null], costCentreId: 'c1', jobId: 'j6', nextJobId: 'j7', yearlyPay: 51_000 },
  { departmentId: 'd6', teamIds: [null], costCentreId: 'c1', jobId: 'j8', nextJobId: 'j9', yearlyPay: 48_000 },
  { departmentId: 'd7', teamIds: ['t5', null], costCentreId: 'c3', jobId: 'j10', nextJobId: 'j11', yearlyPay: 57_000 },
  { departmentId: 'd8', teamIds: [null], costCentreId: 'c3', jobId: 'j10', nextJobId: 'j11', yearlyPay: 58_000 },
  { departmentId: 'd11', teamIds: [null], costCentreId: 'c3', jobId: 'j14', nextJobId: 'j15', yearlyPay: 38_000 },
  { departmentId: 'd12', teamIds: [null], costCentreId: 'c3', jobId: 'j16', nextJobId: 'j17', yearlyPay: 45_000 },
];
/** Paid by the hour, keeps time, is rostered. */
export const hourlyTrack: Track = {
  departmentId: 'd10',
  teamIds: ['t4', null],
  costCentreId: 'c4',
  jobId: 'j12',
  nextJobId: 'j13',
  yearlyPay: 31_000,
};

/** Seats that nobody sits in. */
export const vacantPositions: Position[] = [
  {
    id: 'v-pos1',
    jobId: 'j2',
    departmentId: 'd3',
    siteId: 's1',
    status: 'vacant',
    personId: null,
    postedOn: '2026-02-02',
  },
  {
    id: 'v-pos2',
    jobId: 'j10',
    departmentId: 'd7',
    siteId: 's2',
    status: 'vacant',
    personId: null,
    postedOn: '2026-03-16',
  },
  { id: 'v-pos3', jobId: 'j12', departmentId: 'd10', siteId: 's3', status: 'vacant', personId: null, postedOn: null },
];
