import type { Day, Instant, LocalTime } from './basics.ts';

export type LeaveRequest = {
  /** Unique in the company. */
  id: string;
  policyId: string;
  reasonId: string | null;
  startOn: Day;
  endOn: Day;
  /** `afternoon` on the first or `morning` on the last day is half a day off. */
  startPart: 'all_day' | 'morning' | 'afternoon';
  endPart: 'all_day' | 'morning' | 'afternoon';
  /** Working time away, in `unit`. */
  amount: number;
  unit: 'days' | 'hours';
  status: 'pending' | 'approved' | 'declined' | 'cancelled';
  comment: string | null;
  requestedAt: Instant;
  /** When the status was last changed; equals `requestedAt` while pending. */
  decidedAt: Instant;
  approverId: string | null;
};

/** Where somebody stands on `asOfOn`. `remaining` = allowance - taken - booked; null allowance has null remaining. */
export type LeaveBalance = {
  policyId: string;
  asOfOn: Day;
  unit: 'days' | 'hours';
  allowance: number | null;
  taken: number;
  booked: number;
  remaining: number | null;
};

export type Document = {
  id: string;
  name: string;
  category: 'contract' | 'certificate' | 'payslip' | 'identity' | 'policy';
  folder: 'shared' | 'confidential';
  fileName: string;
  mimeType: string;
  url: string;
  uploadedAt: Instant;
  tags: string[];
};

export type Task = {
  id: string;
  title: string;
  description: string | null;
  list: string;
  dueOn: Day;
  status: 'open' | 'done';
  /** Who has to do it. */
  ownerId: string;
  completedAt: Instant | null;
};

export type Skill = { id: string; name: string; level: 1 | 2 | 3 | 4 | 5 | null };

export type TimeEntry = {
  id: string;
  startAt: LocalTime;
  endAt: LocalTime;
  breakMinutes: number;
  /** Worked hours without breaks. */
  hours: number;
  status: 'pending' | 'approved';
  siteId: string;
  costCentreId: string | null;
  comment: string | null;
};

export type Shift = {
  id: string;
  startAt: LocalTime;
  endAt: LocalTime;
  siteId: string;
  jobId: string;
  status: 'draft' | 'published';
  notes: string | null;
};
