import type { Action } from '../../connector-kit/action.ts';
import { organisationActions } from './actions/organisation.ts';
import { personActions } from './actions/person.ts';
import { timeActions } from './actions/time.ts';

/** Employment Hero's own lists, in its own words. All of them read. */
export const actions: readonly Action[] = [...organisationActions, ...personActions, ...timeActions];
