import { describe, expect, it } from 'vitest';
import { bareFailure } from './failure.ts';
import { reduce } from './state.ts';
import type { LinkEvent, LinkState } from './state.ts';
import {
  filledSetup,
  linkedAccount,
  relinkSetup,
  sampleFailure,
  sampleSetup,
  sampleVisit,
} from './states/sample-setup.ts';

const after = (state: LinkState, ...events: LinkEvent[]): LinkState => events.reduce(reduce, state);

const checking: LinkState = { view: 'checking', setup: filledSetup };

describe('the page’s states', () => {
  it('goes from the link to the linked account', () => {
    const typed: LinkEvent[] = Object.entries(filledSetup.form.values).map(([key, value]) => ({
      type: 'typed',
      key,
      value,
    }));
    const state = after(
      { view: 'opening' },
      { type: 'opened', visit: sampleVisit },
      { type: 'choosing', integrationId: 'hibob' },
      { type: 'chosen', setup: sampleSetup },
      { type: 'begun' },
      ...typed,
      { type: 'submitted' },
      { type: 'linked', linked: linkedAccount },
    );
    expect(state.view).toBe('linked');
  });

  it('leads a re-link straight to the form', () => {
    expect(reduce({ view: 'opening' }, { type: 'chosen', setup: relinkSetup }).view).toBe('form');
  });

  it('does not send an empty form, and marks what is missing', () => {
    const state = reduce({ view: 'form', setup: sampleSetup }, { type: 'submitted' });
    expect(state).toMatchObject({
      view: 'form',
      setup: { form: { problems: { service_user_id: { kind: 'missing' } } } },
    });
  });

  it('sends once: a second submit changes nothing', () => {
    expect(reduce(checking, { type: 'submitted' })).toBe(checking);
  });

  it('keeps what was typed and ticked through a failure, and marks the refused fields', () => {
    const failure = sampleFailure('credentials_rejected', { fields: ['service_user_id', 'service_user_token'] });
    const state = reduce(checking, { type: 'failed', failure });
    expect(state).toMatchObject({
      view: 'failed',
      failure,
      setup: { done: filledSetup.done, form: { values: filledSetup.form.values } },
    });
    expect(state.view === 'failed' && Object.keys(state.setup.form.problems)).toEqual(failure.fields);
    expect(reduce(state, { type: 'submitted' }).view).toBe('checking');
  });

  it('puts the server’s words for a field beside it', () => {
    const failure = sampleFailure('ValidationError', { fieldMessages: { service_user_id: 'Too long.' } });
    const state = reduce(checking, { type: 'failed', failure });
    expect(state.view === 'failed' && state.setup.form.problems).toEqual({
      service_user_id: { kind: 'message', message: 'Too long.' },
    });
  });

  it('marks no field when the vendor could not be reached', () => {
    const state = reduce(checking, { type: 'failed', failure: bareFailure('vendor_unavailable') });
    expect(state.view === 'failed' && state.setup.form.problems).toEqual({});
  });

  it('ignores typing while the answer is awaited, but not the ticks', () => {
    expect(reduce(checking, { type: 'typed', key: 'service_user_id', value: 'x' })).toBe(checking);
    const ticked = reduce(checking, { type: 'ticked', step: 'save-group', done: true });
    expect(ticked.view === 'checking' && ticked.setup.done.has('save-group')).toBe(true);
  });

  it('ignores an answer that nobody awaits', () => {
    const form: LinkState = { view: 'form', setup: filledSetup };
    expect(reduce(form, { type: 'linked', linked: linkedAccount })).toBe(form);
    expect(reduce(form, { type: 'failed', failure: bareFailure('rate_limited') })).toBe(form);
  });

  it('shows a step of the other branch by choosing that branch', () => {
    const state = reduce({ view: 'form', setup: sampleSetup }, { type: 'pointed', step: 'edit-group' });
    expect(state).toMatchObject({ setup: { activeStep: 'edit-group', choices: { group: 'existing-group' } } });
  });

  it('remembers whose link it was when the visit ends', () => {
    expect(reduce(checking, { type: 'closed', reason: 'SessionLocked', requestId: 'r' })).toEqual({
      view: 'closed',
      reason: 'SessionLocked',
      visit: sampleVisit,
      requestId: 'r',
    });
  });

  it('tells the same in other words, and keeps all that was done', () => {
    const { detail } = sampleSetup;
    const german = { ...detail, guide: { ...detail.guide, checkedOn: '2026-12-01' } };
    const offered = { ...sampleVisit.offered, integrations: sampleVisit.offered.integrations.slice(0, 2) };
    const failed = reduce(checking, { type: 'failed', failure: bareFailure('rate_limited') });
    const state = reduce(failed, { type: 'translated', words: { offered, detail: german } });
    expect(state).toEqual({
      ...failed,
      setup: {
        ...filledSetup,
        detail: german,
        visit: { ...sampleVisit, offered },
        integration: offered.integrations[0],
      },
    });
    expect(reduce({ view: 'pick', visit: sampleVisit }, { type: 'translated', words: { offered } })).toEqual({
      view: 'pick',
      visit: { ...sampleVisit, offered },
    });
  });

  it('keeps the guide of the chosen system when words for another one arrive', () => {
    const { detail } = sampleSetup;
    const other = { ...detail, config: { ...detail.config, key: 'hrworks' } };
    const words = { offered: sampleVisit.offered, detail: other };
    expect(reduce(checking, { type: 'translated', words })).toMatchObject({ setup: { detail } });
  });

  it('goes back without losing anything', () => {
    const state = after({ view: 'form', setup: filledSetup }, { type: 'back' }, { type: 'begun' });
    expect(state).toEqual({ view: 'form', setup: filledSetup });
  });
});
