import { type Day, type Person, stintOn } from '../../company/index.ts';
import type { HrworksCall } from '../state.ts';

const edited = (call: HrworksCall, person: Person, field: string): Day | null | undefined => {
  const value = call.state.edits.get(person.id)?.[field];
  return value === null || typeof value === 'string' ? value : undefined;
};

type DayOf<Result> = (person: Person) => Result;

/** The first day: of the latest time here, or of the first one (switch `rehireJoinDate`). */
const joinDates = (call: HrworksCall, today: Day): DayOf<Day> => {
  const takesFirst = call.environment.switchValue('rehireJoinDate') === 'first';
  return (person) => {
    const stint = takesFirst ? person.stints[0] : stintOn(person, today);
    return edited(call, person, 'joinDate') ?? stint.startOn;
  };
};

/** The last day, past or to come; undefined while no end is in sight. */
const leaveDates =
  (call: HrworksCall, today: Day): DayOf<Day | undefined> =>
  (person) => {
    const written = edited(call, person, 'leaveDate');
    return (written === undefined ? stintOn(person, today).endOn : written) ?? undefined;
  };

/** Not set to gone: here, on leave, or (switch `futureStartIsActive`) expected. For many people at once. */
export const activeTest = (call: HrworksCall): ((person: Person) => boolean) => {
  const today = call.environment.clock.today();
  const countsExpected = call.environment.switchValue('futureStartIsActive') === true;
  const joinDate = joinDates(call, today);
  const leaveDate = leaveDates(call, today);
  return (person) => (leaveDate(person) ?? today) >= today && (countsExpected || joinDate(person) <= today);
};

export const isActive = (call: HrworksCall, person: Person): boolean => activeTest(call)(person);
export const joinDateOf = (call: HrworksCall, person: Person): Day =>
  joinDates(call, call.environment.clock.today())(person);
export const leaveDateOf = (call: HrworksCall, person: Person): Day | undefined =>
  leaveDates(call, call.environment.clock.today())(person);
