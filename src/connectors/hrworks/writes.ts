import { unsupported, type Connector } from '../../connector-kit/contract.ts';
import { uploadDocument } from './writes/documents.ts';
import { createEmployee, updateEmployee } from './writes/employees.ts';
import { updateEmployment } from './writes/employments.ts';
import { cancelTimeOff, createTimeOff, updateTimeOff } from './writes/time-off.ts';

const permits =
  'HRworks’ API knows work and residence permits of people in onboarding only, and of them nothing but the last day.';

/** What can be changed. HRworks does every write later: each is waited for while its request lives, and can be asked about. */
export const writes: Connector['writes'] = {
  create_employee: createEmployee,
  update_employee: updateEmployee,
  invite_employee: unsupported(
    'HRworks’ API invites nobody. Somebody who is about to start fills in their own data by onboarding: see the action create_onboarding_documents.',
  ),
  create_employment: unsupported(
    'HRworks’ API changes the terms that hold today, see updates of employees and employments, and begins none on a day of its own.',
  ),
  update_employment: updateEmployment,
  create_time_off: createTimeOff,
  update_time_off: updateTimeOff,
  cancel_time_off: cancelTimeOff,
  upload_document: uploadDocument,
  create_work_eligibility: unsupported(permits),
  update_work_eligibility: unsupported(permits),
  create_skill: unsupported('HRworks’ API has no skills.'),
  update_task: unsupported('HRworks’ API has no tasks.'),
};
