import type { Section } from '../../../connector-kit/guide.ts';

/** Signing in for the application. */
export const link: Section = {
  key: 'link',
  title: 'Link the account',
  steps: [
    {
      key: 'enter-credentials',
      covers: ['emp-08'],
      title: 'Enter the values and connect',
      body: 'On the *Link Account* page enter *Client ID* and *Client Secret*, and the *Organisation ID* if you like. Press *Connect*: Employment Hero opens.',
      frame: {
        alt: 'The Link Account page with the fields Client ID, Client Secret and Organisation ID and the button Connect.',
        controls: [
          { kind: 'input', label: 'Client ID', state: 'filled', value: '••••••••••••' },
          { kind: 'input', label: 'Client Secret', state: 'filled', value: '••••••••••••' },
          { kind: 'input', label: 'Organisation ID', value: '12345' },
          { kind: 'button', label: 'Connect', state: 'highlighted' },
        ],
      },
    },
    {
      key: 'connect-and-allow',
      covers: ['emp-08', 'emp-01'],
      title: 'Sign in and allow the access',
      body: 'Sign in to Employment Hero as an administrator of the organisation and allow the application to use it. You come back by yourself. If you belong to several organisations, pick the one to link.',
      notes: [
        {
          kind: 'note',
          text: 'If Employment Hero says that the client or the redirect URL is not known, compare the *Client ID* and the *Redirect URL* with those of the application, letter by letter.',
        },
      ],
    },
  ],
};
