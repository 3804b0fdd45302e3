import { inputRefused } from '../../../connector-kit/errors.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { dayOf, optionsIn, type InputField, type Order } from '../../../connector-kit/writing.ts';
import { listLeave, type Leave, type LeaveKind, type LeaveType } from '../api/leave.ts';
import type { PersonBase } from '../api/persons.ts';
import { leaveId, partsOfLeaveId, typeOf } from '../map/leave.ts';
import * as words from '../map/vocabularies.ts';

/** What can be set of each kind, as https://api.hrworks.de/v2/openapi.yaml has them. */
const statuses: Readonly<Record<LeaveKind, readonly string[]>> = {
  absence: ['editing', 'requested', 'validatedOk', 'validatedNotOk', 'cancelled'],
  sickLeave: ['reported', 'certificatePending', 'validatedOk', 'cancelled'],
};
const allStatuses = [...new Set(Object.values(statuses).flat())];

const wholeDay = 'Whole days: the time of day is left out.';

/** What an absence or a sick leave takes. */
export const leaveFields: Readonly<Record<string, InputField<readonly LeaveType[]>>> = {
  time_off_policy_id: {
    options: (types) =>
      types
        .filter(({ isActive }) => isActive !== false)
        .map((type) => ({ id: leaveId(type.kind, type.key), name: type.name ?? type.key, ...wordOf(type) })),
  },
  start_date: { note: wholeDay },
  end_date: { note: wholeDay },
  start_half_day: { note: 'Only the afternoon of the first day.' },
  end_half_day: { note: 'Only the morning of the last day.' },
  status: {
    options: () =>
      optionsIn(
        allStatuses.map((id) => ({ id, name: id })),
        words.absenceStatus,
      ),
    note: 'Without it HRworks takes an absence as requested and a sick leave as reported.',
  },
  comment: { note: 'Of absences only.' },
};

const wordOf = (type: LeaveType) => {
  const word = typeOf(type)?.value;
  return word && word !== 'unmapped_value' ? { word } : {};
};

export const leaveElsewhere = {
  approver_id: 'HRworks decides by its own rules who approves',
  reason: 'HRworks has types of leave and no reasons beside them',
} as const;

/** Which kind of leave a chosen type is of. */
export const chosenOf = ({ given }: Order) => partsOfLeaveId(String(given['time_off_policy_id'] ?? ''));

/**
 * What is written of an absence or a sick leave. https://api.hrworks.de/v2/openapi.yaml#/components/schemas/AbsenceData
 *
 * @throws VendorError `request_refused` with the field that this kind does not have.
 */
export const leaveData = (kind: LeaveKind, order: Order): Readonly<Record<string, unknown>> => {
  const { given, passthrough } = order;
  const status = given['status'] as string | undefined;
  if (status !== undefined && !statuses[kind].includes(status))
    throw inputRefused(
      `HRworks has no such status of ${spoken[kind]}.`,
      `Send one of ${statuses[kind].join(', ')} as source_value.`,
      ['status'],
    );
  if (kind === 'sickLeave' && given['comment'] !== undefined)
    throw inputRefused('HRworks takes no comment on sick leaves.', 'Leave it out.', ['comment']);
  return {
    type: chosenOf(order)?.own,
    beginDate: dayOf(given['start_date']),
    endDate: dayOf(given['end_date']),
    isBeginDateHalfDay: given['start_half_day'],
    isEndDateHalfDay: given['end_half_day'],
    status,
    remark: given['comment'],
    ...passthrough,
  };
};

const spoken: Readonly<Record<LeaveKind, string>> = { absence: 'absences', sickLeave: 'sick leaves' };

/** Leave of the same person, type and days that holds or may come to hold. */
export const sameLeave = async (vendor: Vendor, person: PersonBase, order: Order): Promise<Leave[]> => {
  const chosen = chosenOf(order);
  if (!chosen) return [];
  const {
    type,
    beginDate,
    endDate,
    isBeginDateHalfDay = false,
    isEndDateHalfDay = false,
  } = leaveData(chosen.kind, order);
  const span = { beginDate: String(beginDate), endDate: String(beginDate) };
  const rows = await listLeave(vendor, chosen.kind, [person], span);
  return rows.filter(
    (one) =>
      one.type === type &&
      one.beginDate === beginDate &&
      one.endDate === endDate &&
      (one.isBeginDateHalfDay ?? false) === isBeginDateHalfDay &&
      (one.isEndDateHalfDay ?? false) === isEndDateHalfDay &&
      !['cancelled', 'rejected'].includes(words.absenceStatus(one.statusIdentifier)?.value ?? ''),
  );
};
