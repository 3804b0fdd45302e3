/** The seed company: what it is (`company.ts`, `person.ts`), how it is made, and how to ask it about a day. */
export type * from './company.ts';
export { blankPerson, type Hire } from './blank-person.ts';
export { addDays, dayNumber, dayOf, weekdayOf, workdaysBetween } from './days.ts';
export { seedCompany } from './seed-company.ts';
export { primaryAssignmentOn, rowOn, type Standing, standingOn, stintOn } from './timeline.ts';
