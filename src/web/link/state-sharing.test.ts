import { expect, it } from 'vitest';
import { reduce } from './state.ts';
import type { LinkState } from './state.ts';
import { decisionOf } from './sharing.ts';
import { linkedAccount, sampleFailure, sampleSetup } from './states/sample-setup.ts';
import { sampleSharing } from './states/sample-sharing.ts';

const some = { ...sampleSetup, sharing: { ...sampleSetup.sharing, people: 'some' } } as const;
const pending = reduce({ view: 'checking', setup: some }, { type: 'linked', linked: linkedAccount });
const loaded = reduce(pending, { type: 'sharing_loaded', offered: { ...sampleSharing, people_filter: null } });

it('asks whom to share right after linking, and cannot be left before', () => {
  expect(pending).toMatchObject({ view: 'sharing', isPending: true, accountId: linkedAccount.id });
  expect(reduce(loaded, { type: 'sharing_left' })).toMatchObject({ view: 'sharing' });
  expect(reduce(loaded, { type: 'sharing_sent' })).toMatchObject({ view: 'sharing', isNothingPicked: true });
});

it('sends what is ticked, and goes on with a guide for what is shared', () => {
  const marked = { type: 'value_marked', by: 'departments', value: 'sales', marked: true } as const;
  const ticked = reduce(loaded, marked) as Extract<LinkState, { view: 'sharing' }>;
  expect(decisionOf(ticked.draft)).toEqual({
    withheld: ['pay', 'private_contact'],
    people: { filter: { departments: ['sales'] } },
  });
  const sending = reduce(ticked, { type: 'sharing_sent' });
  expect(reduce(sending, { ...marked, marked: false })).toEqual(sending);
  expect(reduce(sending, { type: 'sharing_failed', failure: sampleFailure('connection_lost') })).toMatchObject({
    saving: false,
    draft: ticked.draft,
  });
  expect(reduce(sending, { type: 'sharing_saved', detail: sampleSetup.detail })).toMatchObject({
    view: 'linked',
    setup: { guideWithout: ['pay', 'private_contact'] },
  });
});

it('leaves everything as it was where a change is given up', () => {
  const linked: LinkState = { view: 'linked', setup: sampleSetup, linked: linkedAccount, looking: false };
  const opened = reduce(linked, { type: 'sharing_opened', accountId: linkedAccount.id });
  const unticked = reduce(opened, { type: 'group_marked', group: 'pay', shared: false });
  expect(reduce(unticked, { type: 'sharing_left' })).toEqual(linked);
});
