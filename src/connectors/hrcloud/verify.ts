import type { Check, Verification } from '../../connector-kit/auth/auth.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { look, type Sight } from './api/look.ts';
import type { ObjectName } from './api/objects.ts';
import { readPage, readRow } from './api/rows.ts';

/** Ids that are asked for at most, so that a large tenant answers at once. */
const mostCounted = 1000;

/**
 * Signs in, counts people and reads one. A service account that may not read people is refused; what else is not
 * granted is told and does not hinder. Applications that must be requested are never waited for.
 */
export const verify = async (vendor: Vendor): Promise<Verification> => {
  const people = (await readPage(vendor, 'xEmployee', { pageSize: mostCounted, select: 'Id' })).filter(
    (row) => row !== null,
  );
  const [first] = people;
  const person = first && (await readRow(vendor, 'xEmployee', first.Id, 'xFullName'));
  return {
    checks: [
      first === undefined
        ? warning('people', 'People are visible', 'Not a single person is visible.')
        : { key: 'people', label: 'People are visible', status: 'pass', detail: countOf(people.length) },
      ...(first === undefined
        ? []
        : [
            person
              ? ({ key: 'person', label: 'A person can be read alone', status: 'pass' } as const)
              : warning('person', 'A person can be read alone', 'HR Cloud does not find a person of its own list.'),
          ]),
      ...(await Promise.all([
        check(vendor, 'xDepartment', 'Departments can be read'),
        check(vendor, 'xDivision', 'Divisions can be read'),
        check(vendor, 'xLocation', 'Locations can be read'),
        check(vendor, 'xPosition', 'Positions can be read'),
        check(vendor, 'xTask', 'Tasks can be read'),
      ])),
    ],
  };
};

const countOf = (people: number): string =>
  people === 1 ? '1 person' : people < mostCounted ? `${people} people` : `${people} people or more`;

const details: Record<Exclude<Sight, 'rows' | 'nothing'>, string> = {
  refused: 'Not granted.',
  absent: 'HR Cloud does not know the object.',
  unclear: 'Could not be checked now.',
};

/** One look that may be refused. The credentials were accepted by now, so nothing here speaks against the account. */
const check = async (vendor: Vendor, object: ObjectName, label: string): Promise<Check> => {
  const sight = await look(vendor, object);
  if (sight === 'rows') return { key: object, label, status: 'pass' };
  if (sight === 'nothing') return { key: object, label, status: 'pass', detail: 'There are none.' };
  return warning(object, label, details[sight]);
};

const warning = (key: string, label: string, detail: string): Check => ({
  key,
  label,
  status: 'warn',
  detail,
  guideStep: 'grant-objects',
});
