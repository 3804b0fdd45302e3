import { reading } from '../../../connector-kit/contract.ts';
import { keyed } from '../../../connector-kit/listing.ts';
import { listIds, rowsAt } from '../api/listing.ts';
import { readRow, type Row } from '../api/rows.ts';
import { listTasksAbout } from '../api/tasks.ts';
import { mapTask } from '../map/tasks.ts';

/** Tasks of all applications, open and done. Those of an employee are those about the employee, as HR Cloud has it. */
export const tasks = reading('tasks', {
  evidence: 'documented',
  source: 'https://support.hrcloud.com/help-center/tasks-1',
  horizon: 'The tasks of an employee are those about the employee, whoever is asked to do them',
  all: keyed<Row>({
    keys: ({ vendor }) => listIds(vendor, 'xTask'),
    rows: ({ vendor }, ids, place) => rowsAt(vendor, 'xTask', ids, place),
    rowsPerCall: 100,
  }),
  ofEmployee: async ({ vendor }, employeeId) =>
    (await readRow(vendor, 'xEmployee', employeeId, 'Id')) && listTasksAbout(vendor, employeeId),
  one: ({ vendor }, remoteId) => readRow(vendor, 'xTask', remoteId),
  map: mapTask,
  losses: {
    employee_id: 'HR Cloud names who is asked to do a task, a person or a role, without an id.',
    completion_date: 'HR Cloud says who completed a task and not when.',
    assigned_by_employee_id: 'HR Cloud names the user who made a task, who need not be an employee.',
    assigned_by_employee_name: 'HR Cloud names the user who made a task, who need not be an employee.',
    link_to_task: 'HR Cloud does not give it.',
    extracted_links: 'Links stay in the description.',
    next_task_id: 'HR Cloud does not link tasks.',
    comments: 'A task has one comment, which is the description here.',
    attachments: 'HR Cloud’s API has no attachments of tasks.',
  },
});
