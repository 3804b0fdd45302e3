import type { LinkState } from '../state.ts';
import type { LinkedState } from '../state-linked.ts';
import { foundRequested, pickedSetup } from './sample-applications.ts';
import { keyFileSetup } from './sample-key-file.ts';
import { foundAfterGranting, foundWhole, foundWithGaps } from './sample-permissions.ts';
import { filledSetup, linkedAccount, sampleFailure } from './sample-setup.ts';

const after: LinkedState = {
  view: 'linked',
  setup: filledSetup,
  linked: { ...linkedAccount, checks: [] },
  looking: false,
};
const granting: LinkedState = { ...after, view: 'granting', found: foundWithGaps };
const example = 'bwdJ9…kRhc';

/** The states around granting, picking applications and key files. */
export const grantStates: Readonly<Record<string, LinkState>> = {
  granting,
  'granting-looking': { ...granting, looking: true },
  'granting-all-granted': { ...granting, found: foundAfterGranting },
  'granting-unchanged': { ...granting, found: { ...foundWithGaps, turned: new Set() } },
  'granting-look-failed': { ...granting, failure: sampleFailure('rate_limited', { retryAfterSeconds: 42 }) },
  'granting-access-refused': {
    ...granting,
    failure: sampleFailure('credentials_rejected', { message: 'HiBob no longer accepts this access.' }),
  },
  'granting-resumed': { ...granting, resumed: true },
  'linked-resumed': { ...after, resumed: true, found: foundWhole },
  'linked-resumed-looking': { ...after, resumed: true, looking: true },
  'linked-requested': { ...after, setup: pickedSetup, found: foundRequested },
  'picker-form': { view: 'form', setup: { ...pickedSetup, picks: new Set() } },
  'picker-form-picked': { view: 'form', setup: pickedSetup },
  'key-file-form': { view: 'form', setup: keyFileSetup },
  'key-file-filled': {
    view: 'form',
    setup: {
      ...keyFileSetup,
      form: {
        ...keyFileSetup.form,
        values: { access_key: 'sample-key', secret_access_key: 'sample/secret+no-real=one' },
        given: 'filled',
      },
    },
  },
  'key-file-example': {
    view: 'form',
    setup: {
      ...keyFileSetup,
      form: {
        ...keyFileSetup.form,
        values: { access_key: example, secret_access_key: '' },
        problems: {
          access_key: { kind: 'rule' },
        },
        given: 'not_recognised',
      },
    },
  },
};
