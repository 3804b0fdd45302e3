import type { Company } from '../company/index.ts';
import type { Call, Clock, Environment } from '../kit/index.ts';
import { catalogue } from './catalogue.ts';
import { categories, type Category, customCategory } from './categories.ts';
import { type CustomFieldOfBob, customFieldsOf } from './custom-fields.ts';
import { listsOf, type NamedList } from './lists.ts';

/** One field as the metadata call shows it, and what the simulator must know besides. */
export type Field = {
  id: string;
  type: string;
  category: string;
  categoryName: string;
  name: string;
  description: string | null;
  listId: string | null;
  isHistorical: boolean;
  /** Present on fields that the company added. */
  custom?: CustomFieldOfBob;
};

export type Row = { id: number; [column: string]: unknown };

/** What Bob's API or its user changed about one person; all else is rendered from the seed. */
export type Changes = {
  /** By field id. */
  values: Map<string, unknown>;
  /** Whole tables, copied at the first write. */
  tables: Map<string, Row[]>;
  timeOff: TimeOff[] | undefined;
  documents: BobDocument[] | undefined;
  avatarUrl: string | null | undefined;
};

/** A request as Bob keeps it; every answer about time off is drawn from it. */
export type TimeOff = {
  requestId: number;
  originalRequestId: number;
  policyType: string;
  type: string;
  startDate: string;
  endDate: string;
  startPortion: string;
  endPortion: string;
  dayPortion: string | null;
  hours: number | null;
  minutes: number | null;
  dailyHours: number | null;
  durations: { date: string; hours: number; minutes: number }[] | null;
  unit: 'days' | 'hours';
  cost: number;
  status: 'approved' | 'pending' | 'declined' | 'canceled' | 'deleted';
  description: string | null;
  reasonCode: number | null;
  /** Instants with `Z`. */
  createdAt: string;
  changedAt: string;
};

export type BobDocument = {
  id: number;
  folder: string;
  name: string;
  /** What was uploaded; null where the simulator makes a page of its own. */
  content: { bytes: Uint8Array<ArrayBuffer>; type: string } | null;
  uploadedAt: string;
  tags: string[];
};
export type ReasonCode = { id: number; displayName: string };
export type Adjustment = { policyType: string; effectiveDate: string; amount: number; adjustmentType: string };

/** Bob's database. */
export type BobState = {
  company: Company;
  clock: Clock;
  lists: Map<string, NamedList>;
  fields: Map<string, Field>;
  /** By the seed's person id. */
  changes: Map<string, Changes>;
  /** Reason codes by policy type. */
  reasonCodes: Map<string, ReasonCode[]>;
  adjustments: Map<string, Adjustment[]>;
  completedTasks: Set<number>;
  invited: Set<string>;
  asyncReports: Map<string, { reportId: string; format: string; readyAtMilliseconds: number }>;
  /** Writes that reads do not see yet. */
  pending: { dueAtMilliseconds: number; apply: () => void }[];
  firewall: { refusedAtMilliseconds: number[]; blockedUntilMilliseconds: number };
  lastSerial: number;
};
export type BobCall = Call<BobState>;

const fieldsOf = (company: Company): Map<string, Field> => {
  const builtIn = catalogue.map(([id, type, category, name, listId, isHistorical]): Field => ({
    id,
    type,
    category,
    categoryName: categories[category as Category],
    name,
    description: null,
    listId: listId ?? null,
    isHistorical: isHistorical === true,
  }));
  const custom = customFieldsOf(company).map((field): Field => ({
    id: field.id,
    type: field.type,
    category: field.category,
    categoryName: categories[field.category as Category] ?? customCategory.name,
    name: field.name,
    description: field.description,
    listId: field.options.length > 0 ? (field.listName ?? field.id) : null,
    isHistorical: field.column !== undefined,
    custom: field,
  }));
  return new Map([...builtIn, ...custom].map((field) => [field.id, field]));
};

export const createState = ({ company, clock }: Environment): BobState => ({
  company,
  clock,
  lists: listsOf(company),
  fields: fieldsOf(company),
  changes: new Map(),
  reasonCodes: new Map(
    company.leavePolicies.map((policy) => [
      policy.name,
      policy.reasons.map((reason) => ({ id: 3000 + Number(reason.id.slice(1)), displayName: reason.name })),
    ]),
  ),
  adjustments: new Map(),
  completedTasks: new Set(),
  invited: new Set(),
  asyncReports: new Map(),
  pending: [],
  firewall: { refusedAtMilliseconds: [], blockedUntilMilliseconds: 0 },
  lastSerial: 26_839_976,
});

export const changesOf = (state: BobState, personId: string): Changes => {
  const known = state.changes.get(personId);
  if (known !== undefined) return known;
  const fresh: Changes = {
    values: new Map(),
    tables: new Map(),
    timeOff: undefined,
    documents: undefined,
    avatarUrl: undefined,
  };
  state.changes.set(personId, fresh);
  return fresh;
};

/** Writes now, or when the switch `writeDelayMilliseconds` says. */
export const commit = ({ state, environment }: BobCall, apply: () => void): void => {
  const delay = Number(environment.switchValue('writeDelayMilliseconds'));
  if (delay === 0) apply();
  else state.pending.push({ dueAtMilliseconds: environment.clock.now().getTime() + delay, apply });
};

export const applyDueWrites = (state: BobState, now: Date): void => {
  if (state.pending.length === 0) return;
  const due = state.pending.filter((write) => write.dueAtMilliseconds <= now.getTime());
  state.pending = state.pending.filter((write) => write.dueAtMilliseconds > now.getTime());
  for (const write of due) write.apply();
};

export const nextSerial = (state: BobState): number => ++state.lastSerial;
