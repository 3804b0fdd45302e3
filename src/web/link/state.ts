import type { Failure, SessionCode } from './failure.ts';
import { problemsOnSubmit } from './form.ts';
import type { Problem } from './form.ts';
import type { Found } from './found.ts';
import type { ConnectorDetail, LinkedAccount } from './hub-types.ts';
import { changeSetup } from './setup.ts';
import type { Setup, SetupEvent, Visit } from './setup.ts';
import { reduceLinked } from './state-linked.ts';
import type { LinkedEvent, LinkedState } from './state-linked.ts';
import { showLinked, showResumed } from './show-linked.ts';
import { lookMeanwhile, openSharing, reduceSharing } from './state-sharing.ts';
import type { SharingEvent, SharingState } from './state-sharing.ts';
import { reduceSignIn } from './state-sign-in.ts';
import type { GivenUp, SignInEvent, SignInState } from './state-sign-in.ts';
import { translate } from './translate.ts';
import type { Words } from './translate.ts';

/** Why the visit is over. */
export type ClosedReason =
  | SessionCode
  /** The address has no secret in it. */
  | 'link_incomplete'
  /** The server knows no such link. */
  | 'link_unknown'
  /** The session offers nothing that could be linked. */
  | 'nothing_offered'
  /** Our own server did not answer while the page opened. */
  | 'unreachable';

export type LinkState =
  | { readonly view: 'opening' }
  | { readonly view: 'closed'; readonly reason: ClosedReason; readonly visit?: Visit; readonly requestId?: string }
  /** `choosing`: the system whose guide is being fetched. */
  | { readonly view: 'pick'; readonly visit: Visit; readonly choosing?: string; readonly failure?: Failure }
  /** `beginning`: the guide is being fetched anew, without what is kept back. */
  | { readonly view: 'before'; readonly setup: Setup; readonly beginning?: boolean; readonly failure?: Failure }
  | { readonly view: 'form'; readonly setup: Setup; readonly ended?: GivenUp['ended'] }
  | { readonly view: 'checking'; readonly setup: Setup }
  | { readonly view: 'failed'; readonly setup: Setup; readonly failure: Failure }
  | SignInState
  | SharingState
  | LinkedState;

export type LinkEvent =
  | { readonly type: 'reopened' }
  | { readonly type: 'closed'; readonly reason: ClosedReason; readonly requestId?: string }
  | { readonly type: 'opened'; readonly visit: Visit }
  | { readonly type: 'choosing'; readonly integrationId: string }
  | { readonly type: 'choice_failed'; readonly failure: Failure }
  | { readonly type: 'chosen'; readonly setup: Setup }
  | { readonly type: 'beginning' }
  | { readonly type: 'begin_failed'; readonly failure: Failure }
  /** `detail`: guide and permissions without what is kept back. */
  | { readonly type: 'begun'; readonly detail?: ConnectorDetail }
  | { readonly type: 'back' }
  | { readonly type: 'submitted' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'linked'; readonly linked: LinkedAccount; readonly found?: Found }
  /** The session had linked an account before: it is shown, and looked at. */
  | { readonly type: 'resumed'; readonly setup: Setup; readonly linked: LinkedAccount }
  /** The page speaks another language, and the server's words came in it. */
  | { readonly type: 'translated'; readonly words: Words }
  | SignInEvent
  | SharingEvent
  | LinkedEvent
  | SetupEvent;

/** The fields that a refusal marks: those it names, with its own words where it has some. */
const problemsOf = ({ fields, fieldMessages, language }: Failure): Readonly<Record<string, Problem>> => ({
  ...Object.fromEntries(fields.map((key) => [key, { kind: 'refused' }])),
  ...Object.fromEntries(
    Object.entries(fieldMessages).map(([key, message]) => [
      key,
      { kind: 'message', message, ...(language === undefined ? {} : { language }) },
    ]),
  ),
});

const withProblems = (setup: Setup, problems: Readonly<Record<string, Problem>>): Setup => ({
  ...setup,
  form: { ...setup.form, problems },
});

const submit = (setup: Setup): LinkState => {
  const problems = problemsOnSubmit(setup.form, setup.detail.config.configFields);
  const marked = withProblems(setup, problems);
  if (Object.keys(problems).length > 0) return { view: 'form', setup: marked };
  return setup.detail.config.type === 'oauth2'
    ? { view: 'signing_in', setup: marked, stage: 'starting' }
    : { view: 'checking', setup: marked };
};

