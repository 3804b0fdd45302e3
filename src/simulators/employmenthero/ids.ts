import { createHash } from 'node:crypto';

const hexOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** 32 hexadecimal digits as a UUID of version 4. */
const uuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;

/** The id of anything but an employee: decided by the organisation and the seed's own key, so it never changes. */
export const idOf = (organisation: string, kind: string, key: string): string =>
  uuid(hexOf(`${organisation}/${kind}/${key}`));

const prefixes = new Map<string, string>();
const employeePrefix = (organisation: string): string => {
  const known = prefixes.get(organisation);
  if (known !== undefined) return known;
  const prefix = uuid(hexOf(`${organisation}/employee`)).slice(0, -12);
  prefixes.set(organisation, prefix);
  return prefix;
};

const offset = 70_368_744_177;
const step = 1_000_003;

/** The n of the seed's `p{n}`. */
export const numberOf = (personId: string): number => Number(personId.slice(1));

/** `p1` -> a UUID whose end tells the person, so that 200,000 people need no index. */
export const employeeIdOf = (organisation: string, personId: string): string =>
  `${employeePrefix(organisation)}${(offset + numberOf(personId) * step).toString(16).padStart(12, '0')}`;

/** `undefined` for an id that this organisation cannot have. */
export const personIdOf = (organisation: string, employeeId: string): string | undefined => {
  const prefix = employeePrefix(organisation);
  const end = employeeId.slice(prefix.length);
  if (!employeeId.startsWith(prefix) || !/^[0-9a-f]{12}$/.test(end)) return undefined;
  const number = (Number.parseInt(end, 16) - offset) / step;
  return Number.isInteger(number) && number > 0 ? `p${number}` : undefined;
};
