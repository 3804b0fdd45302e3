import { addDays, type Day, dayNumber, type Person, weekdayOf } from '../../company/index.ts';
import { isVoid } from '../leave/kinds.ts';
import { type Leave, leavesOf } from '../leave/leaves.ts';
import { type Holiday, holidaysAt, holidaysIn } from '../organization/holidays.ts';
import { currentScheduleOf } from '../people/schedules.ts';
import { profileOf } from '../people/profile.ts';
import type { HrworksCall } from '../state.ts';
import type { Span } from '../wire/intervals.ts';

export const daysOf = ({ beginDate, endDate }: Span): Day[] => {
  const days: Day[] = [];
  for (let day = beginDate; day <= endDate; day = addDays(day, 1)) days.push(day);
  return days;
};

/** What each day of somebody is like: hours in the schedule, holidays, leave. */
export type Calendar = {
  scheduledHours(day: Day): number;
  holidays(day: Day): Holiday[];
  /** Leave that keeps from work: no remote work, nothing that did not take place. */
  absences(day: Day): Leave[];
  /** Scheduled hours that neither a holiday nor leave takes away. */
  availableHours(day: Day): number;
};

export const calendarOf = (call: HrworksCall, person: Person): Calendar => {
  const week = currentScheduleOf(call, person)?.week;
  const { permanentEstablishmentId } = profileOf(call, person);
  const establishment = call.state.establishments.find(({ id }) => id === permanentEstablishmentId);
  const leaves = leavesOf(call, person).filter(({ kind, status }) => kind !== 'remoteWork' && !isVoid(status));
  const yearly = new Map<number, Holiday[]>();
  const ofYear = (year: number): Holiday[] => {
    const known = yearly.get(year) ?? holidaysAt(holidaysIn(year, call.state.holidays), establishment);
    yearly.set(year, known);
    return known;
  };
  const scheduledHours = (day: Day): number => week?.[weekdayOf(dayNumber(day))] ?? 0;
  const holidays = (day: Day) => ofYear(Number(day.slice(0, 4))).filter(({ date }) => date === day);
  const absences = (day: Day) => leaves.filter(({ beginDate, endDate }) => beginDate <= day && endDate >= day);
  const shareAway = (day: Day): number => {
    if (holidays(day).some(({ isHalfDay }) => !isHalfDay)) return 1;
    const shares = absences(day).map((leave) =>
      (leave.isBeginDateHalfDay && leave.beginDate === day) || (leave.isEndDateHalfDay && leave.endDate === day)
        ? 0.5
        : 1,
    );
    return Math.min(
      1,
      shares.reduce((total, share) => total + share, holidays(day).length > 0 ? 0.5 : 0),
    );
  };
  return {
    scheduledHours,
    holidays,
    absences,
    availableHours: (day) => scheduledHours(day) * (1 - shareAway(day)),
  };
};
