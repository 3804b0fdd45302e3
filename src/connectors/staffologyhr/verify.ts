import type { Check, Verification } from '../../connector-kit/auth/auth.ts';
import { isVendorError, VendorError } from '../../connector-kit/errors.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { readCalendar } from './api/calendar.ts';
import { getCustomFields } from './api/custom-fields.ts';
import { readPage, type Page } from './api/employees.ts';
import { standingOf } from './map/standing.ts';

/**
 * Signs in and reads the first page of people. An API user that sees nobody must not pass for success. What else cannot
 * be read is told and does not hinder.
 */
export const verify = async (vendor: Vendor): Promise<Verification> => {
  const page = await readPage(vendor, 1);
  const [first] = page.employees;
  if (first === undefined) throw seesNobody;
  const todayOn = new Date().toISOString().slice(0, 10);
  const year = todayOn.slice(0, 4);
  return {
    checks: [
      { key: 'people', label: 'People are visible', status: 'pass', detail: countOf(page) },
      startersAndLeavers(page, todayOn),
      ...(await Promise.all([
        look('calendars', 'Calendars can be read', () =>
          readCalendar(vendor, first.ID, { fromOn: `${year}-01-01`, toOn: `${year}-12-31` }),
        ),
        look('custom-fields', 'Custom fields can be read', () => getCustomFields(vendor, first.ID)),
      ])),
    ],
  };
};

const countOf = ({ employees, isFull }: Page): string => {
  const people = employees.length === 1 ? '1 person' : `${employees.length} people`;
  return isFull ? `${people}, and there may be more` : people;
};

/** That none are seen proves nothing: the company may have none. */
const startersAndLeavers = ({ employees }: Page, todayOn: string): Check => {
  const seen = employees.some((one) => ['pending', 'terminated'].includes(standingOf(one, todayOn)?.value ?? ''));
  return {
    key: 'starters-leavers',
    label: 'Starters and leavers are visible',
    status: seen ? 'pass' : 'warn',
    ...(!seen && { detail: 'None was seen, which may be right.' }),
    guideStep: 'check-set-rights',
    permission: 'starters-leavers',
  };
};

/** One look that may be refused. The credentials were accepted by now, so nothing here speaks against the account. */
const look = async (key: string, label: string, read: () => Promise<unknown>): Promise<Check> => {
  const guideStep = 'check-set-rights';
  try {
    const seen = await read();
    return { key, label, status: 'pass', ...(seen === undefined && { detail: 'There are none.' }) };
  } catch (error) {
    const isRefused = isVendorError(error, 'permission_missing');
    return { key, label, status: 'warn', detail: isRefused ? 'Not granted.' : 'Could not be checked now.', guideStep };
  }
};

const seesNobody = new VendorError({
  code: 'permission_missing',
  message: 'Staffology HR accepts the API user, but it does not see a single person.',
  nextStep:
    'Look at the Set Rights of the API user under System Tools > Utilities > Company > API Users, or make a new API user, which begins with all rights, and connect again.',
  endpoint: 'GET /api/Employees/{page}',
  permissions: ['set-rights'],
  guideSteps: ['check-set-rights'],
});
