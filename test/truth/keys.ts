/**
 * Natural keys: what names a record when every vendor has its own ids. Each is written once, and used both where the
 * truth is written and where a record is read.
 */

export const employmentKey = (employee: string, effectiveOn: string): string => `${employee} from ${effectiveOn}`;
export const timeOffKey = (employee: string, startOn: string): string => `${employee} away from ${startOn}`;
export const balanceKey = (employee: string, policy: string): string => `${employee} ${policy}`;
export const positionKey = (title: string, department: string, location: string): string =>
  `${title}, ${department}, ${location}`;
/** Time entries and shifts. */
export const startKey = (employee: string, start: string): string => `${employee} at ${start}`;
/** Whatever a person has by name: a document, a task, a skill. */
export const ownKey = (employee: string, name: string): string => `${employee}: ${name}`;
