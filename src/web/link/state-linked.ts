import type { Failure } from './failure.ts';
import { foundNow } from './found.ts';
import type { Found } from './found.ts';
import type { LinkedAccount, Preflight } from './hub-types.ts';
import type { Setup } from './setup.ts';

/**
 * The account is linked. `granting`: something that it needs is not granted yet, so that is what the page is about;
 * `mapping`: the product asks which of the customer's own fields hold what; `linked`: nothing is left to do, or the person
 * has said so.
 */
export interface LinkedState {
  readonly view: 'granting' | 'mapping' | 'linked';
  readonly setup: Setup;
  readonly linked: LinkedAccount;
  /** What was last found of the permissions. Absent: nobody could look. */
  readonly found?: Found;
  /** A new look is under way. */
  readonly looking: boolean;
  /** Why the last look showed nothing. */
  readonly failure?: Failure;
  /** The link was opened again after the account had been linked. */
  readonly resumed?: boolean;
}

export type LinkedEvent =
  | { readonly type: 'looking' }
  | { readonly type: 'looked'; readonly preflight: Preflight }
  | { readonly type: 'look_failed'; readonly failure: Failure }
  /** The person is done with what this view is about. */
  | { readonly type: 'finished' };

/** Where nothing is left to grant. */
export const viewAfterGranting = ({ visit }: Setup): 'mapping' | 'linked' =>
  visit.settings.session.asks_field_mappings === true ? 'mapping' : 'linked';

/** What happens after linking. A look never moves to another view: rows turn where they stand. */
export const reduceLinked = (state: LinkedState, event: LinkedEvent): LinkedState => {
  const { failure: _failure, ...rest } = state;
  switch (event.type) {
    case 'looking':
      return { ...rest, looking: true };
    case 'looked':
      return { ...rest, looking: false, found: foundNow(event.preflight, state.found) };
    case 'look_failed':
      return { ...rest, looking: false, failure: event.failure };
    case 'finished':
      return { ...rest, view: state.view === 'granting' ? viewAfterGranting(state.setup) : 'linked' };
  }
};
