/** Staffology's ids are whole numbers. They are decided by the seed's, both ways, so nothing has to be remembered. */

/** The n of the seed's `p{n}`. */
export const numberOf = (personId: string): number => Number(personId.slice(1));

const firstEmployee = 951_000;

/** `p1` -> 951001. */
export const employeeIdOf = (personId: string): number => firstEmployee + numberOf(personId);

/** `undefined` for what cannot be the id of an employee. */
export const personIdOf = (employeeId: string): string | undefined => {
  const number = /^\d{1,9}$/.test(employeeId) ? Number(employeeId) - firstEmployee : 0;
  return number > 0 ? `p${number}` : undefined;
};

export const companyId = 20_417;

/** Events are numbered by person: `place` is the event's place among theirs, 1 to 9. */
export const eventIdOf = (personId: string, place: number): number => 7_000_000 + numberOf(personId) * 10 + place;
