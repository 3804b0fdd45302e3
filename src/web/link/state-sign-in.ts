import type { Failure } from './failure.ts';
import type { SignInChoice } from './attempt-types.ts';
import type { Setup } from './setup.ts';

/**
 * How far the window has come: it is being opened; it waits for a person; the browser did not let it open; the person says
 * that it is closed and nothing came of it; somebody has signed in and the vendor is looked at.
 */
export type SignInStage = 'starting' | 'waiting' | 'blocked' | 'window_closed' | 'looking';

/** Somebody signs in at the vendor, in another window. */
export interface SigningIn {
  readonly view: 'signing_in';
  readonly setup: Setup;
  readonly stage: SignInStage;
  /** Where the window leads, while it could not be opened. */
  readonly authorizationUrl?: string;
}

/** Signing in left something to pick, for example one of several organisations. */
export interface Choosing {
  readonly view: 'choosing';
  readonly setup: Setup;
  readonly choices: readonly SignInChoice[];
  readonly picked?: string;
  /** Asked for by the button, and nothing was picked. */
  readonly isPickMissing?: boolean;
  readonly sending: boolean;
  readonly failure?: Failure;
}

export type SignInState = SigningIn | Choosing;

/** Back at the form with nothing linked. */
export interface GivenUp {
  readonly view: 'form';
  readonly setup: Setup;
  readonly ended: 'cancelled';
}

export type SignInEvent =
  /** A new window, instead of one that is lost. */
  | { readonly type: 'window_asked' }
  | { readonly type: 'window_opened' }
  | { readonly type: 'window_blocked'; readonly authorizationUrl: string }
  | { readonly type: 'window_closed' }
  | { readonly type: 'signed_in' }
  | { readonly type: 'choice_asked'; readonly choices: readonly SignInChoice[] }
  | { readonly type: 'choice_marked'; readonly value: string }
  /** Sends what is marked. */
  | { readonly type: 'choice_sent' }
  /** The vendor could not be asked: the same choice can be sent again. */
  | { readonly type: 'choice_refused'; readonly failure: Failure }
  | { readonly type: 'sign_in_cancelled' };

/** The choice that the form already named: its value was typed, or its label holds what was typed as a word. */
const hintedChoice = ({ form, detail }: Setup, choices: readonly SignInChoice[]): string | undefined => {
  const typed = detail.config.configFields
    .filter(({ secret }) => !secret)
    .map(({ key }) => (form.values[key] ?? '').trim().toLowerCase())
    .filter((value) => value !== '');
  const words = ({ label }: SignInChoice) => label.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  const hinted = choices.filter(
    (choice) => typed.includes(choice.value.toLowerCase()) || words(choice).some((word) => typed.includes(word)),
  );
  return hinted.length === 1 ? hinted[0]?.value : undefined;
};

/** Signing in, from the click to the account or back to the form. */
export const reduceSignIn = (state: SignInState, event: SignInEvent): SignInState | GivenUp => {
  if (event.type === 'sign_in_cancelled') return { view: 'form', setup: state.setup, ended: 'cancelled' };
  return state.view === 'signing_in' ? reduceWindow(state, event) : reduceChoice(state, event);
};

const reduceWindow = (state: SigningIn, event: SignInEvent): SignInState => {
  const { setup } = state;
  switch (event.type) {
    case 'window_asked':
      return { view: 'signing_in', setup, stage: 'starting' };
    case 'window_opened':
      return { view: 'signing_in', setup, stage: 'waiting' };
    case 'window_blocked':
      return { view: 'signing_in', setup, stage: 'blocked', authorizationUrl: event.authorizationUrl };
    case 'window_closed':
      return { view: 'signing_in', setup, stage: 'window_closed' };
    case 'signed_in':
      return { view: 'signing_in', setup, stage: 'looking' };
    case 'choice_asked': {
      const { choices } = event;
      const picked = hintedChoice(setup, choices);
      return { view: 'choosing', setup, choices, sending: false, ...(picked === undefined ? {} : { picked }) };
    }
    default:
      return state;
  }
};

const reduceChoice = (before: Choosing, event: SignInEvent): SignInState => {
  const { failure: _failure, isPickMissing: _isPickMissing, ...state } = before;
  switch (event.type) {
    case 'choice_marked':
      return state.sending ? state : { ...state, picked: event.value };
    case 'choice_sent':
      return state.picked === undefined ? { ...state, isPickMissing: true } : { ...state, sending: true };
    case 'choice_refused':
      return { ...state, sending: false, failure: event.failure };
    default:
      return before;
  }
};
