import type { Section } from '../../../connector-kit/guide.ts';
import { permissions } from '../permissions.ts';

const menu = ['Settings', 'System Settings', 'General', 'Service Accounts'];

const accounts = {
  alt: 'The list of service accounts with the columns KEY and SECRET filled for the new one.',
  controls: [
    { kind: 'value', label: 'KEY', value: '••••••••••••' },
    { kind: 'value', label: 'SECRET', value: '••••••••••••' },
  ],
} as const;

/** Making the service account and taking its two values along. */
export const serviceAccount: Section = {
  key: 'service-account',
  title: 'Create a service account',
  intro:
    'A service account gives a program credentials of its own: it belongs to no real user, so it neither leaves the company nor changes a password.',
  steps: [
    {
      key: 'sign-in',
      covers: ['hrc-01', 'hrc-02', 'hrc-03', 'hub-04'],
      title: 'Sign in to HR Cloud',
      body: [
        'Open [https://corehr.hrcloud.com](https://corehr.hrcloud.com), which is the address of every HR Cloud tenant, and sign in as *System Admin* or *HR Admin*: nobody else can make credentials for programs.',
        'There is no tenant to enter anywhere. The credentials say which one is meant.',
      ].join('\n\n'),
    },
    {
      key: 'open-service-accounts',
      covers: ['hrc-04'],
      title: 'Open the service accounts',
      menuPath: menu,
      body: 'Press the *Settings* gear in the top navigation and choose *System Settings*. In the section *General* choose *Service Accounts*.',
      frame: {
        alt: 'System Settings: the section General with the entry Service Accounts.',
        controls: [
          { kind: 'menu', label: 'General', state: 'selected' },
          { kind: 'menu', label: 'Service Accounts', state: 'highlighted' },
        ],
      },
    },
    {
      key: 'add-service-account',
      covers: ['hrc-05', 'hrc-06'],
      title: 'Add a service account',
      body: [
        'Press *+* (Add) and fill in the form:',
        '- A title by which your colleagues will recognise this integration.',
        '- The status *Active*.',
        'Then press *Save*.',
      ].join('\n\n'),
      frame: {
        alt: 'The form of a new service account with a title, the status Active and the button Save.',
        controls: [
          { kind: 'input', label: 'Title', state: 'filled', value: 'HR integration' },
          { kind: 'input', label: 'Status', state: 'selected', value: 'Active' },
          { kind: 'button', label: 'Save', state: 'highlighted' },
        ],
      },
    },
    {
      key: 'copy-customer-key',
      covers: ['hrc-07'],
      title: 'Copy the KEY',
      body: 'The list now shows the columns *KEY* and *SECRET* for the new service account. Copy the value under *KEY* into the field *Customer Key*.',
      fields: ['customer_key'],
      frame: accounts,
    },
    {
      key: 'copy-customer-secret',
      covers: ['hrc-07', 'hrc-08'],
      title: 'Copy the SECRET',
      body: 'Copy the value under *SECRET* into the field *Customer Secret*. Keep both values in a safe place.',
      notes: [
        {
          kind: 'warning',
          text: 'Copy it before you leave the page: in some tenants HR Cloud does not show it in plain text again.',
        },
      ],
      fields: ['customer_secret'],
      secret: {
        shownOnce: 'sometimes',
        reset: 'When it is no longer shown, add another service account and take both values from that one.',
      },
    },
    {
      key: 'replace-service-account',
      covers: ['hrc-08'],
      title: 'If the secret was lost or refused',
      menuPath: menu,
      body: 'You need this only when the secret is gone or HR Cloud refuses the pair. See that the service account is *Active*. If it is, add another one, enter its two values, and remove the old one when nothing uses it any more.',
    },
    {
      key: 'grant-objects',
      covers: ['hrc-09'],
      title: 'Ask for access to objects, if something is refused',
      body: [
        'HR Cloud’s data is kept in objects: `xEmployee`, `xDepartment` and so on. There is no page on which to grant them. Ask your *HR Cloud Account Manager* to grant the service account those that are listed here.',
        'A refusal (403) has one of two causes: the application that the object belongs to is not installed, or the object was not granted to the service account.',
      ].join('\n\n'),
      permissions: permissions.filter(({ guideStep }) => guideStep === 'grant-objects').map(({ key }) => key),
    },
  ],
};
