import type { Person } from '../../company/index.ts';
import { leavesOf } from '../leave/leaves.ts';
import { renderLeave } from '../leave/render.ts';
import { availableWorkingHoursPerPage, peoplePerPage } from '../limits.ts';
import { renderHoliday } from '../organization/holidays.ts';
import { identifierOf } from '../people/identity.ts';
import { askedPeople } from '../people/routes.ts';
import type { HrworksCall } from '../state.ts';
import { type Span, spanParameters, spansOf } from '../wire/intervals.ts';
import { operation } from '../wire/operation.ts';
import { answerPage } from '../wire/paging.ts';
import { readParameters, someOf } from '../wire/parameters.ts';
import { type Calendar, calendarOf, daysOf } from './days.ts';
import { renderWorkingTime, workingTimesOf } from './working-times.ts';

/** Target hours, holidays, absences and sick leaves always; the rest when `includeData` names it. */
const today = (call: HrworksCall): Response => {
  const { people, type, page } = askedPeople(call);
  const { includeData = [] } = readParameters(call.query, {
    includeData: someOf(['workingTimes', 'remoteWork', 'travelRequests', 'expenseReports'] as const),
  });
  const day = call.environment.clock.today();
  const dayOf = (person: Person) => {
    const calendar = calendarOf(call, person);
    const away = calendar.absences(day).map((leave) => ({ kind: leave.kind, rendered: renderLeave(call, leave) }));
    const remote = leavesOf(call, person).filter(
      ({ kind, beginDate, endDate }) => kind === 'remoteWork' && beginDate <= day && endDate >= day,
    );
    const times = workingTimesOf(call, person).filter(({ on }) => on === day);
    return {
      targetWorkingTime: calendar.availableHours(day),
      holidays: calendar.holidays(day).map(renderHoliday),
      absences: away.filter(({ kind }) => kind === 'absence').map(({ rendered }) => rendered),
      sickLeaves: away.filter(({ kind }) => kind === 'sickLeave').map(({ rendered }) => rendered),
      ...(includeData.includes('workingTimes')
        ? { workingTimes: times.map((time) => renderWorkingTime(call, person, time)), previousDayTimeAccountBalance: 0 }
        : {}),
      ...(includeData.includes('remoteWork') ? { remoteWork: remote.map((leave) => renderLeave(call, leave)) } : {}),
      ...(includeData.includes('travelRequests') ? { travelRequests: [] } : {}),
      ...(includeData.includes('expenseReports') ? { expenseReports: [] } : {}),
    };
  };
  return answerPage(call, people, { page, size: peoplePerPage }, (rows) =>
    Object.fromEntries(rows.map((person) => [identifierOf(call, person, type), dayOf(person)])),
  );
};

const total = (span: Span, hours: Calendar['availableHours']): number =>
  Math.round(100 * daysOf(span).reduce((sum, day) => sum + hours(day), 0)) / 100;

/** In hours: what the schedule says, and what holidays and leave leave of it. */
const availableHours = (call: HrworksCall): Response => {
  const { people, type, page } = askedPeople(call);
  const spans = spansOf(readParameters(call.query, spanParameters));
  const intervalsOf = (person: Person) => {
    const calendar = calendarOf(call, person);
    return spans.map((span) => ({
      ...span,
      workingHours: total(span, calendar.availableHours),
      regularWorkingHours: total(span, calendar.scheduledHours),
      remarks: [],
    }));
  };
  return answerPage(call, people, { page, size: availableWorkingHoursPerPage }, (rows) =>
    Object.fromEntries(rows.map((person) => [identifierOf(call, person, type), intervalsOf(person)])),
  );
};

export const personDayRoutes = [
  operation('GET', '/persons/today', 'persons:read', today),
  operation('GET', '/persons/available-working-hours', 'persons:read', availableHours),
];
