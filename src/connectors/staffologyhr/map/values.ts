import type { Employee } from '../api/employees.ts';

/*
 * Reading single values out of what Staffology HR sends. Nothing is made up: what is missing, blank or of another kind
 * than expected is null.
 */

/** The fields of one part of an employee: `Personal`, `Contract`, `Termination`. None when the part is missing. */
export const partOf = (employee: Employee, name: string): Readonly<Record<string, unknown>> => {
  const part = employee[name];
  return isObject(part) ? part : {};
};

/** Text without the blanks around it, or a number as text. Blank text is null. */
export const textOf = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
};

/** A number, also when it came as text. */
export const numberOf = (value: unknown): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};

/**
 * The entry of a drop-down list. It is an object whose `Value` is the only key that was ever seen, so the value is what
 * the entry is known by: two people with the same department have the same text there. A bare text is taken too.
 */
export const choiceOf = (value: unknown): string | null => textOf(isObject(value) ? value['Value'] : value);

/** The number that is assumed to stand beside the value of a drop-down list. */
export const choiceIdOf = (value: unknown): string | null =>
  isObject(value) ? textOf(value['Id'] ?? value['ID']) : null;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
