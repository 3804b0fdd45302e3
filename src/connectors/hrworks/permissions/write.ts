import type { Permission } from '../../../connector-kit/permission.ts';
import { tick } from './tick.ts';

const writes = { guideStep: 'tick-what-is-written', optional: 'Only needed for actions that change something.' };

/** Rights to write. Whether they are granted shows with the first write only. */
export const writePermissions: readonly Permission[] = [
  tick('persons.write', 'Persons: write', [], ['update_persons'], writes),
  tick('absences.write', 'Absences: write', [], ['create_absences', 'update_absences', 'delete_absences'], writes),
  tick(
    'sick-leaves.write',
    'Sick leaves: write',
    [],
    ['create_sick_leaves', 'update_sick_leaves', 'delete_sick_leaves'],
    writes,
  ),
  tick('remote-work.write', 'Remote work: write', [], ['create_remote_work', 'delete_remote_work'], writes),
  tick(
    'working-times.write',
    'Working times: write',
    [],
    ['create_working_times', 'delete_working_times', 'clock_in', 'clock_out'],
    writes,
  ),
  tick('personnel-file.write', 'Personnel files: write', [], ['create_personnel_file_entries'], writes),
  tick('onboarding.write', 'Onboarding: write', [], ['create_onboarding_documents'], writes),
  tick('applicant-management.write', 'Applicant management: write', [], ['create_job_applications'], writes),
];
