import type { Check, Verification } from '../../connector-kit/auth/auth.ts';
import { isVendorError, VendorError } from '../../connector-kit/errors.ts';
import { everythingShared, neededKeys, type SharedData } from '../../connector-kit/shared-data.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { listPersonIds, searchPeople } from './api/people.ts';
import { listDocuments, listOpenTasks } from './api/records.ts';
import { listReports } from './api/reports.ts';
import { readTable, type TableName } from './api/tables.ts';
import { listPolicyTypeNames, listWhosOut } from './api/time-off.ts';
import { fieldOf } from './map/values.ts';
import { permissions } from './permissions.ts';

/**
 * Signs in, counts people and reads one. A service user without a permission group signs in and sees nobody,
 * which must not pass for success. What else is not granted is told and does not hinder.
 */
export const verify = async (vendor: Vendor, shared: SharedData = everythingShared): Promise<Verification> => {
  const wanted = neededKeys(permissions, shared);
  const ids = await listPersonIds(vendor).catch((error: unknown) => {
    throw isVendorError(error, 'permission_missing') ? seesNobody(error) : error;
  });
  const [first] = ids;
  if (first === undefined) throw seesNobody();
  const [person] = await searchPeople(vendor, { by: 'root.id', values: [first] }, ['root.displayName']);
  const hasName = person !== undefined && fieldOf(person, 'root.displayName') !== null;
  const table = (name: TableName) => () => readTable(vendor, name, { employeeIds: [first], cursor: null, limit: 1 });
  const today = new Date().toISOString().slice(0, 10);
  const looks: readonly Parameters<typeof look>[] = [
    ['work', 'Job and department can be read', 'people.work', table('work')],
    ['employment', 'Contracts can be read', 'people.employment', table('employment')],
    ['payroll', 'Pay can be read', 'people.payroll', table('salaries')],
    ['lifecycle', 'Joining and leaving can be read', 'people.lifecycle', table('lifecycle')],
    ['time-off-settings', 'Kinds of time off can be read', 'time-off.settings', () => listPolicyTypeNames(vendor)],
    ['time-off', 'Absences can be read', 'time-off.whos-out', () => listWhosOut(vendor, today, today)],
    ['documents', 'Documents can be read', 'documents.shared', () => listDocuments(vendor, first)],
    ['reports', 'Reports can be read', 'features.reports', () => listReports(vendor)],
    ['tasks', 'Tasks can be read', 'tasks', () => listOpenTasks(vendor)],
  ];
  return {
    checks: [
      {
        key: 'people',
        label: 'People are visible',
        status: 'pass',
        detail: ids.length === 1 ? '1 person' : `${ids.length} people`,
      },
      {
        key: 'basic-info',
        label: 'Names are visible',
        status: hasName ? 'pass' : 'warn',
        guideStep: 'grant-people-data',
      },
      ...(await Promise.all(looks.filter(([, , permission]) => wanted.has(permission)).map((one) => look(...one)))),
    ],
  };
};

/** One look that may be refused. The credentials were accepted by now, so nothing here speaks against the account. */
const look = async (key: string, label: string, permission: string, read: () => Promise<unknown>): Promise<Check> => {
  try {
    await read();
    return { key, label, status: 'pass', permission };
  } catch (error) {
    const detail = isVendorError(error, 'permission_missing') ? 'Not granted.' : 'Could not be checked now.';
    const guideStep = permissions.find((one) => one.key === permission)?.guideStep;
    return { key, label, status: 'warn', detail, permission, ...(guideStep !== undefined && { guideStep }) };
  }
};

const seesNobody = (cause?: VendorError): VendorError =>
  new VendorError(
    {
      code: 'permission_missing',
      message: 'HiBob accepts the service user, but it does not see a single person.',
      nextStep:
        'Add the service user to a permission group in Bob that can access people’s data, press Save & Apply, and connect again.',
      endpoint: 'POST /v1/people/search',
      permissions: ['audience', 'people.basic-info'],
      guideSteps: ['go-to-permission-groups', 'grant-people-data'],
      ...(cause?.failure.status !== undefined && { status: cause.failure.status }),
    },
    cause,
  );
