import type { Section } from '../../../connector-kit/guide.ts';

/** Making the service user and taking its two values along. */
export const serviceUser: Section = {
  key: 'service-user',
  title: 'Create a service user',
  intro: 'A service user is an account for programs: it belongs to no employee and nobody can sign in to Bob with it.',
  steps: [
    {
      key: 'open-service-users',
      covers: ['hib-01', 'hub-04'],
      title: 'Open the service users',
      menuPath: ['Apps', 'System Settings', 'Integrations', 'Automation', 'Service Users', 'Manage'],
      body: [
        'Sign in to Bob as an administrator.',
        '1. Open the *Apps* menu in the top left corner and choose *System Settings*, then *Integrations*.',
        '2. Under *Categories* choose *Automation*.',
        '3. On the *Service Users* tile press *Manage*.',
      ].join('\n\n'),
      frame: {
        alt: 'Bob’s integrations: the category Automation is chosen, and the tile Service Users has a button Manage.',
        controls: [
          { kind: 'menu', label: 'Automation', state: 'selected' },
          { kind: 'tile', label: 'Service Users' },
          { kind: 'button', label: 'Manage', state: 'highlighted' },
        ],
      },
    },
    {
      key: 'create-service-user',
      covers: ['hib-02'],
      title: 'Create the service user',
      body: [
        'Press *Create service user* and fill in:',
        '- *Display name*: a name by which your colleagues will recognise this integration.',
        '- *Description*: optional.',
        'Then press *Next*.',
      ].join('\n\n'),
      frame: {
        alt: 'The form of a new service user with the fields Display name and Description and the button Next.',
        controls: [
          { kind: 'input', label: 'Display name', state: 'filled', value: 'HR integration' },
          { kind: 'input', label: 'Description' },
          { kind: 'button', label: 'Next', state: 'highlighted' },
        ],
      },
    },
    {
      key: 'copy-service-user-id',
      covers: ['hib-03'],
      title: 'Copy the Service User ID',
      body: 'Bob now shows two values. Copy the *Service User ID* into the field *Hibob Service User ID*. It normally begins with `SERVICE-`.',
      notes: [
        {
          kind: 'note',
          text: 'An ID without `SERVICE-` is accepted, with a warning: have a second look whether it is the token.',
        },
      ],
      fields: ['service_user_id'],
      frame: {
        alt: 'Bob shows the Service User ID and the Token of the new service user, each with a button to copy it.',
        controls: [
          { kind: 'value', label: 'Service User ID', state: 'highlighted', value: 'SERVICE-•••••' },
          { kind: 'value', label: 'Token', value: '••••••••••••' },
        ],
      },
    },
    {
      key: 'copy-service-user-token',
      covers: ['hib-03', 'hib-04'],
      title: 'Copy the Token',
      body: 'Copy the *Token* into the field *Hibob Service User Token* before you leave the page.',
      notes: [{ kind: 'warning', text: 'Bob shows the token this once. Keep both values in a safe place.' }],
      fields: ['service_user_token'],
      secret: {
        shownOnce: 'always',
        reset:
          'A lost token cannot be shown again. Reset it at the service user: Bob makes a new one and the old one stops working.',
      },
    },
    {
      key: 'reset-service-user-token',
      covers: ['hib-04'],
      title: 'If the token was lost or refused',
      menuPath: ['Apps', 'System Settings', 'Integrations', 'Automation', 'Service Users', 'Manage'],
      body: 'You need this only when the token is gone or Bob refuses it. Open the service user again, reset its token, and enter the new one; the ID stays. Whatever else uses this service user needs the new token as well.',
    },
  ],
};
