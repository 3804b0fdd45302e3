import { unsupported, type Connector } from '../../connector-kit/contract.ts';
import { uploadDocument } from './writes/documents.ts';
import { createEmployee, updateEmployee } from './writes/employees.ts';
import { createEmployment, updateEmployment } from './writes/employments.ts';
import { inviteEmployee } from './writes/invitation.ts';
import { updateTask } from './writes/tasks.ts';
import { cancelTimeOff, createTimeOff } from './writes/time-off.ts';
import { createWorkEligibility, updateWorkEligibility } from './writes/work-eligibility.ts';

/** What can be changed. */
export const writes: Connector['writes'] = {
  create_employee: createEmployee,
  update_employee: updateEmployee,
  invite_employee: inviteEmployee,
  create_employment: createEmployment,
  update_employment: updateEmployment,
  create_time_off: createTimeOff,
  update_time_off: unsupported('Bob’s API cannot change a request: cancel it, and ask for the other days.'),
  cancel_time_off: cancelTimeOff,
  upload_document: uploadDocument,
  create_work_eligibility: createWorkEligibility,
  update_work_eligibility: updateWorkEligibility,
  create_skill: unsupported('Bob publishes no documentation of its skills.'),
  update_task: updateTask,
};
