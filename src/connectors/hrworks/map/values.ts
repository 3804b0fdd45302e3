/*
 * Reading single values out of what HRworks sends. Nothing is made up: what is missing or blank is null.
 */

/** Text. Blank text is null. */
export const textOf = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text.trim() === '' ? null : text;

/** A moment in HRworks' compact spelling, `20250108T075200Z`, in the usual one; anything else as it is. */
export const instantOf = (text: string | null | undefined): string | null | undefined =>
  text?.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');

/** The day so many days after another, `YYYY-MM-DD`. */
export const addDays = (day: string, days: number): string => {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};

/** A day, `YYYY-MM-DD`, of a text that begins with a possible one. */
export const dayOf = (text: string | null | undefined): string | null => {
  const day = /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : null;
};

/** The day of an instant in milliseconds since 1970, in UTC. */
export const dayAt = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
