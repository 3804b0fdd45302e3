import type { Action } from '../../connector-kit/action.ts';
import { leaveActions } from './actions/leave.ts';
import { jobOf } from './actions/operation.ts';
import { otherActions } from './actions/others.ts';
import { peopleActions } from './actions/people.ts';
import { workingTimeActions } from './actions/working-times.ts';

/** The paths of everything that is written, each of which has jobs of its own. */
const groups = [
  '/v2/absences',
  '/v2/sick-leaves',
  '/v2/remote-work',
  '/v2/working-times',
  '/v2/persons',
  '/v2/persons/personnel-file',
  '/v2/persons/onboarding',
  '/v2/applicant-management/job-applications',
] as const;

/** HRworks' own operations beside the unified ones. Writes are done later by HRworks, and waited for. */
export const actions: readonly Action[] = [
  ...peopleActions,
  ...leaveActions,
  ...workingTimeActions,
  ...otherActions,
  jobOf(groups),
];
