import { unsupported, type Connector } from '../../connector-kit/contract.ts';
import { updateEmployee } from './writes/custom-fields.ts';

/** Staffology HR documents how custom fields are written, and of nothing else that it is. */
const unknown = (what: string) =>
  unsupported(`No way to ${what} over Staffology HR’s API is known: it documents the writing of custom fields only.`);

/** What can be changed. */
export const writes: Connector['writes'] = {
  create_employee: unknown('add people'),
  update_employee: updateEmployee,
  invite_employee: unknown('invite people'),
  create_employment: unknown('add terms of employment'),
  update_employment: unknown('change terms of employment'),
  create_time_off: unknown('ask for time off'),
  update_time_off: unknown('change time off'),
  cancel_time_off: unknown('cancel time off'),
  upload_document: unknown('upload documents'),
  create_work_eligibility: unknown('add proofs of the right to work'),
  update_work_eligibility: unknown('change proofs of the right to work'),
  create_skill: unknown('add skills'),
  update_task: unknown('change tasks'),
};
