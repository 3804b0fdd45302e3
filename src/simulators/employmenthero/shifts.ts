import type { Person, Shift } from '../company/index.ts';
import { zoned } from './dates.ts';
import { siteOf } from './organisations.ts';
import { fullNameOf } from './render.ts';
import type { View } from './view.ts';

/** `person` is null while nobody has been given the shift. */
export type RosteredShift = { person: Person | null; shift: Shift };

/** What the user may see: shifts of theirs, and those that nobody has. */
export const allShifts = (view: View): RosteredShift[] => [
  ...view.people().flatMap((person) => person.shifts.map((shift) => ({ person, shift }))),
  ...view.state.openShifts.map((shift) => ({ person: null, shift })),
];

export const shiftIdOf = (view: View, { shift }: RosteredShift): string => view.id('rostered-shift', shift.id);
export const locationIdOf = (view: View, { shift }: RosteredShift): string => view.id('work-location', shift.siteId);

/**
 * The reference shows the beginning of the object; what it refers to, and the two states, are assumed: see the switch
 * `shiftReferences`.
 *
 * @see https://developer.employmenthero.com/api-references/rostered-shift
 */
export const renderShift = (view: View, rostered: RosteredShift) => {
  const { person, shift } = rostered;
  const site = siteOf(view.environment, shift.siteId);
  const job = view.company.jobs.find(({ id }) => id === shift.jobId);
  const memberId = person && view.employeeId(person.id);
  const locationId = locationIdOf(view, rostered);
  const positionId = view.id('position', shift.jobId);
  const asObjects = view.environment.switchValue('shiftReferences') === 'objects';
  return {
    id: shiftIdOf(view, rostered),
    start_time: zoned(shift.startAt, site.timeZone),
    end_time: zoned(shift.endAt, site.timeZone),
    status: shift.status,
    notes: shift.notes ?? '',
    is_open_shift: person === null,
    ...(asObjects
      ? {
          member: person && { id: memberId, name: fullNameOf(person) },
          location: { id: locationId, name: site.name },
          position: { id: positionId, name: job?.title ?? null },
        }
      : { member_id: memberId, location_id: locationId, position_id: positionId }),
    breaks: [],
  };
};

/** Begin and end as instants in milliseconds. */
export const boundsOf = (view: View, { shift }: RosteredShift): { start: number; end: number } => {
  const { timeZone } = siteOf(view.environment, shift.siteId);
  return { start: Date.parse(zoned(shift.startAt, timeZone)), end: Date.parse(zoned(shift.endAt, timeZone)) };
};
