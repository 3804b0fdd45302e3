import { isActive } from '../people/standing.ts';
import { renderBaseData } from '../people/identity.ts';
import { peopleInUnit } from '../people/select.ts';
import type { HrworksCall } from '../state.ts';
import { leavesOf } from '../leave/leaves.ts';
import { Refusal } from '../wire/errors.ts';
import { jobRoute } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import { missingIn, type Plan, readRecords, textOf, type WireRecord, writeRecords } from '../wire/records.ts';
import { findUnit, renderUnit, type Unit, unitUuid } from './units.ts';

const unitIn = ({ state }: HrworksCall, identifier: string | undefined): Unit => {
  const unit = findUnit(state.units, identifier ?? '');
  if (unit === undefined) throw new Refusal('InvalidParameterError', 'The organization unit does not exist.');
  return unit;
};

/** Creates the unit, or changes the one that has the number. */
const planUnit =
  ({ state }: HrworksCall) =>
  (record: WireRecord, earlier: readonly WireRecord[]): Plan => {
    const missing = missingIn(record, ['parentOrganizationUnitNumber', 'number', 'name', 'countryCode']);
    if (missing !== undefined) return missing;
    const parentNumber = String(record.parentOrganizationUnitNumber);
    const isKnown = (number: string) =>
      state.units.some((unit) => unit.number === number) || earlier.some((row) => row.number === number);
    if (!isKnown(parentNumber)) return { problem: `The organization unit ${parentNumber} does not exist.` };
    return {
      write: () => {
        const known = state.units.find((unit) => unit.number === record.number);
        const unit: Unit = {
          number: String(record.number),
          name: String(record.name),
          additionalName: textOf(record, 'additionalName'),
          sapCodeType: textOf(record, 'sapCodeType'),
          sapUnitCode: textOf(record, 'sapUnitCode'),
          countryCode: String(record.countryCode),
          uuid: known?.uuid ?? unitUuid(0x1000 + state.units.length),
          parentUuid: state.units.find(({ number }) => number === parentNumber)?.uuid,
        };
        state.units = known ? state.units.map((one) => (one === known ? unit : one)) : [...state.units, unit];
        return { data: { number: unit.number, uuid: unit.uuid }, path: `/organization-units/${unit.uuid}` };
      },
    };
  };

/** Active people of the unit who have no leave today. */
const presentIn = (call: HrworksCall, unit: Unit) => {
  const today = call.environment.clock.today();
  return peopleInUnit(call, unit.uuid).filter(
    (person) =>
      isActive(call, person) &&
      !leavesOf(call, person).some(
        ({ kind, status, beginDate, endDate }) =>
          kind !== 'remoteWork' && status !== 'cancelled' && beginDate <= today && endDate >= today,
      ),
  );
};

export const unitRoutes = [
  operation('GET', '/organization-units', 'general:read', ({ state }) => ({
    organizationUnits: state.units.map((unit) => renderUnit(state.units, unit)),
  })),
  operation('POST', '/organization-units', 'general:write', async (call) =>
    writeRecords(call, '/organization-units', await readRecords(call), planUnit(call)),
  ),
  jobRoute('/organization-units', 'general:write'),
  operation('GET', '/organization-units/:uuid', 'general:read', (call) =>
    renderUnit(call.state.units, unitIn(call, call.params.uuid)),
  ),
  operation('GET', '/organization-units/:number/present-persons', 'general:read', (call) => ({
    persons: presentIn(call, unitIn(call, call.params.number)).map((person) => renderBaseData(call, person)),
  })),
];
