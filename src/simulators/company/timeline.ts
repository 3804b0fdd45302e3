import type { Assignment, Day, Person, Stint } from './person.ts';

/** Where somebody stands on a day. `future` = hired, not started; `on_leave` = employed, on a long leave. */
export type Standing = 'future' | 'active' | 'on_leave' | 'left';

/** The last row that has begun by `day`; the first row when none has (somebody who starts in the future). */
export const rowOn = <Row extends { effectiveOn: Day }>(rows: readonly Row[], day: Day): Row | undefined => {
  let found = rows[0];
  for (const row of rows) if (row.effectiveOn <= day) found = row;
  return found;
};

/** The main job on `day`. */
export const primaryAssignmentOn = (person: Person, day: Day): Assignment =>
  rowOn(
    person.assignments.filter((row) => row.isPrimary),
    day,
  ) ?? person.assignments[0];

/** The last stint that has begun by `day`; the first when none has. */
export const stintOn = (person: Person, day: Day): Stint =>
  person.stints.findLast((stint) => stint.startOn <= day) ?? person.stints[0];

export const standingOn = (person: Person, day: Day): Standing => {
  const stint = stintOn(person, day);
  if (stint.startOn > day) return 'future';
  if (stint.endOn !== null && stint.endOn < day) return 'left';
  const leave = person.longLeave;
  return leave !== null && leave.startOn <= day && (leave.endOn === null || leave.endOn >= day) ? 'on_leave' : 'active';
};
