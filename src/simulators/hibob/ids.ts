/**
 * Bob's ids are decided by the seed's, both ways, so nothing has to be remembered for 200,000 people.
 * Employee ids are 19-digit numbers in strings, beyond 2^53: a client that reads them as numbers breaks.
 */

/** The n of the seed's `p{n}`. */
export const numberOf = (personId: string): number => Number(personId.slice(1));

const employeePrefix = '33328838';
const firstSuffix = 10_000_000_019;
const step = 7919;

/** `p1` -> `3332883810000007938`. */
export const employeeIdOf = (personId: string): string => `${employeePrefix}${firstSuffix + numberOf(personId) * step}`;

/** `undefined` for an id that this company cannot have. */
export const personIdOf = (employeeId: string): string | undefined => {
  if (!/^\d{19}$/.test(employeeId) || !employeeId.startsWith(employeePrefix)) return undefined;
  const number = (Number(employeeId.slice(employeePrefix.length)) - firstSuffix) / step;
  return Number.isInteger(number) && number > 0 ? `p${number}` : undefined;
};

export const companyId = 637_901;

/** Rows with an effective date: `10000` and the date, e.g. 1000020260906. */
export const datedRowId = (effectiveOn: string): number => Number(`10000${effectiveOn.replaceAll('-', '')}`);

/** Rows of record tables and whatever else is numbered by person: eight to a person. */
export const serialId = (base: number, personId: string, place: number): number =>
  base + numberOf(personId) * 8 + place;

/** Bob names a custom table by when it was made. */
export const skillsTableId = 'root__table_1791380280851';
