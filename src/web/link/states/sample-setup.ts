import type { Failure } from '../failure.ts';
import { bareFailure } from '../failure.ts';
import type { Check, ConnectorDetail, Field, Integration, LinkedAccount } from '../hub-types.ts';
import { startSetup } from '../setup.ts';
import type { Setup, Visit } from '../setup.ts';
import { sampleGuide, samplePermissions } from './sample-guide.ts';
import { sampleOffer } from './sample-sharing.ts';

export const sampleFields: readonly Field[] = [
  {
    key: 'service_user_id',
    label: 'Hibob Service User ID',
    type: 'text',
    required: true,
    secret: false,
    placeholder: 'SERVICE-12345',
    hint: 'Normally begins with SERVICE-.',
    guide_step: 'copy-credentials',
    doubt: { pattern: '^SERVICE-', message: 'HiBob’s IDs normally begin with SERVICE-. You can go on with this one.' },
  },
  {
    key: 'service_user_token',
    label: 'Hibob Service User Token',
    type: 'password',
    required: true,
    secret: true,
    placeholder: 'Paste the token',
    guide_step: 'copy-credentials',
    rule: { pattern: '^(?!SERVICE-)', message: 'This is a service user ID. The token is the other value.' },
  },
];

export const sampleIntegration = (
  key: string,
  name: string,
  summary: string,
  aliases: readonly string[] = [],
): Integration => ({
  integration_id: key,
  name,
  provider: key,
  active: true,
  environment: 'simulator',
  environment_label: 'Sandbox',
  aliases,
  summary,
});

const integrations = [
  sampleIntegration('hibob', 'HiBob', 'People, employment, absences, documents', ['Bob', 'Hi Bob']),
  sampleIntegration('hrcloud', 'HR Cloud', 'People, onboarding, tasks', ['HRCloud', 'Neogov']),
  sampleIntegration('employmenthero', 'Employment Hero', 'People, pay, timesheets, leave', ['EH', 'KeyPay']),
  sampleIntegration('hrworks', 'HRworks', 'People, absences, working times', ['HR WORKS']),
  sampleIntegration('staffologyhr', 'Staffology HR', 'People and leave', ['Iris', 'Cascade']),
];

export const sampleVisit: Visit = {
  settings: {
    enabled_features: [],
    project: { id: 'sample', name: 'Example Payroll', support_contact: 'help@example.com' },
    session: {
      origin_owner_name: 'Example Company',
      type: 'test',
      expires_at: '2026-12-24T12:00:00.000Z',
      provider: null,
    },
    theme: null,
    public_url: 'https://hub.example.com',
  },
  offered: { integrations, webhooks_url: 'https://hub.example.com/external-trigger/hibob' },
};

const detail: ConnectorDetail = {
  config: {
    key: 'hibob',
    name: 'HiBob',
    type: 'custom',
    configFields: sampleFields,
    support: { link: 'https://apidocs.hibob.com', description: 'HiBob’s API documentation' },
  },
  guide: sampleGuide,
  permissions: samplePermissions,
  sharing: sampleOffer,
};

/** A set-up at its beginning. */
export const sampleSetup: Setup = startSetup(sampleVisit, sampleIntegration('hibob', 'HiBob', ''), detail);

/** The same with both values typed and the first steps done. */
export const filledSetup: Setup = {
  ...sampleSetup,
  activeStep: 'copy-credentials',
  folds: { 'copy-credentials': true },
  done: new Set(['open-service-users', 'create-service-user']),
  form: {
    ...sampleSetup.form,
    values: { service_user_id: 'SERVICE-20417', service_user_token: 'sample-token-no-real-one' },
  },
};

/** An account that is linked again. */
export const relinkSetup: Setup = startSetup(
  { ...sampleVisit, settings: { ...sampleVisit.settings, existing_account_id: 'sample-account' } },
  sampleIntegration('hibob', 'HiBob', ''),
  detail,
  {
    secureId: 'sample-account',
    provider: 'hibob',
    setupInformation: { service_user_id: 'SERVICE-20417' },
    secrets: { service_user_token: '__secretvalue:**redacted**x7Qa' },
    integrationId: 'hibob',
  },
);

const passed: readonly Check[] = [
  { key: 'reachable', label: 'HiBob answers', status: 'pass' },
  { key: 'authenticated', label: 'The service user signs in', status: 'pass' },
  { key: 'employees', label: 'People can be read', status: 'pass', detail: '250 people seen.' },
];

export const linkedAccount: LinkedAccount = { id: 'sample-account', provider: 'hibob', checks: passed };

export const linkedWithGaps: LinkedAccount = {
  ...linkedAccount,
  checks: [
    ...passed,
    {
      key: 'time_off',
      label: 'Absences',
      status: 'warn',
      detail: 'HiBob does not show absences to this service user. They stay empty.',
      guide_step: 'grant-peoples-data',
    },
  ],
};

/** A failure as the server would send it. */
export const sampleFailure = (code: Failure['code'], rest: Partial<Failure> = {}): Failure => ({
  ...bareFailure(code, 'req_01JD6W3T9K'),
  ...rest,
});