/** The guide for what is shared. */
const withGuide = (setup: Setup, detail: ConnectorDetail | undefined): Setup =>
  detail === undefined ? setup : { ...setup, detail, guideWithout: [...setup.sharing.withheld] };

/** Whether an outcome is awaited: an answer that nobody awaits changes nothing. */
const isAwaiting = (state: LinkState) =>
  state.view === 'checking' || state.view === 'signing_in' || state.view === 'choosing';

const isLinked = (state: LinkState): state is LinkedState =>
  state.view === 'granting' || state.view === 'mapping' || state.view === 'linked';

/** The whole behaviour of the page. Pure: what has to be fetched is fetched elsewhere, and the outcome sent here. */
export const reduce = (state: LinkState, event: LinkEvent): LinkState => {
  switch (event.type) {
    case 'reopened':
      return { view: 'opening' };
    case 'closed': {
      const visit = 'setup' in state ? state.setup.visit : 'visit' in state ? state.visit : undefined;
      const { reason, requestId } = event;
      return { view: 'closed', reason, ...(visit && { visit }), ...(requestId === undefined ? {} : { requestId }) };
    }
    case 'opened':
      return { view: 'pick', visit: event.visit };
    case 'choosing':
      return state.view === 'pick' ? { view: 'pick', visit: state.visit, choosing: event.integrationId } : state;
    case 'choice_failed':
      return state.view === 'pick' ? { view: 'pick', visit: state.visit, failure: event.failure } : state;
    case 'chosen':
      // Whoever links again has read "before you start" once; what is missing now is a credential.
      return { view: event.setup.account === undefined ? 'before' : 'form', setup: event.setup };
    case 'begun':
      return state.view === 'before' ? { view: 'form', setup: withGuide(state.setup, event.detail) } : state;
    case 'beginning':
      return state.view === 'before' ? { view: 'before', setup: state.setup, beginning: true } : state;
    case 'begin_failed':
      return state.view === 'before' ? { view: 'before', setup: state.setup, failure: event.failure } : state;
    case 'back':
      if (state.view === 'form' || state.view === 'failed') return { view: 'before', setup: state.setup };
      return state.view === 'before' ? { view: 'pick', visit: state.setup.visit } : state;
    case 'submitted':
      return state.view === 'form' || state.view === 'failed' ? submit(state.setup) : state;
    case 'failed':
      if (!isAwaiting(state) || !('setup' in state)) return state;
      return { view: 'failed', setup: withProblems(state.setup, problemsOf(event.failure)), failure: event.failure };
    case 'linked':
      return isAwaiting(state) && 'setup' in state ? showLinked(state.setup, event.linked, event.found) : state;
    case 'resumed':
      return showResumed(event.setup, event.linked);
    case 'translated':
      return translate(state, event.words);
    case 'window_asked':
    case 'window_opened':
    case 'window_blocked':
    case 'window_closed':
    case 'signed_in':
    case 'choice_asked':
    case 'choice_marked':
    case 'choice_sent':
    case 'choice_refused':
    case 'sign_in_cancelled':
      return state.view === 'signing_in' || state.view === 'choosing' ? reduceSignIn(state, event) : state;
    case 'sharing_opened':
      return isLinked(state) || state.view === 'form' ? openSharing(state, event.accountId, false) : state;
    case 'sharing_loading':
    case 'sharing_loaded':
    case 'sharing_sent':
    case 'sharing_failed':
    case 'sharing_saved':
    case 'sharing_left':
      return state.view === 'sharing' ? reduceSharing(state, event) : state;
    case 'group_marked':
    case 'people_marked':
    case 'value_marked':
    case 'leavers_marked':
      if (state.view === 'sharing') return reduceSharing(state, event);
      return state.view === 'before' && state.beginning !== true
        ? { ...state, setup: changeSetup(state.setup, event) }
        : state;
    case 'looked':
    case 'looking':
    case 'look_failed':
    case 'finished':
      if (state.view === 'sharing') return lookMeanwhile(state, event);
      return isLinked(state) ? reduceLinked(state, event) : state;
    default:
      // While the answer is awaited the fields stay as they were sent.
      if (!('setup' in state) || (isAwaiting(state) && event.type === 'typed')) return state;
      return { ...state, setup: changeSetup(state.setup, event) };
  }
};
