import { describe, expect, it } from 'vitest';
import { bareFailure } from './failure.ts';
import { reduce } from './state.ts';
import type { LinkEvent, LinkState } from './state.ts';
import { foundAfterGranting, foundWithGaps } from './states/sample-permissions.ts';
import { linkedAccount, relinkSetup, sampleFailure } from './states/sample-setup.ts';
import { sampleChoices, signInSetup, signingInSetup } from './states/sample-sign-in.ts';

const after = (state: LinkState, ...events: LinkEvent[]): LinkState => events.reduce(reduce, state);

const form: LinkState = { view: 'form', setup: signingInSetup };
const waiting = after(form, { type: 'submitted' }, { type: 'window_opened' });
const asked = (setup = signingInSetup) =>
  after({ ...waiting, setup } as LinkState, { type: 'choice_asked', choices: sampleChoices });

describe('linking by signing in', () => {
  it('opens no window for a form with gaps', () => {
    expect(reduce({ view: 'form', setup: signInSetup }, { type: 'submitted' })).toMatchObject({
      view: 'form',
      setup: { form: { problems: { client_id: { kind: 'missing' }, client_secret: { kind: 'missing' } } } },
    });
  });

  it('goes from the form over the window to the account', () => {
    expect(reduce(form, { type: 'submitted' })).toMatchObject({ view: 'signing_in', stage: 'starting' });
    expect(waiting).toMatchObject({ view: 'signing_in', stage: 'waiting' });
    expect(after(waiting, { type: 'signed_in' }, { type: 'linked', linked: linkedAccount }).view).toBe('linked');
  });

  it('keeps the address of a window that was blocked, until it is open', () => {
    const blocked = after(form, { type: 'submitted' }, { type: 'window_blocked', authorizationUrl: 'https://x' });
    expect(blocked).toMatchObject({ stage: 'blocked', authorizationUrl: 'https://x' });
    expect(reduce(blocked, { type: 'window_opened' })).not.toHaveProperty('authorizationUrl');
  });

  it('keeps what was typed when it is cancelled or fails', () => {
    const cancelled = reduce(waiting, { type: 'sign_in_cancelled' });
    expect(cancelled).toMatchObject({ view: 'form', ended: 'cancelled', setup: { form: signingInSetup.form } });
    expect(reduce(cancelled, { type: 'submitted' })).not.toHaveProperty('ended');
    const failed = reduce(waiting, { type: 'failed', failure: bareFailure('sign_in_denied') });
    expect(failed).toMatchObject({ view: 'failed', setup: { form: { values: signingInSetup.form.values } } });
    expect(reduce(form, { type: 'sign_in_cancelled' })).toBe(form);
  });

  it('picks nothing beforehand', () => expect(asked()).not.toHaveProperty('picked'));

  it.each([
    [sampleChoices[1]?.value.toUpperCase() ?? '', sampleChoices[1]?.value],
    ['NZ', sampleChoices[1]?.value],
    ['Example', undefined],
    ['12345', undefined],
  ])('with %j typed picks %s', (typed, picked) => {
    const values = { ...signingInSetup.form.values, organisation_id: typed };
    const state = asked({ ...signingInSetup, form: { ...signingInSetup.form, values } });
    expect('picked' in state ? state.picked : undefined).toBe(picked);
  });

  it('asks for a pick before it sends, and keeps it when the vendor cannot be reached', () => {
    expect(reduce(asked(), { type: 'choice_sent' })).toMatchObject({ isPickMissing: true, sending: false });
    const sent = after(asked(), { type: 'choice_marked', value: 'b' }, { type: 'choice_sent' });
    expect(sent).toMatchObject({ picked: 'b', sending: true });
    expect(reduce(sent, { type: 'choice_marked', value: 'c' })).toMatchObject({ picked: 'b' });
    const refused = reduce(sent, { type: 'choice_refused', failure: bareFailure('vendor_unavailable') });
    expect(refused).toMatchObject({ view: 'choosing', picked: 'b', sending: false });
    expect(reduce(refused, { type: 'choice_sent' })).not.toHaveProperty('failure');
  });
});

describe('after linking', () => {
  const checking: LinkState = { view: 'checking', setup: signingInSetup };
  const granting = reduce(checking, { type: 'linked', linked: linkedAccount, found: foundWithGaps });

  it('is about granting while something needed is missing, and stays there when it is granted', () => {
    expect(granting.view).toBe('granting');
    const permissions = foundAfterGranting.permissions;
    const looked = after(
      granting,
      { type: 'looking' },
      { type: 'looked', preflight: { checked_at: foundWithGaps.checkedAt, permissions } },
    );
    expect(looked).toMatchObject({ view: 'granting', looking: false });
    expect('found' in looked && [...(looked.found?.turned ?? [])]).toEqual(['people.time_off', 'people.documents']);
    expect(reduce(looked, { type: 'finished' }).view).toBe('linked');
  });

  it('keeps what was found when a look fails', () => {
    const failed = after(
      granting,
      { type: 'looking' },
      { type: 'look_failed', failure: sampleFailure('rate_limited') },
    );
    expect(failed).toMatchObject({ view: 'granting', looking: false, found: foundWithGaps });
    expect(reduce(failed, { type: 'looking' })).not.toHaveProperty('failure');
  });

  it.each([
    ['permissions', 'granting'],
    ['ready', 'linked'],
  ] as const)('resumes an account whose set-up is at %s as %s', (setup_state, view) => {
    const { account } = relinkSetup;
    const setup = account === undefined ? relinkSetup : { ...relinkSetup, account: { ...account, setup_state } };
    const state = reduce({ view: 'opening' }, { type: 'resumed', setup, linked: linkedAccount });
    expect(state).toMatchObject({ view, looking: true, resumed: true });
  });
});
