import type { Person } from '../../company/index.ts';
import { peoplePerPage } from '../limits.ts';
import { identifierOf } from '../people/identity.ts';
import { selectPeople } from '../people/select.ts';
import type { HrworksCall } from '../state.ts';
import { Refusal } from '../wire/errors.ts';
import { spanParameters, spansOf } from '../wire/intervals.ts';
import { operation } from '../wire/operation.ts';
import { answerPage } from '../wire/paging.ts';
import { flag, readParameters, texts, whole } from '../wire/parameters.ts';
import { calendarOf, daysOf } from './days.ts';
import { hasRegulation, minutesOf, renderWorkingTime, workingTimesOf } from './working-times.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const minutesIn = (hours: readonly number[]): number => Math.round(60 * sum(hours));

const list = (call: HrworksCall): Response => {
  const asked = readParameters(call.query, {
    ...spanParameters,
    persons: texts,
    types: texts,
    usePersonnelNumbers: flag(false),
    page: whole,
  });
  const type = asked.usePersonnelNumbers ? 'personnelNumber' : 'personId';
  const spans = spansOf(asked);
  const people = selectPeople(call, { persons: asked.persons, type, onlyActive: false }).filter((person) =>
    hasRegulation(call, person),
  );
  const intervalsOf = (person: Person) => {
    const times = workingTimesOf(call, person).filter((time) => asked.types?.includes(time.type) ?? true);
    const calendar = calendarOf(call, person);
    return spans.map((span) => {
      const within = times.filter(({ on }) => on >= span.beginDate && on <= span.endDate);
      return {
        ...span,
        workingTimeMinutes: minutesOf(within),
        targetWorkingTimeMinutes: minutesIn(daysOf(span).map(calendar.availableHours)),
        breakDurationMinutes: sum(within.map(({ breakMinutes }) => breakMinutes)),
        workingTimes: within.map((time) => renderWorkingTime(call, person, time)),
      };
    });
  };
  return answerPage(call, people, { page: asked.page, size: peoplePerPage }, (rows) =>
    Object.fromEntries(rows.map((person) => [identifierOf(call, person, type), intervalsOf(person)])),
  );
};

const checkMonth = (month: string): string => {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    throw new Refusal('InvalidParameterTypeError', 'The parameter monthYears must be of the form YYYY-MM.');
  return month;
};

/** All in minutes, whatever the names say. What the seed does not know is zero. */
const accountOf = (call: HrworksCall, person: Person, monthYear: string) => {
  const worked = minutesOf(workingTimesOf(call, person).filter(({ on }) => on.startsWith(monthYear)));
  const [year, month] = monthYear.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
  const calendar = calendarOf(call, person);
  const target = minutesIn(daysOf({ beginDate: `${monthYear}-01`, endDate: lastDay }).map(calendar.availableHours));
  return {
    monthYear,
    workingHours: worked,
    targetWorkingHours: target,
    timeCredit: 0,
    carryoverHours: 0,
    timeCorrectionSum: 0,
    totalTime: worked - target,
  };
};

const listAccounts = (call: HrworksCall): Response => {
  const { persons, usePersonnelNumbers, onlyActive, page, monthYears } = readParameters(call.query, {
    persons: texts,
    usePersonnelNumbers: flag(false),
    onlyActive: flag(true),
    page: whole,
    monthYears: texts,
  });
  const type = usePersonnelNumbers ? 'personnelNumber' : 'personId';
  const months = (monthYears ?? [call.environment.clock.today().slice(0, 7)]).map(checkMonth);
  const people = selectPeople(call, { persons, type, onlyActive }).filter((person) => hasRegulation(call, person));
  return answerPage(call, people, { page, size: peoplePerPage }, (rows) =>
    Object.fromEntries(
      rows.map((person) => [identifierOf(call, person, type), months.map((month) => accountOf(call, person, month))]),
    ),
  );
};

export const workingTimeReadRoutes = [
  operation('GET', '/working-times', 'working-times:read', list),
  operation('GET', '/working-times/time-accounts', 'working-times:read', listAccounts),
  operation('GET', '/working-times/time-recording-regulations', 'working-times:read', ({ state }) => ({
    timeRecordingRegulations: state.regulations,
  })),
  operation('GET', '/working-times/kiosks', 'working-times:read', ({ state }) => ({
    kiosks: state.regulations.flatMap(({ kiosks }) => kiosks),
  })),
];
