import { type Contract, type Person, rowOn } from '../../company/index.ts';
import type { HrworksCall } from '../state.ts';

type Week = Contract['hoursByWeekday'];
/** `key` says it all: weekly hours, and the days where they are not the same from Monday to Friday. */
export type Schedule = { name: string; key: string; weeklyWorkingHours: number; week: Week };

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const isEven = ([monday, ...others]: Week): boolean =>
  others.every((hours, index) => hours === (index < 4 ? monday : 0));

export const scheduleOf = ({
  weeklyHours,
  hoursByWeekday,
}: Pick<Contract, 'weeklyHours' | 'hoursByWeekday'>): Schedule => ({
  name: `${weeklyHours} hours a week`,
  key: `WS${weeklyHours}${isEven(hoursByWeekday) ? '' : `-${hoursByWeekday.join('')}`}`,
  weeklyWorkingHours: weeklyHours,
  week: hoursByWeekday,
});

/** The schedule that a write names; only those of five even days can be named. */
export const findSchedule = (key: unknown): Schedule | undefined => {
  const [, hours] = typeof key === 'string' ? (/^WS(\d{1,2}(?:\.\d+)?)$/.exec(key) ?? []) : [];
  if (hours === undefined) return undefined;
  const daily = Number(hours) / 5;
  return scheduleOf({ weeklyHours: Number(hours), hoursByWeekday: [daily, daily, daily, daily, daily, 0, 0] });
};

/** Each day is a map of its own with one entry: its number in the week. */
export const renderSchedule = ({ week, ...schedule }: Schedule) => ({
  ...schedule,
  workingDays: week.map((workingHours, index) => ({ [index + 1]: { workingHours, day: weekdays[index] } })),
});

/** The one that was written, or that of the contract of today. */
export const currentScheduleOf = ({ state, environment }: HrworksCall, person: Person): Schedule | undefined => {
  const written = state.edits.get(person.id)?.workScheduleId;
  if (written !== undefined) return findSchedule(written);
  const contract = rowOn(person.contracts, environment.clock.today()) ?? person.contracts[0];
  return state.createdHere.has(person.id) ? undefined : scheduleOf(contract);
};
