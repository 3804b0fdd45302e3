import type { Person } from '../company/index.ts';

export const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Whole years from `from` to `today`; null without a day or before it. */
export const fullYears = (from: string | null, today: string): number | null => {
  if (from === null || from > today) return null;
  const years = Number(today.slice(0, 4)) - Number(from.slice(0, 4));
  return today.slice(5) < from.slice(5) ? years - 1 : years;
};

/** Bob's type `period`: an ISO period, a number to sort by, and words. */
export const period = (
  from: string | null,
  today: string,
): { periodISO: string; sortFactor: number; humanize: string } | null => {
  if (from === null || from > today) return null;
  const months =
    (Number(today.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(today.slice(5, 7)) -
    Number(from.slice(5, 7)) -
    (today.slice(8) < from.slice(8) ? 1 : 0);
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return {
    periodISO: `P${years > 0 ? `${years}Y` : ''}${rest > 0 || years === 0 ? `${rest}M` : ''}`,
    sortFactor: months * 30,
    humanize:
      [
        years > 0 ? `${years} year${years === 1 ? '' : 's'}` : '',
        rest > 0 ? `${rest} month${rest === 1 ? '' : 's'}` : '',
      ]
        .filter(Boolean)
        .join(', ') || '0 months',
  };
};

/** The short form in which Bob shows another employee. */
export const reference = (person: Person, id: string) => ({
  id,
  firstName: person.firstName,
  surname: person.lastName,
  email: person.workEmail,
  displayName: person.displayName,
});
