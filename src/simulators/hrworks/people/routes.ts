import type { Person } from '../../company/index.ts';
import { peoplePerPage } from '../limits.ts';
import { findUnit } from '../organization/units.ts';
import { renderPerson } from '../render.ts';
import type { HrworksCall } from '../state.ts';
import { Refusal } from '../wire/errors.ts';
import { operation } from '../wire/operation.ts';
import { answerPage } from '../wire/paging.ts';
import { flag, oneOf, readParameters, texts, whole } from '../wire/parameters.ts';
import { identifierType, renderBaseData } from './identity.ts';
import { personInPath, selectPeople, unitOf } from './select.ts';
import { activeTest } from './standing.ts';

/** The parameters that say which people; without `persons` all active ones, unless told otherwise. */
export const peopleParameters = {
  personIdentifierType: identifierType('personId'),
  persons: texts,
  usePersonnelNumbers: flag(false),
  onlyActive: flag(true),
  page: whole,
};

/** `usePersonnelNumbers` is the older way to say which identifier is meant. */
export const askedPeople = (call: HrworksCall) => {
  const { personIdentifierType, persons, usePersonnelNumbers, onlyActive, page } = readParameters(
    call.query,
    peopleParameters,
  );
  const type = usePersonnelNumbers ? 'personnelNumber' : personIdentifierType;
  return { people: selectPeople(call, { persons, type, onlyActive }), type, page };
};

/** The units asked for; undefined: all. */
const askedUnits = (call: HrworksCall, identifiers: string[] | undefined): Set<string> | undefined =>
  identifiers &&
  new Set(
    identifiers.map((identifier) => {
      const unit = findUnit(call.state.units, identifier);
      if (unit === undefined)
        throw new Refusal('InvalidParameterError', `The organization unit ${identifier} does not exist.`);
      return unit.uuid;
    }),
  );

const keysWithoutUnit: Record<string, string | undefined> = { empty: '', null: 'null', omitted: undefined };

/** Everybody in one answer, by unit. */
const list = (call: HrworksCall): unknown => {
  const asked = readParameters(call.query, {
    organizationUnits: texts,
    onlyActive: flag(true),
    onlyActiveOrganizationUnits: flag(true),
    identifierType: oneOf(['number', 'uuid'] as const),
  });
  const wanted = askedUnits(call, asked.organizationUnits);
  const groupOf = (person: Person): string | undefined => {
    const unit = unitOf(call, person);
    if (wanted !== undefined && (unit === undefined || !wanted.has(unit.uuid))) return undefined;
    if (unit !== undefined) return asked.identifierType === 'uuid' ? unit.uuid : unit.number;
    return asked.onlyActiveOrganizationUnits
      ? undefined
      : keysWithoutUnit[String(call.environment.switchValue('withoutUnitKey'))];
  };
  const isShown = activeTest(call);
  const groups = new Map<string, unknown[]>();
  for (const person of call.environment.roster.all()) {
    const group = groupOf(person);
    if (group === undefined || (asked.onlyActive && !isShown(person))) continue;
    const members = groups.get(group) ?? [];
    members.push(renderBaseData(call, person));
    groups.set(group, members);
  }
  return Object.fromEntries(groups);
};

const masterData = (call: HrworksCall): Response => {
  const { people, page } = askedPeople(call);
  return answerPage(call, people, { page, size: peoplePerPage }, (rows) => ({
    persons: rows.map((person) => renderPerson(call, person)),
  }));
};

export const personRoutes = [
  operation('GET', '/persons', 'persons:read', list),
  operation('GET', '/persons/master-data', 'persons.master-data:read', masterData),
  operation('GET', '/persons/:personIdentifier', 'persons:read', (call) =>
    renderBaseData(call, personInPath(call, 'personnelNumber')),
  ),
  operation('GET', '/persons/:personIdentifier/master-data', 'persons.master-data:read', (call) =>
    renderPerson(call, personInPath(call, 'personnelNumber')),
  ),
];
