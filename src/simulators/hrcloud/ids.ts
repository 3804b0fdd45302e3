/**
 * HR Cloud's ids are lower-case hex: 32 characters for rows that somebody made, 16 for those that came with the tenant.
 * The short ones repeat from object to object, so an id says nothing without its object.
 *
 * Ours are serial numbers, scattered by a multiplication that can be undone: the same person has the same id in every
 * size of the company, and 200,000 need no table.
 *
 * @see https://support.hrcloud.com/help-center/tasks-1 (id of a task, also that of a division in other samples)
 */
const longFactor = 0x29c00ddd295e7365746ed698060bf08dn;
const longMask = (1n << 128n) - 1n;
const shortFactor = 0x8320fb07077a2935n;
const shortMask = (1n << 64n) - 1n;

/** Newton's iteration doubles the correct bits; an odd number is its own inverse to three. */
const inverseOf = (odd: bigint, mask: bigint): bigint => {
  let inverse = odd;
  for (let correctBits = 3; correctBits < 128; correctBits *= 2) inverse = (inverse * (2n - odd * inverse)) & mask;
  return inverse & mask;
};
const longInverse = inverseOf(longFactor, longMask);

/** Serial numbers of different things start this far apart. */
const spaces = {
  employee: 0n,
  resource: 1n << 40n,
  task: 2n << 40n,
  applicant: 3n << 40n,
  timeOff: 4n << 40n,
  balance: 5n << 40n,
  relation: 6n << 40n,
  created: 7n << 40n,
};

/** 32 hex characters. */
export const longId = (space: keyof typeof spaces, serial: number): string =>
  (((spaces[space] + BigInt(serial)) * longFactor) & longMask).toString(16).padStart(32, '0');

/** The serial number of a long id of that kind; `undefined` for any other text. */
export const serialOf = (space: keyof typeof spaces, id: string): number | undefined => {
  if (!/^[0-9a-f]{32}$/.test(id)) return undefined;
  const serial = ((BigInt(`0x${id}`) * longInverse) & longMask) - spaces[space];
  return serial > 0n && serial < 1n << 40n ? Number(serial) : undefined;
};

/** 16 hex characters: the n-th row of any object that came with the tenant. */
export const shortId = (serial: number): string =>
  ((BigInt(serial) * shortFactor) & shortMask).toString(16).padStart(16, '0');

const numberOf = (seedId: string): number => Number(seedId.slice(1));
const employeeIds = new Map<string, string>();

/** `p7` of the seed company. Remembered: every row names its manager. */
export const employeeIdOf = (personId: string): string => {
  const known = employeeIds.get(personId);
  if (known !== undefined) return known;
  const id = longId('employee', numberOf(personId));
  employeeIds.set(personId, id);
  return id;
};

export const personIdOf = (employeeId: string): string | undefined => {
  const serial = serialOf('employee', employeeId);
  return serial === undefined ? undefined : `p${serial}`;
};

/** `d3`, `s1`, `j12`, `l4`, ... of the seed company. */
export const structureIdOf = (seedId: string): string => shortId(numberOf(seedId));

const pictureSizes = ['small', 'medium', 'original'] as const;

/** The file of somebody's picture in one of its three sizes. */
export const pictureIdOf = (personId: string, size: (typeof pictureSizes)[number]): string =>
  longId('resource', numberOf(personId) * 4 + pictureSizes.indexOf(size) + 1);

/** Whose picture a file is. */
export const pictureOwnerOf = (resourceId: string): string | undefined => {
  const serial = serialOf('resource', resourceId);
  return serial === undefined ? undefined : `p${Math.floor((serial - 1) / 4)}`;
};
