import type { ExistingAccount, Field, Pattern } from './hub-types.ts';
import type { Removed } from './paste.ts';

/** Why a field is marked. */
export type Problem =
  | { readonly kind: 'missing' }
  /** The field's own rule is broken, which says so in words. */
  | { readonly kind: 'rule' }
  /** The server's words. */
  | { readonly kind: 'message'; readonly message: string; readonly language?: string }
  /** The vendor refused the credential and this field is part of it. */
  | { readonly kind: 'refused' };

/** What was typed, and what is wrong with it. Kept through every failure; gone with the tab. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  /** Last characters of stored secrets that stay as they are. */
  readonly kept: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, Problem>>;
  /** Keys of fields whose value is odd, which does not stop anyone. The field's own doubt says why. */
  readonly doubts: ReadonlySet<string>;
  /** What was taken from the last paste. */
  readonly cleaned: Readonly<Record<string, readonly Removed[]>>;
  /** What came of a text that was given to the whole form. Absent: none was, or it was typed into since. */
  readonly given?: Given;
}

/** A text for the whole form filled its fields; held nothing that fits; was far too long to be looked at. */
export type Given = 'filled' | 'not_recognised' | 'too_long';

/** `__secretvalue:**redacted**abcd`: the last characters of a stored secret. */
const lastCharacters = (placeholder: string): string => /\*\*redacted\*\*(.*)$/.exec(placeholder)?.[1] ?? '';

/** An empty form, or one that shows what is stored. */
export const openForm = (fields: readonly Field[], account?: ExistingAccount): FormState => ({
  values: Object.fromEntries(fields.map(({ key }) => [key, account?.setupInformation[key] ?? ''])),
  kept: Object.fromEntries(
    fields.flatMap(({ key }) => {
      const placeholder = account?.secrets[key];
      return placeholder === undefined ? [] : [[key, lastCharacters(placeholder)]];
    }),
  ),
  problems: {},
  doubts: new Set(),
  cleaned: {},
});

/** Whether something was typed that is kept nowhere else. */
export const holdsTyped = (form: FormState, fields: readonly Field[], account?: ExistingAccount): boolean => {
  const { values } = openForm(fields, account);
  return fields.some(({ key }) => (form.values[key] ?? '').trim() !== values[key]);
};

const matches = (pattern: Pattern | undefined, value: string): boolean =>
  pattern === undefined || new RegExp(pattern.pattern, 'u').test(value);

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** The set with a member, or without it. */
export const withMember = (set: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> => {
  const others = [...set].filter((member) => member !== key);
  return new Set(isIn ? [...others, key] : others);
};

/** What is wrong with a value before anyone is asked. An empty one is only wrong on submit: someone may still come back to it. */
const problemOf = (field: Field, form: FormState, submitting: boolean): Problem | undefined => {
  if (form.kept[field.key] !== undefined) return undefined;
  const value = (form.values[field.key] ?? '').trim();
  if (value === '') return submitting && field.required ? { kind: 'missing' } : undefined;
  return matches(field.rule, value) ? undefined : { kind: 'rule' };
};

/** Typing into a field takes its mark away; the next one comes when the field is left. */
export const typeInto = (form: FormState, key: string, value: string, removed: readonly Removed[] = []): FormState => ({
  values: { ...form.values, [key]: value },
  kept: without(form.kept, key),
  problems: without(form.problems, key),
  doubts: withMember(form.doubts, key, false),
  cleaned: removed.length > 0 ? { ...form.cleaned, [key]: removed } : without(form.cleaned, key),
});

/** Puts values into several fields at once and checks them, as if each had been typed and left. */
export const fillFields = (
  form: FormState,
  fields: readonly Field[],
  values: Readonly<Record<string, string>>,
): FormState => {
  const filled = Object.entries(values).reduce((state, [key, value]) => typeInto(state, key, value), form);
  const checked = fields.filter(({ key }) => values[key] !== undefined).reduce(leaveField, filled);
  // With a field marked, the mark says more.
  const isMarked = Object.keys(values).some((key) => checked.problems[key] !== undefined);
  return isMarked ? checked : { ...checked, given: 'filled' };
};

/** Leaving a field checks it. */
export const leaveField = (form: FormState, field: Field): FormState => {
  const value = (form.values[field.key] ?? '').trim();
  const problem = problemOf(field, form, false);
  const doubted = value !== '' && problem === undefined && !matches(field.doubt, value);
  const refused = form.problems[field.key]?.kind === 'refused';
  return {
    ...form,
    problems:
      problem === undefined && !refused
        ? without(form.problems, field.key)
        : { ...form.problems, ...(problem && { [field.key]: problem }) },
    doubts: withMember(form.doubts, field.key, doubted),
  };
};

/** Marks every field that stands in the way of sending; `undefined` problems: ready. */
export const problemsOnSubmit = (form: FormState, fields: readonly Field[]): Readonly<Record<string, Problem>> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const problem = problemOf(field, form, true);
      return problem === undefined ? [] : [[field.key, problem]];
    }),
  );

/** What is sent: trimmed. Nothing typed is nothing sent: an optional field stays out, a stored secret stays as it is. */
export const credentialsOf = (form: FormState, fields: readonly Field[]): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap(({ key }) => {
      const value = (form.values[key] ?? '').trim();
      return value === '' ? [] : [[key, value]];
    }),
  );

/** Two fields whose values stand in each other's place: as they are one does not fit, changed over both do. */
export const swappedFields = (form: FormState, fields: readonly Field[]): readonly [Field, Field] | undefined => {
  const filled = fields.filter(({ key, type }) => type !== 'select' && (form.values[key] ?? '').trim() !== '');
  const fits = (field: Field, from: Field): boolean => {
    const value = (form.values[from.key] ?? '').trim();
    return matches(field.rule, value) && matches(field.doubt, value);
  };
  for (const [index, one] of filled.entries()) {
    for (const other of filled.slice(index + 1)) {
      const fitsNow = fits(one, one) && fits(other, other);
      if (!fitsNow && fits(one, other) && fits(other, one)) return [one, other];
    }
  }
  return undefined;
};

/** Puts two values into each other's place. */
export const swapValues = (form: FormState, one: string, other: string): FormState =>
  typeInto(typeInto(form, one, form.values[other] ?? ''), other, form.values[one] ?? '');
