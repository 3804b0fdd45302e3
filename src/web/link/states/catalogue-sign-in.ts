import type { FailureCode } from '../failure.ts';
import type { LinkState } from '../state.ts';
import type { SignInStage } from '../state-sign-in.ts';
import { sampleFailure } from './sample-setup.ts';
import { choiceFailure, plainHttpSetup, sampleChoices, signingInSetup, signInSetup } from './sample-sign-in.ts';

const signingIn = (stage: SignInStage): LinkState => ({ view: 'signing_in', setup: signingInSetup, stage });

const failed = (code: FailureCode): LinkState => ({
  view: 'failed',
  setup: signingInSetup,
  failure: sampleFailure(code),
});

const choosing: LinkState = { view: 'choosing', setup: signingInSetup, choices: sampleChoices, sending: false };

/** The states of linking by signing in. */
export const signInStates: Readonly<Record<string, LinkState>> = {
  'sign-in-form': { view: 'form', setup: signInSetup },
  'sign-in-form-no-https': { view: 'form', setup: plainHttpSetup },
  'sign-in-starting': signingIn('starting'),
  'sign-in-waiting': signingIn('waiting'),
  'sign-in-blocked': signingIn('blocked'),
  'sign-in-window-closed': signingIn('window_closed'),
  'sign-in-looking': signingIn('looking'),
  'sign-in-cancelled': { view: 'form', setup: signingInSetup, ended: 'cancelled' },
  'choice-required': choosing,
  'choice-hinted': { ...choosing, picked: sampleChoices[1]?.value ?? '' },
  'choice-missing': { ...choosing, isPickMissing: true },
  'choice-sending': { ...choosing, picked: sampleChoices[0]?.value ?? '', sending: true },
  'choice-failed': { ...choosing, picked: sampleChoices[0]?.value ?? '', failure: choiceFailure },
  'failed-sign-in-denied': failed('sign_in_denied'),
  'failed-sign-in-refused': failed('sign_in_refused'),
  'failed-sign-in-lost': failed('sign_in_lost'),
  'failed-sign-in-expired': failed('sign_in_expired'),
  'failed-nothing-to-choose': failed('nothing_to_choose'),
};
