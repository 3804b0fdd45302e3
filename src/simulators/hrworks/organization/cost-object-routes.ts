import { costObjectsPerPage } from '../limits.ts';
import { findPerson, identifierType } from '../people/identity.ts';
import { editsOf } from '../people/profile.ts';
import { peopleInUnit } from '../people/select.ts';
import type { CostObject, HrworksCall } from '../state.ts';
import { jobRoute, startJob } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import { answerPage } from '../wire/paging.ts';
import { flag, readParameters, whole } from '../wire/parameters.ts';
import { missingIn, type Plan, readRecords, textOf, type WireRecord, writeRecords } from '../wire/records.ts';
import { findUnit } from './units.ts';

type Kind = 'costCenters' | 'costObjectives';

const planCostObject =
  ({ state }: HrworksCall, kind: Kind, overwriteNames: boolean) =>
  (record: WireRecord): Plan => {
    const missing = missingIn(record, ['number', 'name']);
    if (missing !== undefined) return missing;
    const object: CostObject = { number: String(record.number), name: String(record.name) };
    const known = state[kind].find(({ number }) => number === object.number);
    if (known !== undefined && !overwriteNames && known.name !== object.name)
      return { problem: `The number ${object.number} already exists with another name.` };
    return {
      write: () => {
        state[kind] = [...state[kind].filter(({ number }) => number !== object.number), object];
        return { data: { number: object.number } };
      },
    };
  };

/** To one person, or to everybody of an organization unit. */
const planAssignment =
  (call: HrworksCall, kind: Kind) =>
  (record: WireRecord): Plan => {
    const number = textOf(record, 'number');
    if (!call.state[kind].some((object) => object.number === number))
      return { problem: `The number ${number ?? ''} does not exist.` };
    const { personIdentifierType } = readParameters(call.query, { personIdentifierType: identifierType('personId') });
    const identifier = textOf(record, 'personIdentifier');
    const personnelNumber = textOf(record, 'personnelNumber');
    const unit = findUnit(call.state.units, textOf(record, 'organizationUnitNumber') ?? '');
    const person =
      identifier === undefined
        ? findPerson(call, 'personnelNumber', personnelNumber ?? '')
        : findPerson(call, personIdentifierType, identifier);
    const people = person !== undefined ? [person] : unit !== undefined ? peopleInUnit(call, unit.uuid) : undefined;
    if (people === undefined) return { problem: 'The person or organization unit could not be found.' };
    return {
      write: () => {
        const field = kind === 'costCenters' ? 'costCenterNumber' : 'costObjectiveNumber';
        for (const { id } of people) editsOf(call.state, id)[field] = number;
        return { data: { number } };
      },
    };
  };

const routesOf = (kind: Kind, segment: string) => {
  const path = `/cost-objects/${segment}`;
  return [
    operation('GET', path, 'cost-accounting:read', (call) => {
      const { page } = readParameters(call.query, { page: whole });
      return answerPage(call, call.state[kind], { page, size: costObjectsPerPage }, (rows) => ({ [kind]: rows }));
    }),
    operation('POST', path, 'cost-accounting:write', async (call) => {
      const { overwriteNames } = readParameters(call.query, { overwriteNames: flag(false) });
      return writeRecords(call, path, await readRecords(call), planCostObject(call, kind, overwriteNames));
    }),
    operation('DELETE', path, 'cost-accounting:write', (call) =>
      startJob(call, path, () => {
        const total = call.state[kind].length;
        call.state[kind] = [];
        return { responseType: 'MultiDeleteRequestResponse', result: { total } };
      }),
    ),
    jobRoute(path, 'cost-accounting:write'),
    operation('POST', `${path}/assignments`, 'cost-accounting:write', async (call) =>
      writeRecords(call, `${path}/assignments`, await readRecords(call), planAssignment(call, kind)),
    ),
    jobRoute(`${path}/assignments`, 'cost-accounting:write'),
  ];
};

export const costObjectRoutes = [
  ...routesOf('costCenters', 'cost-centers'),
  ...routesOf('costObjectives', 'cost-objectives'),
];
