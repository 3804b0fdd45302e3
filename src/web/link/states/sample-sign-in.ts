import { bareFailure } from '../failure.ts';
import type { SignInChoice } from '../attempt-types.ts';
import type { ConnectorDetail } from '../hub-types.ts';
import { startSetup } from '../setup.ts';
import type { Setup } from '../setup.ts';
import { sampleIntegration, sampleVisit } from './sample-setup.ts';
import { sampleOffer } from './sample-sharing.ts';

const detail: ConnectorDetail = {
  config: {
    key: 'employmenthero',
    name: 'Employment Hero',
    type: 'oauth2',
    configFields: [
      {
        key: 'client_id',
        label: 'Client ID',
        type: 'text',
        required: true,
        secret: false,
        placeholder: 'From the page of your application',
        guide_step: 'copy-client',
      },
      {
        key: 'client_secret',
        label: 'Client Secret',
        type: 'password',
        required: true,
        secret: true,
        placeholder: 'From the page of your application',
        guide_step: 'copy-client',
      },
      {
        key: 'organisation_id',
        label: 'Organisation ID',
        type: 'text',
        required: false,
        secret: false,
        placeholder: '12345',
        hint: 'The number in the address of Employment Hero. May be left empty.',
        guide_step: 'find-organisation',
      },
    ],
    support: { link: 'https://developer.employmenthero.com', description: 'The developer documentation' },
  },
  guide: {
    checkedOn: '2026-11-01',
    sources: [
      {
        title: 'Authentication',
        href: 'https://developer.employmenthero.com/api-references/authentication',
      },
    ],
    beforeYouStart: {
      role: 'Someone who is an *Admin* in Employment Hero.',
      howToTell: 'The menu at the top right shows *Developer Portal*.',
      otherwise: 'Ask an admin in your company to follow this page.',
      minutes: 10,
      changes: 'One application is added. No person and no setting changes.',
    },
    sections: [
      {
        key: 'application',
        title: 'Make an application',
        steps: [
          {
            key: 'find-organisation',
            covers: ['emp-02'],
            title: 'Find the Organisation ID',
            body: 'It is the number in the browser’s address: `https://secure.employmenthero.com/app/organisations/12345/dashboard`.',
            fields: ['organisation_id'],
          },
          {
            key: 'add-application',
            covers: ['emp-04', 'emp-05'],
            title: 'Add the application',
            menuPath: ['Account', 'Developer Portal', 'API', 'Add Application'],
            body: 'Give it a *Name* and paste both values.',
            copy: [
              { label: 'Redirect URL', value: '{callback_url}' },
              { label: 'Scopes', value: 'urn:mainapp:organisations:read urn:mainapp:employees:read' },
            ],
          },
          {
            key: 'copy-client',
            covers: ['emp-07'],
            title: 'Copy Client ID and Client Secret',
            body: 'Copy each one and paste it into the form on this page.',
            fields: ['client_id', 'client_secret'],
          },
        ],
      },
    ],
    nextSteps: [],
  },
  permissions: [],
  sharing: sampleOffer,
};

const setup = startSetup(sampleVisit, sampleIntegration('employmenthero', 'Employment Hero', ''), detail);

/** A set-up that ends in signing in. */
export const signInSetup: Setup = { ...setup, showsAll: true };

/** The same, filled, as it is while somebody signs in. */
export const signingInSetup: Setup = {
  ...signInSetup,
  form: {
    ...setup.form,
    values: { client_id: 'sample-client', client_secret: 'sample-secret-no-real-one', organisation_id: '' },
  },
};

/** The same on an installation without https, in earnest. */
export const plainHttpSetup: Setup = {
  ...signInSetup,
  visit: {
    ...sampleVisit,
    settings: {
      ...sampleVisit.settings,
      public_url: 'http://hub.example.com',
      session: { ...sampleVisit.settings.session, type: 'production' },
    },
  },
};

export const sampleChoices: readonly SignInChoice[] = [
  { value: '1f0e9c1a-0000-4000-8000-000000000001', label: 'Example Company Pty Ltd, AU' },
  { value: '1f0e9c1a-0000-4000-8000-000000000002', label: 'Example Company NZ Ltd, NZ' },
  { value: '1f0e9c1a-0000-4000-8000-000000000003', label: 'Example Group Services, GB' },
];

export const choiceFailure = bareFailure('vendor_unavailable', 'req_01JD6W3T9K');
