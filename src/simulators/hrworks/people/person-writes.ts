import { blankPerson } from '../../company/index.ts';
import { findUnit } from '../organization/units.ts';
import type { HrworksCall } from '../state.ts';
import { tellPerson } from '../webhooks/tell.ts';
import { jobRoute } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import { isDay } from '../wire/parameters.ts';
import {
  missingIn,
  type Plan,
  readRecords,
  textOf,
  type WireRecord,
  writeRecords,
  type Written,
} from '../wire/records.ts';
import { findPerson, personUuid } from './identity.ts';
import { editsOf } from './profile.ts';
import { findSchedule } from './schedules.ts';
import { isActive } from './standing.ts';

const employmentTypes =
  'apprentice externalWorker intern marginalEmployment regularEmployee shortTermEmployment studentTrainee';
const choices: Record<string, readonly string[]> = {
  employmentType: employmentTypes.split(' '),
  gender: ['male', 'female', 'diverse', 'not specified'],
  highestLevelOfEducationId: ['1', '2', '3', '4', '9'],
  highestProfessionalQualificationId: ['1', '2', '3', '4', '5', '6', '9'],
};
const days = ['birthday', 'joinDate', 'leaveDate', 'probationEndDate', 'workScheduleBeginDate'];

/** What a number or id in the record must stand for. */
const references: Record<string, (call: HrworksCall, value: string) => boolean> = {
  organizationUnitNumber: ({ state }, value) => findUnit(state.units, value) !== undefined,
  permanentEstablishmentId: ({ state }, value) => state.establishments.some(({ id }) => id === value),
  costCenterNumber: ({ state }, value) => state.costCenters.some(({ number }) => number === value),
  costObjectiveNumber: ({ state }, value) => state.costObjectives.some(({ number }) => number === value),
  superiorPersonnelNumber: (call, value) => findPerson(call, 'personnelNumber', value) !== undefined,
  workScheduleId: (_call, value) => findSchedule(value) !== undefined,
  timeRecordingRegulationKey: ({ state }, value) => state.regulations.some(({ key }) => key === value),
};

const problemIn = (call: HrworksCall, record: WireRecord): string | undefined => {
  const given = Object.entries(record).filter(([, value]) => value !== undefined && value !== null);
  for (const [name, value] of given) {
    if (choices[name] !== undefined && !choices[name].includes(String(value)))
      return `${name} has no value ${String(value)}.`;
    if (days.includes(name) && !isDay(value)) return `${name} is not a date.`;
    if (references[name] !== undefined && !references[name](call, String(value)))
      return `${name} ${String(value)} does not exist.`;
  }
  return undefined;
};

/** What is told of a record is not published, nor where it says that the person can be read (switch `personLocation`). */
const written = ({ environment }: HrworksCall, personId: string, record: WireRecord): Written => {
  const uuid = personUuid(personId);
  const location = environment.switchValue('personLocation');
  const data = { personId: record.personId, personnelNumber: record.personnelNumber, uuid };
  if (location === 'none') return { data };
  return { data, path: `/persons/${location === 'uuid' ? uuid : String(record.personnelNumber)}` };
};

const planCreation =
  (call: HrworksCall) =>
  (record: WireRecord, earlier: readonly WireRecord[]): Plan => {
    const missing = missingIn(record, ['personId', 'personnelNumber', 'firstName', 'lastName']);
    if (missing !== undefined) return missing;
    for (const type of ['personId', 'personnelNumber'] as const) {
      const value = String(record[type]);
      if (findPerson(call, type, value) !== undefined || earlier.some((row) => row[type] === value))
        return { problem: `${type} ${value} is already in use.` };
    }
    const problem = problemIn(call, record);
    if (problem !== undefined) return { problem };
    return {
      write: () => {
        const { roster, clock, company } = call.environment;
        const id = roster.nextId();
        const person = blankPerson({
          id,
          employeeNumber: String(record.personnelNumber),
          firstName: String(record.firstName),
          lastName: String(record.lastName),
          workEmail: textOf(record, 'email') ?? null,
          startOn: textOf(record, 'joinDate') ?? clock.today(),
          siteId: company.sites[0].id,
        });
        call.state.createdHere.add(id);
        Object.assign(editsOf(call.state, id), record);
        roster.add(person);
        call.state.directory = undefined;
        tellPerson(call, id, 'resourceCreated');
        return written(call, id, record);
      },
    };
  };

/** The person is found by number, else by login; what the record does not name stays. */
const planChange =
  (call: HrworksCall) =>
  (record: WireRecord): Plan => {
    const missing = missingIn(record, ['personId', 'personnelNumber']);
    if (missing !== undefined) return missing;
    const byNumber = findPerson(call, 'personnelNumber', String(record.personnelNumber));
    const byLogin = findPerson(call, 'personId', String(record.personId));
    const person = byNumber ?? byLogin;
    if (person === undefined) return { problem: 'The person could not be found.' };
    if (byLogin !== undefined && byLogin.id !== person.id)
      return { problem: `personId ${String(record.personId)} is already in use.` };
    const problem = problemIn(call, record);
    if (problem !== undefined) return { problem };
    return {
      write: () => {
        const wasActive = isActive(call, person);
        Object.assign(editsOf(call.state, person.id), record);
        call.state.directory = undefined;
        tellPerson(call, person.id, wasActive && !isActive(call, person) ? 'resourceDeactivated' : 'resourceUpdated');
        return written(call, person.id, record);
      },
    };
  };

export const personWriteRoutes = [
  operation('POST', '/persons', 'persons:write', async (call) =>
    writeRecords(call, '/persons', await readRecords(call), planCreation(call)),
  ),
  operation('PUT', '/persons', 'persons:write', async (call) =>
    writeRecords(call, '/persons', await readRecords(call), planChange(call)),
  ),
  jobRoute('/persons', 'persons:write'),
];
