import type { Guide } from '../../connector-kit/guide.ts';
import { applications } from './guide/applications.ts';
import { serviceAccount } from './guide/service-account.ts';

/** How an administrator of HR Cloud makes a service account and links it. */
export const guide: Guide = {
  checkedOn: '2026-11-22',
  sources: [
    { title: 'Authentication', href: 'https://support.hrcloud.com/help-center/authentication' },
    { title: 'API documentation', href: 'https://help.hrcloud.com/api/' },
  ],
  beforeYouStart: {
    role: 'A *System Admin* or an *HR Admin* of HR Cloud.',
    howToTell: 'The *Settings* gear in the top navigation of HR Cloud leads to *System Settings*.',
    otherwise:
      'Ask a System Admin or HR Admin to do it with you, or to make the service account and hand you its two values.',
    minutes: 5,
    changes: 'One service account is added. Nothing of your people’s data changes.',
  },
  sections: [
    serviceAccount,
    {
      key: 'link',
      title: 'Link the account',
      steps: [
        {
          key: 'enter-credentials',
          covers: ['hrc-17'],
          title: 'Enter both values and connect',
          body: 'On the *Link Account* page enter *Customer Key* and *Customer Secret* and press *Connect*. The values are tried at HR Cloud before anything is saved.',
          frame: {
            alt: 'The Link Account page with the fields Customer Key and Customer Secret and the button Connect.',
            controls: [
              { kind: 'input', label: 'Customer Key', state: 'filled', value: '••••••••' },
              { kind: 'input', label: 'Customer Secret', state: 'filled', value: '••••••••' },
              { kind: 'button', label: 'Connect', state: 'highlighted' },
            ],
          },
        },
      ],
    },
    applications,
  ],
  nextSteps: [
    {
      title: 'API documentation of HR Cloud',
      text: 'What each object holds, for whoever builds on this connection.',
      href: 'https://help.hrcloud.com/api/',
    },
  ],
  removal: {
    label: 'Service account',
    menuPath: ['Settings', 'System Settings', 'General', 'Service Accounts'],
    body: 'Remove the service account that was made for this connection, or take *Active* from it: its key and secret stop working.',
  },
};
