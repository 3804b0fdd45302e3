import { unsupported, type Connector } from '../../connector-kit/contract.ts';

/** What can be changed. */
export const writes: Connector['writes'] = {
  create_employee: unsupported('It is not written yet.'),
  update_employee: unsupported('It is not written yet.'),
  invite_employee: unsupported('It is not written yet.'),
  create_employment: unsupported('It is not written yet.'),
  update_employment: unsupported('It is not written yet.'),
  create_time_off: unsupported('It is not written yet.'),
  update_time_off: unsupported('It is not written yet.'),
  cancel_time_off: unsupported('It is not written yet.'),
  upload_document: unsupported('It is not written yet.'),
  create_work_eligibility: unsupported('It is not written yet.'),
  update_work_eligibility: unsupported('It is not written yet.'),
  create_skill: unsupported('It is not written yet.'),
  update_task: unsupported('It is not written yet.'),
};
