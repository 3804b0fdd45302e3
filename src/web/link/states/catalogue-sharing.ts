import type { LinkState } from '../state.ts';
import { draftOf, shareAll } from '../sharing.ts';
import type { SharingState } from '../state-sharing.ts';
import type { LinkedState } from '../state-linked.ts';
import { foundWhole } from './sample-permissions.ts';
import { linkedAccount, sampleFailure, sampleSetup } from './sample-setup.ts';
import { sampleSharing } from './sample-sharing.ts';

const linked: LinkedState = {
  view: 'linked',
  setup: sampleSetup,
  linked: linkedAccount,
  looking: false,
  found: foundWhole,
};

const changing: SharingState = {
  view: 'sharing',
  setup: sampleSetup,
  accountId: 'sample-account',
  isPending: false,
  offered: sampleSharing,
  draft: draftOf(sampleSharing),
  saving: false,
  after: linked,
};

const some = { ...shareAll, people: 'some' } as const;
const pending: SharingState = { ...changing, isPending: true, draft: some };
const { offered: _offered, ...loading } = pending;

/** The states around what is shared. */
export const sharingStates: Readonly<Record<string, LinkState>> = {
  'before-kept-back': {
    view: 'before',
    setup: { ...sampleSetup, sharing: { ...some, withheld: new Set(['pay', 'documents']) } },
  },
  'before-beginning': { view: 'before', setup: sampleSetup, beginning: true },
  'before-failed': { view: 'before', setup: sampleSetup, failure: sampleFailure('connection_lost') },
  sharing: changing,
  'sharing-everybody': { ...changing, draft: { ...changing.draft, people: 'everybody' } },
  'sharing-saving': { ...changing, saving: true },
  'sharing-nobody-left': { ...changing, failure: sampleFailure('ValidationError') },
  'sharing-failed': { ...changing, failure: sampleFailure('connection_lost') },
  'sharing-people': pending,
  'sharing-people-loading': loading,
  'sharing-people-unread': { ...loading, failure: sampleFailure('vendor_unavailable') },
  'sharing-people-nothing-picked': { ...pending, isNothingPicked: true },
};
