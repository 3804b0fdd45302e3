import { inputRefused } from '../../../connector-kit/errors.ts';
import type { Call } from '../../../connector-kit/listing.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { collect } from '../../../connector-kit/walk.ts';
import { dayOf, optionsIn, writing, type Order, type WriteCall } from '../../../connector-kit/writing.ts';
import { listedLeaveCategories, requestLeave, type LeaveCategory } from '../api/changes.ts';
import { listedLeaveRequests, type LeaveRequest } from '../api/leave.ts';
import { numbered } from '../api/numbered.ts';
import { readAll } from '../api/pages.ts';
import { dayOf as dayIn } from '../map/values.ts';
import * as words from '../map/vocabularies.ts';

const categoriesOf = (vendor: Vendor): Promise<LeaveCategory[]> =>
  vendor.remember('leave categories by id', 600, async () => (await readAll(vendor, listedLeaveCategories)) ?? []);

/** Requests of the same person for the same days and the same kind of leave that nobody declined or cancelled. */
const sameRequests = async (
  { vendor, target, prepared, now, shared }: WriteCall<readonly LeaveCategory[]>,
  { given }: Order,
): Promise<LeaveRequest[]> => {
  const [startOn, endOn] = [String(dayOf(given['start_date'])), String(dayOf(given['end_date']))];
  const query: Call['query'] = { filters: {}, include: new Set(), expand: new Set(), paths: [], shared };
  const listing = numbered<LeaveRequest>(() => [listedLeaveRequests(startOn, endOn)]);
  const requests = await collect(listing, { vendor, query, now, prepared: undefined });
  const category = prepared.find(({ id }) => id === given['time_off_policy_id'])?.name;
  return requests.filter(
    (one) =>
      one.employee_id === target.employeeId &&
      one.leave_category_name === category &&
      dayIn(one.start_date) === startOn &&
      dayIn(one.end_date) === endOn &&
      !['rejected', 'cancelled', 'deleted'].includes(words.leaveStatus(one.status)?.value ?? ''),
  );
};

/** Asks for leave. The kinds of leave come from a list that clients use and the reference does not have. */
export const createTimeOff = writing('create_time_off', {
  evidence: 'assumed',
  source: 'https://developer.employmenthero.com/api-references/leave-request',
  permissions: ['leave_requests:create', 'leave_categories:list'],
  fields: {
    time_off_policy_id: {
      required: true,
      options: (categories: readonly LeaveCategory[]) =>
        optionsIn(
          categories.map(({ id, name }) => ({ id, name: name ?? id })),
          words.leaveType,
        ),
    },
    start_date: { required: true, note: 'Whole days: the time of day is left out.' },
    end_date: { required: true, note: 'Whole days: the time of day is left out.' },
    comment: {},
  },
  prepare: ({ vendor }) => categoriesOf(vendor),
  async run(call, order) {
    // Two requests for the same days cannot be told apart: the second is refused, and so a lost answer can be settled.
    if ((await sameRequests(call, order)).length > 0) throw alreadyRequested();
    const { given } = order;
    const { id } = await requestLeave(call.vendor, {
      employee_id: call.target.employeeId ?? '',
      leave_category_id: String(given['time_off_policy_id']),
      start_date: String(dayOf(given['start_date'])),
      end_date: String(dayOf(given['end_date'])),
      ...(typeof given['comment'] === 'string' && { comment: given['comment'] }),
    });
    return { remoteId: id };
  },
  async find(call, order) {
    const [found] = await sameRequests(call, order);
    return found && { remoteId: found.id };
  },
});

const alreadyRequested = () =>
  inputRefused(
    'This person has such leave on these days already.',
    'Look at GET /unified/hris/employees/{id}/time_off, and ask for other days.',
    ['start_date', 'end_date'],
  );
