import { inputRefused } from '../../../connector-kit/errors.ts';
import { writing, type WriteCall, type Written } from '../../../connector-kit/writing.ts';
import { getLeave, leaveKinds, type LeaveKind, type LeaveType } from '../api/leave.ts';
import { findPerson } from '../api/persons.ts';
import { leaveId, partsOfLeaveId } from '../map/leave.ts';
import { leaveTypes } from '../resources/leave.ts';
import { sourceOf } from '../source.ts';
import { askAgain, checkChange, keepingId, notFound, writeOne, type Ended } from './jobs.ts';
import { chosenOf, leaveData, leaveElsewhere, leaveFields, sameLeave } from './leave-data.ts';

const permissions = ['persons', 'absences', 'sick-leaves', 'absences.write', 'sick-leaves.write'];

/** Asks for an absence, or reports a sick leave: the type says which. */
export const createTimeOff = writing<readonly LeaveType[]>('create_time_off', {
  evidence: 'documented',
  source: sourceOf('/v2/absences', 'post'),
  permissions,
  fields: {
    ...leaveFields,
    time_off_policy_id: { ...leaveFields['time_off_policy_id'], required: true },
    start_date: { ...leaveFields['start_date'], required: true },
    end_date: { ...leaveFields['end_date'], required: true },
  },
  elsewhere: leaveElsewhere,
  takesPassthrough: true,
  prepare: ({ vendor }) => leaveTypes(vendor),
  async run(call, order) {
    const { employeeId = '' } = call.target;
    const [person, chosen] = [await findPerson(call.vendor, employeeId), chosenOf(order)];
    if (!person || !chosen) return undefined;
    // Two for the same days cannot be told apart: the second is refused, and so a lost answer can be settled.
    if ((await sameLeave(call.vendor, person, order)).length > 0)
      throw inputRefused('This person has such leave on these days already.', 'Ask for other days.', [
        'start_date',
        'end_date',
      ]);
    const { path } = leaveKinds[chosen.kind];
    const data = [{ personnelNumber: person.personnelNumber, ...leaveData(chosen.kind, order) }];
    return newLeave(chosen.kind, await writeOne(call, chosen.kind, { endpoint: `POST ${path}`, json: { data } }));
  },
  async check({ vendor }, pending) {
    const ended = await askAgain(vendor, pending);
    return 'unsettled' in ended ? ended : newLeave(ended.group as LeaveKind, ended);
  },
  async find(call, order, since) {
    const person = await findPerson(call.vendor, call.target.employeeId ?? '');
    const [found] = person ? await sameLeave(call.vendor, person, order) : [];
    return found ? { remoteId: leaveId(found.kind, found.number) } : notFound(call, since);
  },
});

const newLeave = (kind: LeaveKind, ended: Ended): Written =>
  keepingId(ended, 'ownId' in ended && ended.ownId !== undefined ? leaveId(kind, ended.ownId) : undefined);

type LeaveCall = Pick<WriteCall, 'vendor' | 'target' | 'deadlineAt'>;

/** Changes leave of a person's that is there. */
const changeLeave = async (
  call: LeaveCall,
  dataOf: (kind: LeaveKind) => Readonly<Record<string, unknown>>,
): Promise<Written | undefined> => {
  const { employeeId, recordId = '' } = call.target;
  const id = partsOfLeaveId(recordId);
  const leave = id && (await getLeave(call.vendor, id.kind, id.own));
  if (!leave || leave.personUuid !== employeeId) return undefined;
  const { path } = leaveKinds[leave.kind];
  const data = [{ number: leave.number, ...dataOf(leave.kind) }];
  return keepingId(
    await writeOne(call, leave.kind, { endpoint: `PUT ${path}`, json: { data }, repeatable: true }),
    recordId,
  );
};

export const updateTimeOff = writing<readonly LeaveType[]>('update_time_off', {
  evidence: 'documented',
  source: sourceOf('/v2/absences', 'put'),
  permissions,
  fields: leaveFields,
  elsewhere: leaveElsewhere,
  takesPassthrough: true,
  prepare: ({ vendor }) => leaveTypes(vendor),
  isRepeatable: true,
  run: (call, order) =>
    changeLeave(call, (kind) => {
      const chosen = chosenOf(order);
      if (chosen && chosen.kind !== kind)
        throw inputRefused(
          'HRworks keeps absences and sick leaves apart, and turns none into the other.',
          'Cancel this one, and create the other.',
          ['time_off_policy_id'],
        );
      return leaveData(kind, order);
    }),
  check: checkChange,
});

/** Cancels leave. It stays with HRworks, as cancelled. */
export const cancelTimeOff = writing('cancel_time_off', {
  evidence: 'documented',
  source: sourceOf('/v2/absences', 'put'),
  permissions,
  fields: {},
  isRepeatable: true,
  run: (call) => changeLeave(call, () => ({ status: 'cancelled' })),
  check: checkChange,
});
