import type { Action } from '../../connector-kit/action.ts';
import { employeeActions } from './actions/employees.ts';
import { recruitingActions } from './actions/recruiting.ts';
import { structureActions } from './actions/structure.ts';
import { taskActions } from './actions/tasks.ts';
import { unpublishedActions } from './actions/unpublished.ts';

/** HR Cloud's own operations beside the unified ones, under the names that published clients know. */
export const actions: readonly Action[] = [
  ...employeeActions,
  ...structureActions,
  ...taskActions,
  ...recruitingActions,
  ...unpublishedActions,
];
