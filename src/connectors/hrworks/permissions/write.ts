import type { Permission } from '../../../connector-kit/permission.ts';
import { tick, timeOffWrites } from './tick.ts';

const writes = { guideStep: 'tick-what-is-written', optional: 'Only needed to change something.' };

const toWrite: readonly Permission[] = [
  tick(
    'persons.write',
    'Persons: write',
    { fields: [], actions: ['update_persons'], writes: ['create_employee', 'update_employee', 'update_employment'] },
    writes,
  ),
  tick(
    'absences.write',
    'Absences: write',
    { fields: [], actions: ['create_absences', 'update_absences', 'delete_absences'], writes: timeOffWrites },
    writes,
  ),
  tick(
    'sick-leaves.write',
    'Sick leaves: write',
    { fields: [], actions: ['create_sick_leaves', 'update_sick_leaves', 'delete_sick_leaves'], writes: timeOffWrites },
    writes,
  ),
  tick(
    'remote-work.write',
    'Remote work: write',
    { fields: [], actions: ['create_remote_work', 'delete_remote_work'] },
    writes,
  ),
  tick(
    'working-times.write',
    'Working times: write',
    { fields: [], actions: ['create_working_times', 'delete_working_times', 'clock_in', 'clock_out'] },
    writes,
  ),
  tick(
    'personnel-file.write',
    'Personnel files: write',
    { fields: [], actions: ['create_personnel_file_entries'], writes: ['upload_document'] },
    writes,
  ),
  tick('onboarding.write', 'Onboarding: write', { fields: [], actions: ['create_onboarding_documents'] }, writes),
  tick(
    'applicant-management.write',
    'Applicant management: write',
    { fields: [], actions: ['create_job_applications'] },
    writes,
  ),
];

/** Rights to write, each beside the right to read the same. Whether they are granted shows with the first write only. */
export const writePermissions: readonly Permission[] = toWrite.map((permission) => ({
  ...permission,
  beside: permission.key.replace(/\.write$/, ''),
}));
