/** Text that says something. Employment Hero sends an empty text for what nobody wrote. */
export const said = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text.trim() === '' ? null : text;

/** `2024-03-04T00:00:00+00:00` as `2024-03-04`: days come as midnights. */
export const dayOf = (text: string | null | undefined): string | null =>
  /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0] ?? null;

/** The UTC day of an instant in milliseconds. */
export const dayAt = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
