import type { Guide } from '../../connector-kit/guide.ts';
import { apiModule } from './guide/api-module.ts';
import { apiUser } from './guide/api-user.ts';

const createUserPage = 'https://help.staffology.co.uk/hr/integrations/api-user-create.htm';

/** How an administrator of Staffology HR switches the API on, makes an API user, and links it. */
export const guide: Guide = {
  checkedOn: '2026-11-22',
  sources: [
    { title: 'Create an API User', href: createUserPage },
    { title: 'API Authentication', href: 'https://help.staffology.co.uk/hr/integrations/api-authentication.htm' },
    { title: 'API Custom Fields', href: 'https://help.staffology.co.uk/hr/integrations/api-custom-fields.htm' },
  ],
  beforeYouStart: {
    role: 'An administrator of Staffology HR (today also called IRIS HR Professional) with *Admin* privileges.',
    howToTell: 'The menu on the left has *System Tools*, and in it *Utilities* with *Company* and *Tools*.',
    otherwise:
      'Ask an administrator to do it with you, or to make the API user and hand you its *Username* and *Password*.',
    plan: 'The *API* module. Where it is not offered under *Modules*, Staffology HR’s support switches it on.',
    minutes: 5,
    changes: 'The *API* module is switched on and one API user is added. Nothing of your people’s data changes.',
  },
  sections: [
    apiModule,
    apiUser,
    {
      key: 'link',
      title: 'Link the account',
      steps: [
        {
          key: 'enter-credentials',
          covers: ['sta-08'],
          title: 'Enter both values and connect',
          body: 'On the *Link Account* page enter *Username* and *Password* and press *Connect*. They are tried at Staffology HR before anything is saved.',
          frame: {
            alt: 'The Link Account page with the fields Username and Password and the button Connect.',
            controls: [
              { kind: 'input', label: 'Username', state: 'filled', value: '••••••••' },
              { kind: 'input', label: 'Password', state: 'filled', value: '••••••••' },
              { kind: 'button', label: 'Connect', state: 'highlighted' },
            ],
          },
        },
        {
          key: 'when-refused',
          covers: ['sta-07'],
          title: 'If the username and password are refused',
          body: [
            'Staffology HR does not say why it refuses an API user. Look at each of these:',
            '- **The API is off**: *System Tools* > *Utilities* > *Tools* > *System Configuration*, then *API* under *Modules*, and *Save*.',
            '- **The API user is not active**: *System Tools* > *Utilities* > *Company* > *API Users*, then *Active* at the user.',
            '- **The two values do not belong together**: copy the *Username* once more from *API Users*, and reset the password of the user there; the old password stops working.',
          ].join('\n\n'),
        },
      ],
    },
  ],
  nextSteps: [
    {
      title: 'API Reference',
      text: 'How Staffology HR describes API users.',
      href: createUserPage,
      covers: ['sta-09'],
    },
  ],
  removal: {
    label: 'API user',
    menuPath: ['System Tools', 'Utilities', 'Company', 'API Users'],
    body: 'Take *Active* from the API user that was made for this connection: a user that is not active is refused. The *API* module can be switched off when no other integration uses it.',
  },
};
