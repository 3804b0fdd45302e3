import type { Guide } from '../../connector-kit/guide.ts';
import { permissionGroup } from './guide/permission-group.ts';
import { serviceUser } from './guide/service-user.ts';

/** How an administrator of Bob makes a service user, gives it access, and links it. */
export const guide: Guide = {
  checkedOn: '2026-11-22',
  sources: [
    { title: 'API service users', href: 'https://apidocs.hibob.com/docs/api-service-users' },
    { title: 'Manage service users', href: 'https://help.hibob.com/hc/en-us/articles/27875098648465' },
    { title: 'Categories and permissions', href: 'https://apidocs.hibob.com/docs/categories-and-permissions' },
  ],
  beforeYouStart: {
    role: 'An administrator of Bob who may manage integrations and permission groups.',
    howToTell: 'The *Apps* menu in the top left corner of Bob has *System Settings*.',
    otherwise:
      'Ask an administrator of Bob to do it with you, or to make the service user and hand you its two values.',
    minutes: 10,
    changes: 'One service user and one permission group are added. Nothing of your people’s data changes.',
  },
  sections: [
    serviceUser,
    permissionGroup,
    {
      key: 'link',
      title: 'Link the account',
      steps: [
        {
          key: 'enter-credentials',
          covers: ['hib-13'],
          title: 'Enter both values and connect',
          body: 'On the *Link Account* page enter *Hibob Service User ID* and *Hibob Service User Token* and press *Connect*. The values are tried at Bob before anything is saved.',
          frame: {
            alt: 'The Link Account page with the fields Hibob Service User ID and Hibob Service User Token and the button Connect.',
            controls: [
              { kind: 'input', label: 'Hibob Service User ID', state: 'filled', value: 'SERVICE-•••••' },
              { kind: 'input', label: 'Hibob Service User Token', state: 'filled', value: '••••••••' },
              { kind: 'button', label: 'Connect', state: 'highlighted' },
            ],
          },
        },
      ],
    },
  ],
  nextSteps: [
    {
      title: 'Webhooks setup',
      text: [
        'Let Bob tell of changes as they happen, instead of being asked:',
        '1. In Bob open *Apps*, *System Settings*, *Integrations*, *Webhooks* and press *Manage*.',
        '2. Add a webhook: a *Name*, the *Endpoint URL* `{webhook_url}` (with the external trigger token that this page shows once the account is linked), and the *Events*.',
        '3. Bob sends `Ping test` to see whether the address answers.',
        '4. Bob signs what it sends with a secret. Enter the secret of the webhook here: without it nothing that Bob tells is taken.',
      ].join('\n\n'),
      covers: ['hib-14'],
    },
  ],
  removal: {
    label: 'Service user',
    menuPath: ['Apps', 'System Settings', 'Integrations', 'Automation', 'Service Users', 'Manage'],
    body: 'Remove the service user that was made for this connection: its token stops working. A webhook that was set up for it, and a permission group that has no other member, can go as well.',
  },
};
