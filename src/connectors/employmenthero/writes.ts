import { unsupported, type Connector } from '../../connector-kit/contract.ts';
import { uploadDocument } from './writes/documents.ts';
import { createEmployee, updateEmployee } from './writes/employees.ts';
import { createTimeOff } from './writes/leave.ts';

const histories =
  'Employment Hero’s API shows employment histories and pay and publishes nothing that changes them: they are changed in the web app.';
const leaveChanges =
  'Employment Hero tells of changed and declined leave by webhook, and publishes no call that changes or cancels a request.';
const workEligibility = 'Employment Hero names work eligibility in its reference without publishing its fields.';

/** What can be changed. Each needs a scope beyond those of the guide. */
export const writes: Connector['writes'] = {
  create_employee: createEmployee,
  update_employee: updateEmployee,
  invite_employee: unsupported(
    'Employment Hero invites people by itself when they are added, and publishes no call that does it again.',
  ),
  create_employment: unsupported(histories),
  update_employment: unsupported(histories),
  create_time_off: createTimeOff,
  update_time_off: unsupported(leaveChanges),
  cancel_time_off: unsupported(leaveChanges),
  upload_document: uploadDocument,
  create_work_eligibility: unsupported(workEligibility),
  update_work_eligibility: unsupported(workEligibility),
  create_skill: unsupported('Employment Hero keeps certifications instead, which people are asked for in the web app.'),
  update_task: unsupported('Employment Hero’s API has no tasks.'),
};
