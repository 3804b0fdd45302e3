import { renderBaseData } from '../people/identity.ts';
import type { HrworksCall } from '../state.ts';
import type { Span } from '../wire/intervals.ts';
import type { WireRecord } from '../wire/records.ts';
import { statusText } from './kinds.ts';
import { type Leave, workingDaysOf } from './leaves.ts';

const typeNameOf = ({ state }: HrworksCall, { kind, type }: Leave): string | undefined =>
  (kind === 'sickLeave' ? state.sickLeaveTypes : state.absenceTypes).find(({ key }) => key === type)?.name;

const substitutesOf = (call: HrworksCall, { kind, substituteIds }: Leave): WireRecord => {
  const people = substituteIds
    .map((id) => call.environment.roster.get(id))
    .filter((person) => person !== undefined)
    .map((person) => renderBaseData(call, person));
  if (kind === 'absence') return { substitutes: people };
  return kind === 'sickLeave' ? { substitute: people[0] } : {};
};

/**
 * One leave, with the working days of it that lie within the span that was asked about.
 *
 * @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/Absence, SickLeave, RemoteWork
 */
export const renderLeave = (call: HrworksCall, leave: Leave, within?: Span): WireRecord => ({
  ...(leave.kind === 'remoteWork' ? {} : { type: leave.type, name: typeNameOf(call, leave) }),
  number: leave.number,
  beginDate: leave.beginDate,
  endDate: leave.endDate,
  isBeginDateHalfDay: leave.isBeginDateHalfDay,
  isEndDateHalfDay: leave.isEndDateHalfDay,
  status: statusText(leave.kind, leave.status),
  statusIdentifier: leave.status,
  workingDays: workingDaysOf(leave),
  workingDaysInDateInterval: workingDaysOf(leave, within),
  remark: leave.remark,
  ...substitutesOf(call, leave),
  ...(leave.kind === 'sickLeave'
    ? { hasElectronicSicknessCertificate: leave.hasElectronicSicknessCertificate, documents: [] }
    : {}),
});
