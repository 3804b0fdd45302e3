import { addDays, type Day, type Person, primaryAssignmentOn, rowOn } from '../../company/index.ts';
import { establishmentId } from '../organization/establishments.ts';
import { uuidOfDepartment } from '../organization/units.ts';
import type { HrworksCall } from '../state.ts';
import type { WireRecord } from '../wire/records.ts';
import { employmentTypes } from './profile.ts';
import { renderSchedule, scheduleOf } from './schedules.ts';

type Row = { beginDate: Day; endDate: Day | undefined; data: WireRecord };

/** Each time here, cut at the days on which something changed; a change that does not show makes no row. */
const rowsOf = (person: Person, changesOn: readonly Day[], dataOn: (day: Day) => WireRecord): Row[] =>
  person.stints.flatMap(({ startOn, endOn }) => {
    const within = changesOn.filter((day) => day > startOn && (endOn === null || day <= endOn));
    const begins = [startOn, ...new Set(within.toSorted())];
    const shown = begins
      .map((beginDate) => ({ beginDate, data: dataOn(beginDate) }))
      .filter(({ data }, index, all) => JSON.stringify(data) !== JSON.stringify(all[index - 1]?.data));
    return shown.map(({ beginDate, data }, index) => {
      const next = shown[index + 1];
      return { beginDate, endDate: next === undefined ? (endOn ?? undefined) : addDays(next.beginDate, -1), data };
    });
  });

/** What was written by the API holds for the row of today; without one, for the last. */
const withCurrent = (rows: Row[], today: Day, current: WireRecord): Row[] => {
  const isCurrent = ({ beginDate, endDate }: Row) => beginDate <= today && (endDate ?? today) >= today;
  const row = rows.find(isCurrent) ?? rows.at(-1);
  return rows.map((one) => (one === row ? { ...one, data: current } : one));
};

const employmentRows = (call: HrworksCall, person: Person, profile: WireRecord): Row[] => {
  const { company, clock } = call.environment;
  const unitOf = (departmentId: string | null) =>
    departmentId === null ? undefined : call.state.units.find(({ uuid }) => uuid === uuidOfDepartment(departmentId));
  const primary = person.assignments.filter(({ isPrimary }) => isPrimary);
  const changes = [...primary, ...person.contracts].map(({ effectiveOn }) => effectiveOn);
  const rows = rowsOf(person, changes, (day) => {
    const assignment = primaryAssignmentOn(person, day);
    const unit = unitOf(assignment.departmentId);
    return {
      employmentType: employmentTypes[(rowOn(person.contracts, day) ?? person.contracts[0]).type],
      organizationUnitNumber: unit?.number,
      organizationUnitUuid: unit?.uuid,
      permanentEstablishmentId: establishmentId(assignment.siteId),
      position: company.jobs.find(({ id }) => id === assignment.jobId)?.title,
    };
  });
  if (!call.state.edits.has(person.id)) return rows;
  return withCurrent(rows, clock.today(), {
    employmentType: profile.employmentType ?? undefined,
    organizationUnitNumber: profile.organizationUnitNumber ?? undefined,
    organizationUnitUuid: call.state.units.find(({ number }) => number === profile.organizationUnitNumber)?.uuid,
    permanentEstablishmentId: profile.permanentEstablishmentId ?? undefined,
    position: profile.position ?? undefined,
  });
};

const scheduleRows = (person: Person): Row[] =>
  rowsOf(
    person,
    person.contracts.map(({ effectiveOn }) => effectiveOn),
    (day) => renderSchedule(scheduleOf(rowOn(person.contracts, day) ?? person.contracts[0])),
  );

/** One row from the first day on for what the seed keeps no history of. */
const sinceTheStart = (person: Person, data: unknown): unknown[] =>
  data === undefined || data === null ? [] : [{ beginDate: person.stints[0].startOn, endDate: undefined, data }];

/** @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/PersonHistoricizedData */
export const historyOf = (call: HrworksCall, person: Person, profile: WireRecord): WireRecord => ({
  employment: employmentRows(call, person, profile),
  address: sinceTheStart(person, profile.address),
  bankAccount: sinceTheStart(person, profile.bankAccount),
  workSchedule: call.state.createdHere.has(person.id) ? [] : scheduleRows(person),
  healthInsurance: [],
  severeDisability: [],
  shortTimeWorkSchedule: [],
});
