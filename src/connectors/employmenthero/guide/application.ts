import type { Section } from '../../../connector-kit/guide.ts';
import { extraScopes, recommendedScopes, writeScopes } from '../permissions.ts';

const keysOf = (scopes: readonly { readonly key: string }[]) => scopes.map(({ key }) => key);
const onePerLine = (scopes: readonly { readonly key: string }[]) => keysOf(scopes).join('\n');

/** Registering the application by which the access is asked for. */
export const application: Section = {
  key: 'application',
  title: 'Create an application',
  intro: 'Employment Hero lets programs in by an application that you register yourself.',
  steps: [
    {
      key: 'open-developer-portal',
      covers: ['emp-03'],
      title: 'Open the Developer Portal',
      menuPath: ['Account', 'Developer Portal', 'API'],
      body: 'Open the *Account* menu, choose *Developer Portal*, and there *API*.',
      frame: {
        alt: 'The Developer Portal of Employment Hero with the tab API selected.',
        controls: [
          { kind: 'menu', label: 'Developer Portal' },
          { kind: 'menu', label: 'API', state: 'selected' },
        ],
      },
    },
    {
      key: 'add-application',
      covers: ['emp-04'],
      title: 'Add an application',
      body: 'Press *Add Application*.',
      frame: {
        alt: 'The tab API with the button Add Application.',
        controls: [{ kind: 'button', label: 'Add Application', state: 'highlighted' }],
      },
    },
    {
      key: 'name-and-redirect-url',
      covers: ['emp-05'],
      title: 'Name it and enter the redirect URL',
      body: [
        'Fill in:',
        '- *Name*: a name by which your colleagues will recognise this integration.',
        '- *Redirect URL*: the address below, letter by letter. Employment Hero sends you back to it after you have signed in.',
      ].join('\n\n'),
      copy: [{ label: 'Redirect URL', value: '{callback_url}' }],
      notes: [
        {
          kind: 'warning',
          text: 'Employment Hero takes redirect URLs that begin with `https://` only. If the one above begins with `http://`, whoever runs this page must give it a public `https://` address first.',
        },
      ],
      frame: {
        alt: 'The form of a new application with the fields Name and Redirect URL.',
        controls: [
          { kind: 'input', label: 'Name', state: 'filled', value: 'HR integration' },
          { kind: 'input', label: 'Redirect URL', state: 'filled', value: '{callback_url}' },
        ],
      },
    },
    {
      key: 'choose-scopes',
      covers: ['emp-06'],
      title: 'Choose the scopes',
      body: 'Under *Scopes* select the ones listed here. All of them read; none changes anything. Where nothing narrower is wanted they are the 14 that are recommended.',
      copy: [{ label: 'Scopes', value: onePerLine(recommendedScopes) }],
      permissions: keysOf(recommendedScopes),
      frame: {
        alt: 'The list of scopes with those of this step ticked.',
        controls: keysOf(recommendedScopes).map((key) => ({
          kind: 'checkbox',
          label: key,
          state: 'checked',
          permission: key,
        })),
      },
    },
    {
      key: 'choose-more-scopes',
      covers: ['emp-09'],
      title: 'Decide on more scopes',
      body: [
        'With the scopes of the step before, the connection is read-only, and one person is read by going through the list of all. Leave balances, certifications and everything that writes need scopes that are not among them.',
        'If you want what these add, select them as well, as far as your portal offers them:',
      ].join('\n\n'),
      copy: [{ label: 'More scopes (optional)', value: onePerLine(extraScopes) }],
      notes: [
        {
          kind: 'note',
          text: 'Employment Hero publishes no list of its scopes. Names may differ slightly in your portal.',
        },
      ],
      permissions: keysOf(extraScopes),
    },
    {
      key: 'choose-write-scopes',
      covers: ['emp-09'],
      title: 'Decide whether it may write',
      body: 'Skip this step if the connection shall only read. If it shall add and change people, request leave or upload documents, select these scopes as well, as far as your portal offers them, together with `leave_categories:list` of the step before:',
      copy: [{ label: 'Scopes that write (optional)', value: onePerLine(writeScopes) }],
      notes: [
        {
          kind: 'note',
          text: 'What is written is written in the name of the person who signs in, with that person’s rights.',
        },
      ],
      permissions: keysOf(writeScopes),
    },
    {
      key: 'review-and-create',
      covers: ['emp-06'],
      title: 'Review and create',
      body: 'Press *Continue to Review* and compare the scopes with those above. Then press *Create Application*.',
      notes: [
        {
          kind: 'warning',
          text: 'The scopes cannot be changed afterwards. If one is missing, create a new application and link it with its own *Client ID* and *Client Secret*.',
        },
      ],
      frame: {
        alt: 'The review of the new application with the button Create Application.',
        controls: [
          { kind: 'button', label: 'Continue to Review' },
          { kind: 'button', label: 'Create Application', state: 'highlighted' },
        ],
      },
    },
    {
      key: 'copy-client-id-and-secret',
      covers: ['emp-07'],
      title: 'Copy Client ID and Client Secret',
      body: 'Employment Hero shows the *Client ID* and the *Client Secret* of the application. Copy both into the fields of the same names, and keep them in a safe place.',
      fields: ['client_id', 'client_secret'],
      frame: {
        alt: 'The new application with its Client ID and Client Secret, each with a button to copy it.',
        controls: [
          { kind: 'value', label: 'Client ID', state: 'highlighted', value: '••••••••••••' },
          { kind: 'value', label: 'Client Secret', state: 'highlighted', value: '••••••••••••' },
        ],
      },
      secret: {
        shownOnce: 'unknown',
        reset:
          'If the Client Secret was lost and the page of your application does not show it, create a new application.',
      },
    },
  ],
};
