import type { FailureCode } from '../failure.ts';
import type { FormState } from '../form.ts';
import type { Setup } from '../setup.ts';
import type { StepFeedback } from '../step-feedback.ts';
import type { LinkedState } from '../state-linked.ts';
import type { ClosedReason, LinkState } from '../state.ts';
import { grantStates } from './catalogue-grants.ts';
import { sharingStates } from './catalogue-sharing.ts';
import { signInStates } from './catalogue-sign-in.ts';
import { themeStates } from './catalogue-themes.ts';
import { foundWhole, foundWithGaps } from './sample-permissions.ts';
import {
  filledSetup,
  linkedAccount,
  linkedWithGaps,
  relinkSetup,
  sampleFailure,
  sampleSetup,
  sampleVisit,
} from './sample-setup.ts';

const withForm = (setup: Setup, form: Partial<FormState>): Setup => ({ ...setup, form: { ...setup.form, ...form } });

const withFeedback = (feedback: StepFeedback): Setup => ({
  ...filledSetup,
  feedback: { 'copy-credentials': feedback },
});

const failed = (code: FailureCode, rest: Parameters<typeof sampleFailure>[1] = {}, setup = filledSetup): LinkState => ({
  view: 'failed',
  setup,
  failure: sampleFailure(code, rest),
});

const closed = (reason: ClosedReason): LinkState => ({
  view: 'closed',
  reason,
  visit: sampleVisit,
  requestId: 'req_01JD6W3T9K',
});

const refused = { service_user_id: { kind: 'refused' }, service_user_token: { kind: 'refused' } } as const;

const linked: LinkedState = { view: 'linked', setup: filledSetup, linked: linkedAccount, looking: false };

/** Every state of the page by the name under which it is drawn: `/link/states/{name}`. */
export const catalogue: Readonly<Record<string, LinkState>> = {
  opening: { view: 'opening' },
  pick: { view: 'pick', visit: sampleVisit },
  'pick-opening': { view: 'pick', visit: sampleVisit, choosing: 'hibob' },
  'pick-failed': { view: 'pick', visit: sampleVisit, failure: sampleFailure('server_failed') },
  before: { view: 'before', setup: sampleSetup },
  form: { view: 'form', setup: sampleSetup },
  'form-all-steps': { view: 'form', setup: { ...sampleSetup, showsAll: true } },
  'form-other-branch': {
    view: 'form',
    setup: { ...sampleSetup, showsAll: true, choices: { group: 'existing-group' } },
  },
  'form-filled': { view: 'form', setup: filledSetup },
  'form-feedback': { view: 'form', setup: withFeedback({ helpful: false, comment: '', stage: 'commenting' }) },
  'form-feedback-quoting': {
    view: 'form',
    setup: withFeedback({ helpful: false, comment: 'It refuses sample-token-no-real-one.', stage: 'commenting' }),
  },
  'form-feedback-sent': {
    view: 'form',
    setup: withFeedback({ helpful: false, comment: 'The menu has moved.', stage: 'sent' }),
  },
  'form-feedback-failed': { view: 'form', setup: withFeedback({ helpful: true, comment: '', stage: 'failed' }) },
  'form-missing': {
    view: 'form',
    setup: withForm(sampleSetup, {
      problems: { service_user_id: { kind: 'missing' }, service_user_token: { kind: 'missing' } },
    }),
  },
  'form-doubt': {
    view: 'form',
    setup: withForm(filledSetup, {
      values: { service_user_id: '20417', service_user_token: '' },
      doubts: new Set(['service_user_id']),
      cleaned: { service_user_id: ['quotes', 'spaces'] },
    }),
  },
  'form-swapped': {
    view: 'form',
    setup: withForm(filledSetup, {
      values: { service_user_id: 'sample-token-no-real-one', service_user_token: 'SERVICE-20417' },
      problems: {
        service_user_token: { kind: 'rule' },
      },
    }),
  },
  relink: { view: 'form', setup: relinkSetup },
  checking: { view: 'checking', setup: filledSetup },
  'failed-credentials-rejected': failed(
    'credentials_rejected',
    {
      message: 'HiBob refused this service user ID and token. It does not say which of the two is wrong.',
      remediation: 'Compare both with HiBob, or reset the token there and paste the new one.',
      fields: ['service_user_id', 'service_user_token'],
      guideSteps: ['create-service-user', 'copy-credentials'],
      vendorResponse: 'HTTP 401, empty body',
    },
    withForm(filledSetup, { problems: refused }),
  ),
  'failed-relink': failed(
    'credentials_rejected',
    { fields: ['service_user_id', 'service_user_token'], guideSteps: ['copy-credentials'] },
    withForm(relinkSetup, { problems: refused }),
  ),
  'failed-credentials-revoked': failed('credentials_revoked', { guideSteps: ['copy-credentials'] }),
  'failed-tenant-unknown': failed('tenant_unknown', { fields: ['service_user_id', 'service_user_token'] }),
  'failed-address-not-allowed': failed('address_not_allowed'),
  'failed-plan-lacks-api': failed('plan_lacks_api'),
  'failed-permission-missing': failed('permission_missing', {
    message: 'The service user signs in, but HiBob shows it nobody.',
    remediation: 'Add it to a permission group and grant what is listed, then check again.',
    guideSteps: ['create-group'],
    permissions: ['features.people', 'people.lifecycle'],
    checks: [
      { key: 'reachable', label: 'HiBob answers', status: 'pass' },
      { key: 'authenticated', label: 'The service user signs in', status: 'pass' },
      { key: 'employees', label: 'People can be read', status: 'fail', detail: 'Nobody is visible.' },
    ],
  }),
  'failed-rate-limited': failed('rate_limited', { retryAfterSeconds: 42 }),
  'failed-vendor-unavailable': failed('vendor_unavailable'),
  'failed-response-unexpected': failed('response_unexpected', {
    vendorResponse: '<html><title>Maintenance</title></html>',
  }),
  'failed-validation': failed(
    'ValidationError',
    { fieldMessages: { service_user_id: 'The ID holds a space.' } },
    withForm(filledSetup, { problems: { service_user_id: { kind: 'message', message: 'The ID holds a space.' } } }),
  ),
  'failed-connection-lost': failed('connection_lost', {}),
  'failed-server-failed': failed('server_failed'),
  ...sharingStates,
  ...signInStates,
  ...grantStates,
  ...themeStates,
  mapping: { ...linked, view: 'mapping', found: foundWhole },
  'mapping-no-fields': {
    ...linked,
    view: 'mapping',
    linked: { ...linkedAccount, id: 'no-fields' },
    found: foundWhole,
  },
  linked: { ...linked, found: foundWhole },
  'linked-with-gaps': { ...linked, found: foundWithGaps },
  'linked-not-looked': { ...linked, linked: linkedWithGaps },
  'closed-expired': closed('SessionExpired'),
  'closed-locked': closed('SessionLocked'),
  'closed-spent': closed('SessionSpent'),
  'closed-unknown': closed('SessionUnknown'),
  'closed-nothing-offered': closed('nothing_offered'),
  'closed-unreachable': { view: 'closed', reason: 'unreachable' },
  'closed-link-incomplete': { view: 'closed', reason: 'link_incomplete' },
  'closed-link-unknown': { view: 'closed', reason: 'link_unknown', requestId: 'req_01JD6W3T9K' },
};
