import { inputRefused } from '../../../connector-kit/errors.ts';
import { ifGranted } from '../../../connector-kit/granted.ts';
import { waitFor } from '../../../connector-kit/wait-for.ts';
import {
  dayOf,
  optionsIn,
  writing,
  type Option,
  type Order,
  type Unsettled,
  type WriteCall,
  type Written,
} from '../../../connector-kit/writing.ts';
import { toInstant } from '../../../model/dates.ts';
import { cancelTimeOffRequest, requestTimeOff, timeOffStatusOf, type DaysOff } from '../api/record-writes.ts';
import { listTimeOffChanges, policyTypes, type PolicyType, type TimeOffRequest } from '../api/time-off.ts';
import * as words from '../map/vocabularies.ts';
import { clockSkewMs, patienceOf } from './kept.ts';

/** The company's kinds of time off; `undefined` when they may not be seen. */
type Kinds = readonly PolicyType[] | undefined;
type TimeOffCall = WriteCall<Kinds>;

const wholeDay = {
  required: true as const,
  pattern: /T00:00:00(\.000)?$/,
  note: 'is a day: half days are said by start_half_day and end_half_day',
};

/** Whether Bob asks the manager first. */
const decisions: readonly Option[] = [
  { id: 'approved', name: 'Approved', word: 'approved' },
  { id: 'pending', name: 'Pending', word: 'pending' },
];

const reasonsOf = (kinds: Kinds) =>
  kinds && [...new Map(kinds.flatMap(({ reasons }) => reasons).map((reason) => [reason.id, reason])).values()];

/** Asks for days off. */
export const createTimeOff = writing<Kinds>('create_time_off', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/reference/post_timeoff-employees-id-requests',
  permissions: ['time-off.requests'],
  fields: {
    time_off_policy_id: {
      required: true,
      options: (kinds) =>
        kinds &&
        optionsIn(
          kinds.map(({ name }) => ({ id: name, name })),
          words.timeOffType,
        ),
      note: 'A kind of time off, which Bob knows by its name.',
    },
    start_date: wholeDay,
    end_date: wholeDay,
    start_half_day: { note: 'Off from noon of the first day.' },
    end_half_day: { note: 'Off until noon of the last day.' },
    status: { options: () => decisions, note: 'approved: without asking the manager.' },
    approver_id: { refersTo: 'employees' },
    reason: { options: reasonsOf },
    comment: {},
  },
  prepare: ({ vendor }) => ifGranted<readonly PolicyType[], undefined>(vendor, policyTypes(vendor), undefined),
  async run(call, order) {
    const employeeId = call.target.employeeId ?? '';
    const startedAt = Date.now();
    const made = await requestTimeOff(call.vendor, employeeId, daysOff(order, call.prepared));
    if (!made) return undefined;
    if (made.id !== null) return { remoteId: made.id };
    const found = await waitFor(() => newestOf(call, order, startedAt - clockSkewMs), patienceOf(call));
    return found ? { remoteId: found.requestId } : {};
  },
  find: async (call, order, since) => findRequest(call, order, since),
});

const daysOff = ({ given }: Order, kinds: Kinds): DaysOff => {
  const [startDate, endDate] = [String(dayOf(given['start_date'])), String(dayOf(given['end_date']))];
  const [startsAtNoon, endsAtNoon] = [given['start_half_day'] === true, given['end_half_day'] === true];
  if (startDate > endDate || (startDate === endDate && startsAtNoon && endsAtNoon))
    throw inputRefused('The time off ends before it begins.', 'Give a last day that is not before the first.', [
      'end_date',
    ]);
  const policyType = String(given['time_off_policy_id']);
  return {
    policyType,
    requestRangeType: 'days',
    startDate,
    startDatePortion: startsAtNoon ? 'afternoon' : 'all_day',
    endDate,
    endDatePortion: endsAtNoon ? 'morning' : 'all_day',
    ...(given['status'] !== undefined && { skipManagerApproval: given['status'] === 'approved' }),
    ...(typeof given['approver_id'] === 'string' && { approver: given['approver_id'] }),
    ...(given['reason'] !== undefined && { reasonCode: reasonCodeOf(String(given['reason']), policyType, kinds) }),
    ...(typeof given['comment'] === 'string' && { description: given['comment'] }),
  };
};

/** Reasons belong to a kind of time off. */
const reasonCodeOf = (reasonId: string, policyType: string, kinds: Kinds): number => {
  const own = kinds?.find(({ name }) => name === policyType)?.reasons ?? [];
  if (kinds === undefined || own.some(({ id }) => id === reasonId)) return Number(reasonId);
  const names = own.map(({ name }) => name).join(', ');
  throw inputRefused(
    'The reason is not one of this kind of time off.',
    names === '' ? 'Leave the reason out: this kind has none.' : `Choose one of ${names}.`,
    ['reason'],
  );
};

/** The feed refuses a start of more than six months ago. */
const feedMs = 180 * 86_400_000;

const changesOf = ({ vendor, now }: TimeOffCall) => listTimeOffChanges(vendor, new Date(now - feedMs).toISOString());

/** Requests of this person for the same days and halves. Bob may show the kind under another name. */
const alike = (changes: readonly TimeOffRequest[], { target }: TimeOffCall, order: Order): TimeOffRequest[] => {
  const asked = daysOff(order, undefined);
  return changes.filter(
    (one) =>
      one.employeeId === target.employeeId &&
      one.startDate === asked.startDate &&
      one.endDate === asked.endDate &&
      (one.startPortion ?? 'all_day') === asked.startDatePortion &&
      (one.endPortion ?? 'all_day') === asked.endDatePortion,
  );
};

const changedAt = ({ createdOn }: TimeOffRequest) => Date.parse(toInstant(createdOn) ?? '') || 0;

const newestOf = async (call: TimeOffCall, order: Order, since: number) =>
  alike(await changesOf(call), call, order)
    .filter((one) => changedAt(one) >= since)
    .toSorted((a, b) => changedAt(a) - changedAt(b))
    .at(-1);

/** Bob hides private kinds of time off from whoever may not see them: then nobody can tell that it is not there. */
const findRequest = async (
  call: TimeOffCall,
  order: Order,
  since: number,
): Promise<Written | Unsettled | undefined> => {
  const changes = await changesOf(call);
  const own = alike(changes, call, order);
  const found = own.find((one) => changedAt(one) >= since);
  if (found) return { remoteId: found.requestId };
  if (own.some((one) => changedAt(one) >= since - clockSkewMs))
    return { unsettled: 'such a request was made at about that time, and maybe before.' };
  if (changes.some((one) => one['visibility'] === 'Private')) return undefined;
  return { unsettled: 'Bob may hide the request from the service user, which sees no private kinds of time off.' };
};

/** Cancels a request. */
export const cancelTimeOff = writing('cancel_time_off', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/reference/delete_timeoff-employees-id-requests-requestid',
  permissions: ['time-off.requests'],
  fields: {},
  async run({ vendor, target: { employeeId = '', recordId = '' } }) {
    return (await cancelTimeOffRequest(vendor, employeeId, recordId)) ? { remoteId: recordId } : undefined;
  },
  async find({ vendor, target: { employeeId = '', recordId = '' } }) {
    const status = await timeOffStatusOf(vendor, employeeId, recordId);
    const isOver = status === undefined || ['cancelled', 'deleted'].includes(words.timeOffStatus(status)?.value ?? '');
    return isOver ? { remoteId: recordId } : undefined;
  },
});
