import { reading } from '../../../connector-kit/contract.ts';
import { eachGranted, orRefusal } from '../../../connector-kit/granted.ts';
import { whole, type Call } from '../../../connector-kit/listing.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import * as api from '../api/leave.ts';
import { findPerson, type PersonBase } from '../api/persons.ts';
import * as map from '../map/leave.ts';
import { addDays, dayAt } from '../map/values.ts';
import { sourceOf } from '../source.ts';
import { byPeople } from './people-pages.ts';
import { notSaid } from './reasons.ts';

const absencesPage = sourceOf('/v2/absences');
const typesPage = sourceOf('/v2/absences/absence-types');

/** Absences and sick leaves are granted apart. */
const kinds = Object.keys(api.leaveKinds) as api.LeaveKind[];

/** Types of both kinds, at most five minutes old. */
export const leaveTypes = async (vendor: Vendor): Promise<api.LeaveType[]> => {
  const read = await vendor.remember('leave-types', 300, () =>
    Promise.all(kinds.map((kind) => orRefusal(api.listLeaveTypes(vendor, kind)))),
  );
  return (await eachGranted(vendor, read)).flat();
};

const typesById = async (vendor: Vendor): Promise<map.LeaveTypes> =>
  new Map((await leaveTypes(vendor)).map((type) => [map.leaveId(type.kind, type.key), type]));

/** HRworks takes spans of up to a year: two years back and one ahead. */
const spansAround = (todayOn: string): api.Span[] =>
  [-730, -365, 0].map((begin) => ({ beginDate: addDays(todayOn, begin + 1), endDate: addDays(todayOn, begin + 365) }));

/** Leave of up to fifty people: one that reaches from one span into the next is in both answers, and here once. */
const leaveOf = async ({ vendor, now }: Pick<Call, 'vendor' | 'now'>, people: readonly PersonBase[]) => {
  const read = kinds.map(async (kind) => {
    const rows = await Promise.all(spansAround(dayAt(now)).map((span) => api.listLeave(vendor, kind, people, span)));
    return rows.flat();
  });
  const found = await eachGranted(vendor, read);
  return [...new Map(found.flat().map((leave) => [map.leaveId(leave.kind, leave.number), leave])).values()];
};

/** Absences and sick leaves. Remote work is no time off: it is read by an action. */
export const timeOff = reading('time_off', {
  evidence: 'documented',
  source: absencesPage,
  horizon: 'HRworks is asked for leave from two years ago to a year ahead',
  prepare: ({ vendor }: { vendor: Vendor }) => typesById(vendor),
  all: byPeople<api.Leave, map.LeaveTypes>(leaveOf),
  ofEmployee: async (call, employeeId) => {
    const person = await findPerson(call.vendor, employeeId);
    return person && leaveOf(call, [person]);
  },
  one: async ({ vendor }, remoteId) => {
    const id = map.partsOfLeaveId(remoteId);
    return id && api.getLeave(vendor, id.kind, id.own);
  },
  map: map.mapTimeOff,
  joins: {
    policy:
      async ({ prepared }) =>
      (leave) => {
        const type = prepared.get(map.leaveId(leave.kind, leave.type ?? ''));
        return type ? map.mapPolicy(type) : null;
      },
  },
  losses: {
    approver_id: notSaid,
    reason: 'HRworks has types of leave and no reasons beside them.',
    created_at: notSaid,
    updated_at: notSaid,
  },
});

/** Types of absence and of sick leave, those no longer in use included. They are the same for everybody. */
export const timeOffPolicies = reading('time_off_policies', {
  evidence: 'documented',
  source: typesPage,
  all: whole(({ vendor }: { vendor: Vendor }) => leaveTypes(vendor)),
  ofEmployee: async ({ vendor }, employeeId) =>
    (await findPerson(vendor, employeeId)) && (await leaveTypes(vendor)).filter(({ isActive }) => isActive !== false),
  map: map.mapPolicy,
  losses: {
    description: notSaid,
    reasons: 'HRworks has types of leave and no reasons beside them.',
    created_at: notSaid,
    updated_at: notSaid,
  },
});

export const timeOffTypes = reading('time_off_types', {
  evidence: 'documented',
  source: typesPage,
  all: whole(({ vendor }: { vendor: Vendor }) => leaveTypes(vendor)),
  map: map.mapTimeOffType,
  losses: {},
});

/** HRworks keeps one account a person: that of holidays. */
export const timeOffBalances = reading('time_off_balances', {
  evidence: 'documented',
  source: sourceOf('/v2/absences/leave-accounts'),
  horizon: 'HRworks keeps an account of holidays, and none of other leave',
  ofEmployee: async ({ vendor }, employeeId): Promise<map.BalanceRow[] | undefined> => {
    const person = await findPerson(vendor, employeeId);
    if (person === undefined) return undefined;
    const account = person.personnelNumber && (await api.getLeaveAccount(vendor, person.personnelNumber));
    return account ? [{ personUuid: employeeId, account, type: map.holidayTypeOf(await leaveTypes(vendor)) }] : [];
  },
  map: map.mapBalance,
  losses: {
    balance_start_date: 'HRworks’ account is that of a year, whose beginning it does not tell.',
    balance_expiry_date: 'HRworks tells when a part of what is left is lost, not when all of it is.',
    updated_at: 'HRworks works accounts out when asked.',
  },
});
