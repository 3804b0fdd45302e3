import type { Day, Person } from '../../company/index.ts';
import { peoplePerPage } from '../limits.ts';
import { identifierOf } from '../people/identity.ts';
import { personInPath, selectPeople } from '../people/select.ts';
import type { HrworksCall } from '../state.ts';
import { Refusal } from '../wire/errors.ts';
import { operation } from '../wire/operation.ts';
import { answerPage } from '../wire/paging.ts';
import { day, flag, readParameters, texts, whole } from '../wire/parameters.ts';
import type { WireRecord } from '../wire/records.ts';
import { type Leave, leavesOf, seedLeavesOf, workingDaysOf } from './leaves.ts';

/** Working days of the leaves that begin in the year, reduce the entitlement and have one of the statuses. */
const daysIn = (call: HrworksCall, leaves: readonly Leave[], year: string, statuses: readonly string[]): number => {
  const reducing = new Set(
    call.state.absenceTypes.filter(({ settings }) => settings.reducesHolidayEntitlement === true).map(({ key }) => key),
  );
  return leaves
    .filter(
      ({ kind, type, status, beginDate }) =>
        kind === 'absence' && reducing.has(type ?? '') && statuses.includes(status) && beginDate.startsWith(year),
    )
    .reduce((total, leave) => total + workingDaysOf(leave), 0);
};

const open = ['requested', 'substitutionRequested', 'changesRequested'];

/**
 * Days of holiday in the year of the day asked about; undefined for somebody without an account. HRworks keeps one
 * account a person: what else is counted in the seed is not shown. What is unplanned is what remains.
 *
 * @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/LeaveAccount
 */
const accountOf = (call: HrworksCall, person: Person, referenceDate: Day | undefined): WireRecord | undefined => {
  const holiday = call.environment.company.leavePolicies.find(({ kind }) => kind === 'holiday');
  const balance = person.leaveBalances.find(({ policyId }) => policyId === holiday?.id);
  if (balance?.allowance == null) return undefined;
  const year = (referenceDate ?? call.environment.clock.today()).slice(0, 4);
  const leaves = leavesOf(call, person);
  const isSeedYear = balance.asOfOn.startsWith(year);
  // The seed's own count, and what has changed since.
  const counted = isSeedYear
    ? balance.taken + balance.booked - daysIn(call, seedLeavesOf(call, person), year, ['validatedOk'])
    : 0;
  const approved = counted + daysIn(call, leaves, year, ['validatedOk']);
  return {
    holidayEntitlement: balance.allowance,
    requested: daysIn(call, leaves, year, open),
    approved,
    planned: daysIn(call, leaves, year, ['editing']),
    unplanned: balance.allowance - approved - daysIn(call, leaves, year, ['editing']),
    expiring: 0,
    nextExpirationDate: `${Number(year) + 1}-03-31`,
  };
};

const list = (call: HrworksCall): Response => {
  const { persons, referenceDate, usePersonnelNumbers, onlyActive, page } = readParameters(call.query, {
    persons: texts,
    referenceDate: day,
    usePersonnelNumbers: flag(false),
    onlyActive: flag(true),
    page: whole,
  });
  const type = usePersonnelNumbers ? 'personnelNumber' : 'personId';
  return answerPage(call, selectPeople(call, { persons, type, onlyActive }), { page, size: peoplePerPage }, (people) =>
    Object.fromEntries(
      people.flatMap((person) => {
        const account = accountOf(call, person, referenceDate);
        return account === undefined ? [] : [[identifierOf(call, person, type), account]];
      }),
    ),
  );
};

const readOne = (call: HrworksCall): unknown => {
  const { referenceDate } = readParameters(call.query, { referenceDate: day });
  const account = accountOf(call, personInPath(call, 'personnelNumber'), referenceDate);
  if (account === undefined) throw new Refusal('InvalidParameterError', 'The person has no leave account.');
  return account;
};

export const leaveAccountRoutes = [
  operation('GET', '/absences/leave-accounts', 'absences:read', list),
  operation('GET', '/persons/:personnelNumber/leave-account', 'absences:read', readOne),
];
