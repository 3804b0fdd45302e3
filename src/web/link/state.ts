import type { Failure, SessionCode } from './failure.ts';
import { problemsOnSubmit } from './form.ts';
import type { Problem } from './form.ts';
import type { LinkedAccount } from './hub-types.ts';
import { changeSetup } from './setup.ts';
import type { Setup, SetupEvent, Visit } from './setup.ts';

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
  | { readonly view: 'before'; readonly setup: Setup }
  | { readonly view: 'form'; readonly setup: Setup }
  | { readonly view: 'checking'; readonly setup: Setup }
  | { readonly view: 'failed'; readonly setup: Setup; readonly failure: Failure }
  | { readonly view: 'linked'; readonly setup: Setup; readonly linked: LinkedAccount };

export type LinkEvent =
  | { readonly type: 'reopened' }
  | { readonly type: 'closed'; readonly reason: ClosedReason; readonly requestId?: string }
  | { readonly type: 'opened'; readonly visit: Visit }
  | { readonly type: 'choosing'; readonly integrationId: string }
  | { readonly type: 'choice_failed'; readonly failure: Failure }
  | { readonly type: 'chosen'; readonly setup: Setup }
  | { readonly type: 'begun' }
  | { readonly type: 'back' }
  | { readonly type: 'submitted' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'linked'; readonly linked: LinkedAccount }
  | SetupEvent;

/** The fields that a refusal marks: those it names, with its own words where it has some. */
const problemsOf = (failure: Failure): Readonly<Record<string, Problem>> => ({
  ...Object.fromEntries(failure.fields.map((key) => [key, { kind: 'refused' }])),
  ...Object.fromEntries(
    Object.entries(failure.fieldMessages).map(([key, message]) => [key, { kind: 'message', message }]),
  ),
});

const withProblems = (setup: Setup, problems: Readonly<Record<string, Problem>>): Setup => ({
  ...setup,
  form: { ...setup.form, problems },
});

/** The whole behaviour of the page. Pure: what has to be fetched is fetched by `use-link.ts`, which sends the outcome here. */
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
      return state.view === 'before' ? { view: 'form', setup: state.setup } : state;
    case 'back':
      if (state.view === 'form' || state.view === 'failed') return { view: 'before', setup: state.setup };
      return state.view === 'before' ? { view: 'pick', visit: state.setup.visit } : state;
    case 'submitted': {
      if (state.view !== 'form' && state.view !== 'failed') return state;
      const problems = problemsOnSubmit(state.setup.form, state.setup.detail.config.configFields);
      const setup = withProblems(state.setup, problems);
      return Object.keys(problems).length > 0 ? { view: 'form', setup } : { view: 'checking', setup };
    }
    case 'failed':
      if (state.view !== 'checking') return state;
      return { view: 'failed', setup: withProblems(state.setup, problemsOf(event.failure)), failure: event.failure };
    case 'linked':
      return state.view === 'checking' ? { view: 'linked', setup: state.setup, linked: event.linked } : state;
    default:
      // While the answer is awaited the fields stay as they were sent.
      if (!('setup' in state) || (state.view === 'checking' && event.type === 'typed')) return state;
      return { ...state, setup: changeSetup(state.setup, event) };
  }
};
