import { isVendorError } from '../../connector-kit/errors.ts';
import type { Grant } from '../../connector-kit/preflight.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { getCustomFields } from './api/custom-fields.ts';
import { readPage, type Employee } from './api/employees.ts';
import { standingOf } from './map/standing.ts';
import { isObject } from './map/values.ts';

/** Pages of people that are looked through for somebody who has left or has not started. */
const mostPages = 5;

/**
 * Looks at who is seen. Staffology HR refuses nothing for want of a right: people are missing from its answers, and that
 * somebody is missing cannot be seen. So a right that shows somebody is granted, and of one that does not nothing is told,
 * unless nobody is seen at all.
 */
export const preflight = async (vendor: Vendor): Promise<readonly Grant[]> => {
  const todayOn = new Date().toISOString().slice(0, 10);
  const isOutside = (employee: Employee) => {
    const standing = standingOf(employee, todayOn)?.value;
    return standing === 'terminated' || standing === 'pending';
  };
  const people = await unlessRefused(() => peopleUntil(vendor, isOutside));
  if (people === undefined) return refused;
  const [first] = people;
  return [
    { permission: 'api-module', state: 'granted', detail: 'The API user was given a token.' },
    first === undefined ? { permission: 'set-rights', state: 'missing', detail: 'Nobody is seen.' } : setRights(people),
    people.some(isOutside)
      ? { permission: 'starters-leavers', state: 'granted' }
      : {
          permission: 'starters-leavers',
          state: 'cannot_tell',
          detail: 'Nobody was seen who has left or has not started, which may be right.',
        },
    ...(first === undefined ? [] : await customFieldGrants(vendor, first.ID)),
  ];
};

/** People of the first pages, read until one of them has what is looked for. */
const peopleUntil = async (vendor: Vendor, isFound: (employee: Employee) => boolean): Promise<Employee[]> => {
  const people: Employee[] = [];
  for (let number = 1; number <= mostPages; number++) {
    const { employees, isFull } = await readPage(vendor, number);
    people.push(...employees);
    if (!isFull || employees.some(isFound)) break;
  }
  return people;
};

/** Whose records are seen, and both halves of them: what lies within a half is not told apart. */
const setRights = (people: readonly Employee[]): Grant => {
  const isSeen = (part: string) =>
    people.some((one) => isObject(one[part]) && Object.values(one[part]).some((value) => value !== null));
  return isSeen('Personal') && isSeen('Contract')
    ? { permission: 'set-rights', state: 'granted', detail: 'People are seen, with personal details and contracts.' }
    : {
        permission: 'set-rights',
        state: 'cannot_tell',
        detail: 'People are seen without personal details or contracts.',
      };
};

const refused: readonly Grant[] = [
  { permission: 'api-module', state: 'cannot_tell' },
  { permission: 'set-rights', state: 'missing', detail: 'Staffology HR refuses the list of people.' },
  { permission: 'starters-leavers', state: 'cannot_tell' },
];

/** Every custom field of the model by its key. The service is not known to hide any. */
const customFieldGrants = async (vendor: Vendor, employeeId: string): Promise<Grant[]> => {
  const values = await unlessRefused(() => getCustomFields(vendor, employeeId));
  return Object.keys(values ?? {}).map((key) => ({
    permission: `custom_field:${key}`,
    state: 'granted',
    found: {
      name: key,
      menuPath: ['System Tools', 'Utilities', 'Tools', 'Screen Builder'],
      fields: ['employees.custom_fields'],
    },
  }));
};

const unlessRefused = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await read();
  } catch (error) {
    if (isVendorError(error, 'permission_missing')) return undefined;
    throw error;
  }
};
