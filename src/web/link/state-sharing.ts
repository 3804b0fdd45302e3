import type { Failure } from './failure.ts';
import type { ConnectorDetail } from './hub-types.ts';
import type { Setup } from './setup.ts';
import { changeDraft, decisionOf, draftOf } from './sharing.ts';
import type { DraftEvent, SharingDraft } from './sharing.ts';
import type { HubSharing } from './sharing-types.ts';
import { reduceLinked } from './state-linked.ts';
import type { LinkedEvent, LinkedState } from './state-linked.ts';

/** Where the page goes on once it is decided what is shared. */
export type AfterSharing = LinkedState | { readonly view: 'form'; readonly setup: Setup };

/** What is shared of an account that is there: everything about it, or, right after linking, only who. */
export interface SharingState {
  readonly view: 'sharing';
  readonly setup: Setup;
  readonly accountId: string;
  /** Whether the people are still to be chosen: then that alone is asked. */
  readonly isPending: boolean;
  /** What there is to decide. Absent: it is being fetched, or could not be. */
  readonly offered?: HubSharing;
  readonly draft: SharingDraft;
  readonly saving: boolean;
  readonly failure?: Failure;
  /** Asked to save, and nothing says who is shared. */
  readonly isNothingPicked?: boolean;
  readonly after: AfterSharing;
}

export type SharingEvent =
  /** The person wants to change what is shared. */
  | { readonly type: 'sharing_opened'; readonly accountId: string }
  | { readonly type: 'sharing_loading' }
  | { readonly type: 'sharing_loaded'; readonly offered: HubSharing }
  | { readonly type: 'sharing_sent' }
  | { readonly type: 'sharing_failed'; readonly failure: Failure }
  /** It is saved, and the guide is about what is shared now. */
  | { readonly type: 'sharing_saved'; readonly detail: ConnectorDetail }
  | { readonly type: 'sharing_left' };

/** Opens the view. */
export const openSharing = (after: AfterSharing, accountId: string, isPending: boolean): SharingState => ({
  view: 'sharing',
  setup: after.setup,
  accountId,
  isPending,
  draft: after.setup.sharing,
  saving: false,
  after,
});

const goOn = ({ after, setup }: SharingState): AfterSharing => ({ ...after, setup });

/** What is seen of the account meanwhile is kept for when it is shown again. */
export const lookMeanwhile = (state: SharingState, event: LinkedEvent): SharingState =>
  state.after.view === 'form' ? state : { ...state, after: reduceLinked(state.after, event) };

/** Deciding what is shared, until it is saved or left as it is. */
export const reduceSharing = (before: SharingState, event: SharingEvent | DraftEvent): SharingState | AfterSharing => {
  const { failure: _failure, isNothingPicked: _nothing, ...state } = before;
  switch (event.type) {
    case 'sharing_opened':
    case 'sharing_loading':
      return state;
    case 'sharing_loaded': {
      const draft = draftOf(event.offered);
      return { ...state, offered: event.offered, draft: state.isPending ? { ...draft, people: 'some' } : draft };
    }
    case 'sharing_sent':
      return decisionOf(state.draft) === undefined ? { ...state, isNothingPicked: true } : { ...state, saving: true };
    case 'sharing_failed':
      return { ...state, saving: false, failure: event.failure };
    case 'sharing_saved':
      return goOn({
        ...state,
        setup: { ...state.setup, detail: event.detail, sharing: state.draft, guideWithout: [...state.draft.withheld] },
      });
    case 'sharing_left':
      return state.isPending ? before : goOn(state);
    default:
      return state.saving ? before : { ...state, draft: changeDraft(state.draft, event) };
  }
};
