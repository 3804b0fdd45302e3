import type { Day, Person } from '../../company/index.ts';
import { personnelNumberOf } from '../people/identity.ts';
import type { HrworksCall } from '../state.ts';
import type { WireRecord } from '../wire/records.ts';
import { compact, dayAt, instantOf, timeZoneOf } from './instants.ts';

/** One stretch of work, begun on `on` in the person's own time zone. */
export type WorkingTime = {
  on: Day;
  beginMilliseconds: number;
  /** Undefined while clocked in. */
  endMilliseconds: number | undefined;
  /** Shown in sums only: a working time has no break of its own. */
  breakMinutes: number;
  type: string;
  comment: string | undefined;
  projectNumber: number | undefined;
  clockInKioskId: number | undefined;
  clockOutKioskId: number | undefined;
};

/** @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/WorkingTimeTypes */
export const workingTimeTypes: Record<string, string> = {
  workingTime: 'Working time',
  businessErrand: 'Business errand',
  doctorsAppointment: "Doctor's appointment",
  educationAndTraining: 'Education and training',
  governmentAgencyAppointment: 'Appointment with an authority',
  physicalTherapy: 'Physical therapy',
  postOffice: 'Post office',
};

const seedTimesOf = ({ environment }: HrworksCall, person: Person): WorkingTime[] =>
  person.timeEntries.map((entry) => {
    const timeZone = environment.company.sites.find(({ id }) => id === entry.siteId)?.timeZone ?? 'Europe/Berlin';
    return {
      on: entry.startAt.slice(0, 10),
      beginMilliseconds: instantOf(entry.startAt, timeZone),
      endMilliseconds: instantOf(entry.endAt, timeZone),
      breakMinutes: entry.breakMinutes,
      type: 'workingTime',
      comment: entry.comment ?? undefined,
      projectNumber: undefined,
      clockInKioskId: undefined,
      clockOutKioskId: undefined,
    };
  });

/** Of one person, by begin: the seed's with what was written over it. */
export const workingTimesOf = (call: HrworksCall, person: Person): WorkingTime[] => {
  const written = call.state.workingTimes.get(person.id);
  const seed = seedTimesOf(call, person);
  if (written === undefined) return seed;
  const kept = [...written.values()].filter((time) => time !== undefined);
  return [...seed.filter(({ beginMilliseconds }) => !written.has(beginMilliseconds)), ...kept].toSorted(
    (a, b) => a.beginMilliseconds - b.beginMilliseconds,
  );
};

/** Keeps the working time that begins then, or (undefined) deletes it. */
export const keepWorkingTime = (
  { state }: HrworksCall,
  personId: string,
  beginMilliseconds: number,
  time: WorkingTime | undefined,
): void => {
  const written = state.workingTimes.get(personId) ?? new Map<number, WorkingTime | undefined>();
  written.set(beginMilliseconds, time);
  state.workingTimes.set(personId, written);
};

/** A new one, begun now or then. */
export const begunAt = (call: HrworksCall, person: Person, beginMilliseconds: number, type: string): WorkingTime => ({
  on: dayAt(beginMilliseconds, timeZoneOf(call, person)),
  beginMilliseconds,
  endMilliseconds: undefined,
  breakMinutes: 0,
  type,
  comment: undefined,
  projectNumber: undefined,
  clockInKioskId: undefined,
  clockOutKioskId: undefined,
});

/** Only they keep time: `GET /working-times` and the time accounts show nobody else. */
export const hasRegulation = ({ state }: HrworksCall, person: Person): boolean => {
  const written = state.edits.get(person.id)?.timeRecordingRegulationKey;
  return written === undefined ? person.timeEntries.length > 0 : written !== null;
};

/** `{personnelNumber}_{begin in unix seconds}` */
export const workingTimeId = ({ state }: HrworksCall, person: Person, time: WorkingTime): string =>
  `${personnelNumberOf(state, person)}_${time.beginMilliseconds / 1000}`;

/** @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/WorkingTime */
export const renderWorkingTime = (call: HrworksCall, person: Person, time: WorkingTime): WireRecord => {
  const project = call.state.projects.find(({ number }) => number === time.projectNumber);
  return {
    id: workingTimeId(call, person, time),
    beginDateAndTime: compact(time.beginMilliseconds),
    endDateAndTime: time.endMilliseconds === undefined ? undefined : compact(time.endMilliseconds),
    clockInKioskId: time.clockInKioskId,
    clockOutKioskId: time.clockOutKioskId,
    comment: time.comment,
    workingTimeType: { name: workingTimeTypes[time.type], type: time.type },
    project: project && { name: project.name, id: project.id, number: project.number },
  };
};

/** Worked minutes without breaks; what is still going on counts nothing yet. */
export const minutesOf = (times: readonly WorkingTime[]): number =>
  times.reduce(
    (total, { beginMilliseconds, endMilliseconds, breakMinutes }) =>
      endMilliseconds === undefined ? total : total + (endMilliseconds - beginMilliseconds) / 60_000 - breakMinutes,
    0,
  );
