import type { Field } from './hub-types.ts';
import { cleanCredential } from './paste.ts';

/** A key file has two lines. Far beyond this it is something else, and is not looked at. */
export const LONGEST_TEXT_CHARACTERS = 20_000;

/** Whether a text can fill several fields of the form at once, for example that of a downloaded key file. */
export const takesWholeText = (fields: readonly Field[]): boolean => fields.some(({ fills }) => fills !== undefined);

/** The values that a text holds for the fields of the form, by key; `undefined` when it is no such text. */
export const valuesIn = (text: string, fields: readonly Field[]): Readonly<Record<string, string>> | undefined => {
  if (text.length > LONGEST_TEXT_CHARACTERS) return undefined;
  for (const { fills } of fields) {
    const groups = fills === undefined ? undefined : new RegExp(fills.pattern, 'u').exec(text)?.groups;
    if (groups === undefined) continue;
    return Object.fromEntries(
      fields.flatMap(({ key }) => {
        const value = groups[key];
        return value === undefined ? [] : [[key, cleanCredential(value).value]];
      }),
    );
  }
  return undefined;
};
