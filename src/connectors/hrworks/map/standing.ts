import type { Employee } from '../../../model/records/employee.ts';
import type { Person } from '../api/master-data.ts';
import { stintsOf } from './periods.ts';
import { dayOf } from './values.ts';

/** Where a person stands with the company. */
export interface Standing {
  /** First day of the first time here. */
  readonly hiredOn: string | null;
  /** First day of the time that today lies in, else of the last one. */
  readonly startedOn: string | null;
  /** Last day, past or to come. */
  readonly leftOn: string | null;
  readonly status: NonNullable<Employee['employment_status']> | null;
}

/**
 * HRworks has one `joinDate`, and does not say whether that of somebody who came back is the first or the latest: the
 * history of employment tells, where there was a gap. `isActive` is no more than that nobody has set the person to gone yet.
 */
export const standingOf = (person: Person, todayOn: string): Standing => {
  const joinedOn = dayOf(person.joinDate);
  const stints = stintsOf(person);
  const current =
    stints.find(({ beginOn, endOn }) => beginOn <= todayOn && (endOn ?? todayOn) >= todayOn) ?? stints.at(-1);
  const startedOn = (stints.length > 1 ? current?.beginOn : joinedOn) ?? current?.beginOn ?? null;
  const days = [joinedOn, stints[0]?.beginOn ?? null].filter((day) => day !== null).toSorted();
  const leftOn = dayOf(person.leaveDate);
  return { hiredOn: days[0] ?? null, startedOn, leftOn, status: statusOf(person, startedOn, leftOn, todayOn) };
};

const statusOf = (
  { isActive }: Person,
  startedOn: string | null,
  leftOn: string | null,
  todayOn: string,
): Standing['status'] => {
  if (startedOn !== null && startedOn > todayOn) return { value: 'pending', source_value: { joinDate: startedOn } };
  if (isActive === false) return { value: 'terminated', source_value: { isActive } };
  if (leftOn !== null && leftOn < todayOn && leftOn >= (startedOn ?? leftOn))
    return { value: 'terminated', source_value: { leaveDate: leftOn } };
  return isActive === true ? { value: 'active', source_value: { isActive } } : null;
};
