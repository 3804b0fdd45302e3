import type { Action } from '../../connector-kit/action.ts';
import { peopleActions } from './actions/people.ts';
import { recordActions } from './actions/records.ts';
import { timeOffActions } from './actions/time-off.ts';

/** Bob's own operations beside the unified ones: reads only so far. */
export const actions: readonly Action[] = [...peopleActions, ...timeOffActions, ...recordActions];
