/*
 * Reading single values out of what HR Cloud sends. Nothing is made up: what is missing, blank or of another kind than
 * expected is null.
 */

/** Text, or a number as text (postcodes come as both). Blank text is null. */
export const textOf = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** A row that another one points to: its id, and the few of its fields that are shown with it. */
export interface Lookup {
  readonly id: string;
  readonly [field: string]: unknown;
}

/**
 * A lookup. It is an object with `Id`; beside that `__ObjectName` and `__Self`, `url`, or nothing. A bare id is taken
 * too. https://support.hrcloud.com/help-center/query-parameters
 */
export const lookupOf = (row: Readonly<Record<string, unknown>>, field: string): Lookup | null => {
  const value = row[field];
  if (isObject(value)) {
    const id = textOf(value['Id']);
    return id === null ? null : { ...value, id };
  }
  const id = textOf(value);
  return id === null ? null : { id };
};

/** An amount of money. https://support.hrcloud.com/help-center/employee-obj-overview */
export const moneyOf = (value: unknown): { amount: string | null; currency: string | null } =>
  isObject(value)
    ? { amount: textOf(value['Amount']), currency: textOf(value['Currency']) }
    : { amount: null, currency: null };

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
