import { unsupported, type Connector } from '../../connector-kit/contract.ts';
import { createEmployee, updateEmployee, updateEmployment } from './writes/employees.ts';
import { updateTask } from './writes/tasks.ts';

const noApi = (what: string) => unsupported(`HR Cloud has no documented API for ${what}.`);

/** What can be changed: rows of objects that HR Cloud documents. */
export const writes: Connector['writes'] = {
  create_employee: createEmployee,
  update_employee: updateEmployee,
  invite_employee: noApi('invitations'),
  create_employment: unsupported(
    'HR Cloud keeps one employment a person, which is made with the person: change it by PATCH …/employments/{id}.',
  ),
  update_employment: updateEmployment,
  create_time_off: noApi('time off'),
  update_time_off: noApi('time off'),
  cancel_time_off: noApi('time off'),
  upload_document: noApi('documents'),
  create_work_eligibility: noApi('proofs of the right to work'),
  update_work_eligibility: noApi('proofs of the right to work'),
  create_skill: noApi('skills'),
  update_task: updateTask,
};
