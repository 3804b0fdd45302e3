import { dayNumber, dayOf, weekdayOf, workdaysBetween } from './days.ts';
import type { Contract, Day, LeaveBalance, LeaveRequest, Stint } from './person.ts';
import { leavePolicies } from './policies.ts';
import type { Random } from './random.ts';

/** The first of the month that `day` lies in: what lies around "today" moves once a month, not each day. */
export const anchorOf = (day: Day): number => dayNumber(`${day.slice(0, 7)}-01`);

const at = (day: number, hour: number): string => `${dayOf(day)}T${String(hour).padStart(2, '0')}:15:00.000Z`;
const mondayOnOrAfter = (day: number): number => day + ((7 - weekdayOf(day)) % 7);

type Statuses = readonly [LeaveRequest['status'], ...LeaveRequest['status'][]];
const pastStatuses: Statuses = ['approved', 'approved', 'approved', 'approved', 'declined', 'cancelled'];
const comingStatuses: Statuses = ['approved', 'pending'];

/** Up to three requests between five months before and two after the first of this month, while employed. */
export const drawLeave = (
  random: Random,
  personId: string,
  stint: Stint,
  approverId: string | null,
  anchor: number,
): LeaveRequest[] => {
  const requests: LeaveRequest[] = [];
  const count = random.whole(0, 3);
  for (let index = 1; index <= count; index++) {
    const policy = random.chance(0.55) ? leavePolicies[0] : random.pick(leavePolicies);
    const start = mondayOnOrAfter(anchor + random.whole(-150, 55)) + random.whole(0, 1);
    const length = policy.unit === 'hours' ? 1 : random.whole(1, 9);
    const end = Math.max(start, weekdayOf(start + length - 1) > 4 ? start + length + 1 : start + length - 1);
    if (dayOf(start) < stint.startOn || (stint.endOn !== null && dayOf(end) > stint.endOn)) continue;
    const startPart = policy.unit === 'days' && random.chance(0.12) ? 'afternoon' : 'all_day';
    const endPart = policy.unit === 'days' && end > start && random.chance(0.1) ? 'morning' : 'all_day';
    const requested = start - random.whole(3, 25);
    const isPast = start < anchor;
    const status = random.pick(isPast ? pastStatuses : comingStatuses);
    const halves = (startPart === 'all_day' ? 0 : 0.5) + (endPart === 'all_day' ? 0 : 0.5);
    requests.push({
      id: `${personId}-l${index}`,
      policyId: policy.id,
      reasonId: policy.reasons.length > 0 && random.chance(0.6) ? (policy.reasons[0]?.id ?? null) : null,
      startOn: dayOf(start),
      endOn: dayOf(end),
      startPart,
      endPart,
      amount: policy.unit === 'hours' ? random.whole(1, 6) : workdaysBetween(start, end) - halves,
      unit: policy.unit,
      status,
      comment: random.chance(0.2) ? 'Family visit' : null,
      requestedAt: at(requested, 8),
      decidedAt: at(status === 'pending' ? requested : requested + 2, status === 'pending' ? 8 : 9),
      approverId: status === 'pending' ? null : approverId,
    });
  }
  return requests.toSorted((a, b) => (a.startOn < b.startOn ? -1 : a.startOn > b.startOn ? 1 : 0));
};

const sum = (rows: LeaveRequest[]): number => rows.reduce((total, row) => total + row.amount, 0);

/** Days or hours approved in the year of the anchor, split at the anchor into taken and booked. */
export const balancesOf = (requests: readonly LeaveRequest[], contract: Contract, anchor: number): LeaveBalance[] => {
  const asOfOn = dayOf(anchor);
  const year = asOfOn.slice(0, 4);
  const balances: LeaveBalance[] = [];
  for (const policy of leavePolicies) {
    const ofPolicy = requests.filter(
      (request) => request.policyId === policy.id && request.status === 'approved' && request.startOn.startsWith(year),
    );
    if (policy.kind !== 'holiday' && ofPolicy.length === 0) continue;
    const taken = sum(ofPolicy.filter((request) => request.startOn < asOfOn));
    const booked = sum(ofPolicy.filter((request) => request.startOn >= asOfOn));
    const allowance =
      policy.yearlyAllowance === null ? null : Math.round(policy.yearlyAllowance * contract.fte * 2) / 2;
    balances.push({
      policyId: policy.id,
      asOfOn,
      unit: policy.unit,
      allowance,
      taken,
      booked,
      remaining: allowance === null ? null : allowance - taken - booked,
    });
  }
  return balances;
};
