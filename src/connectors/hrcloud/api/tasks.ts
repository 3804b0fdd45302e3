import { VendorError } from '../../../connector-kit/errors.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { listRows } from './listing.ts';
import { equals, readPage, readRow, type Row } from './rows.ts';

/*
 * A task names what it is about in `xRelatedEntityDetailsLookup`. HR Cloud does not publish whether the id in it is the
 * employee's own or one that only tasks know. https://support.hrcloud.com/help-center/tasks-1
 */
const relation = 'xRelatedEntityDetailsLookup';

/**
 * The tasks about an employee.
 *
 * @throws VendorError `response_unexpected` where the tenant's tasks do not name employees by their id: an empty list
 * would not be true, and a name may be that of several people.
 */
export const listTasksAbout = async (vendor: Vendor, employeeId: string): Promise<Row[]> => {
  const tasks = await listRows(vendor, 'xTask', { filter: equals(`${relation}.Id`, employeeId) });
  if (tasks.length === 0 && !(await areEmployeesNamed(vendor))) throw namedOtherwise;
  return tasks;
};

/** Whether the tenant's tasks name employees by their id, seen from a few of them. Without any there is nothing to miss. */
const areEmployeesNamed = (vendor: Vendor): Promise<boolean> =>
  vendor.remember('tasks name employees', 3600, async () => {
    const tasks = await readPage(vendor, 'xTask', { pageSize: 20 });
    const ids = new Set(tasks.flatMap((task) => relatedIdOf(task) ?? []));
    for (const id of [...ids].slice(0, 3)) if (await readRow(vendor, 'xEmployee', id, 'Id')) return true;
    return ids.size === 0;
  });

const relatedIdOf = (task: Row | null): string | undefined => {
  const related = task?.[relation];
  const id: unknown = typeof related === 'object' && related !== null && 'Id' in related ? related.Id : related;
  return typeof id === 'string' && id !== '' ? id : undefined;
};

const namedOtherwise = new VendorError({
  code: 'response_unexpected',
  message: 'The tasks of this HR Cloud tenant do not say by id which employee they are about.',
  nextStep: 'Read all tasks instead of those of one employee.',
  endpoint: 'GET /v1/cloud/xTask',
});
