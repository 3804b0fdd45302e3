import type { Option } from '../../connector-kit/writing.ts';
import { remoteIdOf } from '../../model/id.ts';

/** The options that a value of the contract names: by id first, then by name, then by our word. None or several: ambiguous. */
export const choicesOf = (options: readonly Option[], value: unknown): readonly Option[] => {
  const names = namesOf(value);
  const word = wordOf(value);
  const ways: readonly ((option: Option) => boolean)[] = [
    ({ id }) => names.some((name) => remoteIdOf(name) === id),
    ({ name }) => names.some((one) => fold(one) === fold(name)),
    ({ word: ours }) => word !== undefined && ours === word,
  ];
  for (const isMeant of ways) {
    const found = options.filter(isMeant);
    if (found.length > 0) return found;
  }
  return [];
};

/** Where a value may say what it means. */
const naming = ['id', 'remote_id', 'source_value', 'label', 'name', 'code'];
const kinds = ['type', 'contract_type', 'role_type'];
const known = new Set([...naming, ...kinds, 'value', 'description']);

/** What a value says beside what it means, such as a share: nobody takes it from there. */
export const saidBeside = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, said]) =>
        known.has(key) || said === null || said === undefined ? [] : [key],
      )
    : [];

/** What a value calls itself: a text, or the ids and names within an object of the contract. */
const namesOf = (value: unknown): string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  const own = naming.flatMap((key) => {
    const text = (value as Record<string, unknown>)[key];
    return typeof text === 'string' || typeof text === 'number' ? [String(text)] : [];
  });
  return [...own, ...enumsIn(value).flatMap(namesOf)];
};

/** Our word in an enumeration, or in the enumeration within an object such as `contract_type`. */
const wordOf = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { value: word } = value as { value?: unknown };
  return typeof word === 'string'
    ? word
    : enumsIn(value)
        .map(wordOf)
        .find((inner) => inner !== undefined);
};

/** `{ label, contract_type: { value } }`: the contract's way of naming a kind. */
const enumsIn = (value: object): unknown[] =>
  kinds.map((key) => (value as Record<string, unknown>)[key]).filter(Boolean);

const fold = (text: string) => text.trim().toLowerCase();
