import { dayToInstant } from '../../../model/dates.ts';
import type { EnumValue } from '../../../connector-kit/vocabulary.ts';
import type { Employee } from '../api/employees.ts';
import { partOf, textOf } from './values.ts';

/** `YYYY-MM-DD` of a date in either spelling. */
const dayOf = (text: string | null): string | null => dayToInstant(text)?.slice(0, 10) ?? null;

/**
 * Where somebody stands on a day. Staffology HR's API has no status: it is told from the dates, and each answer carries
 * the date that it was told from. The last day is still a day of work. Without a date nothing is told; that somebody is
 * away for long is not seen.
 */
export const standingOf = (
  employee: Employee,
  todayOn: string,
): EnumValue<'pending' | 'active' | 'terminated'> | null => {
  const start = textOf(partOf(employee, 'Contract')['StartDate']);
  const end = textOf(partOf(employee, 'Termination')['TerminationDate']);
  const [startOn, endOn] = [dayOf(start), dayOf(end)];
  if (end !== null && endOn !== null && endOn < todayOn) return { value: 'terminated', source_value: end };
  if (start === null || startOn === null) return null;
  return { value: startOn > todayOn ? 'pending' : 'active', source_value: start };
};
