import type { Section } from '../../../connector-kit/guide.ts';
import { apiUsers } from '../permissions.ts';

/** Making the API user and taking its two values along. */
export const apiUser: Section = {
  key: 'api-user',
  title: 'Create an API user',
  intro: 'An API user is for one integration: it is no employee, and stays out of exports and reports.',
  steps: [
    {
      key: 'create-api-user',
      covers: ['sta-03'],
      title: 'Create the user',
      menuPath: apiUsers,
      body: [
        '1. Choose *System Tools* > *Utilities* > *Company* > *API Users*.',
        '2. Press *Create User*. The popup *New API User* opens.',
        '3. Enter a *Name* by which your colleagues will recognise this integration.',
      ].join('\n\n'),
      frame: {
        alt: 'The popup New API User with the field Name and the checkbox Active.',
        controls: [
          { kind: 'tile', label: 'New API User' },
          { kind: 'input', label: 'Name', state: 'filled', value: 'HR integration' },
          { kind: 'checkbox', label: 'Active' },
        ],
      },
    },
    {
      key: 'activate-api-user',
      covers: ['sta-04'],
      title: 'Make it active',
      menuPath: apiUsers,
      body: 'Tick *Active*. A user that is not active is refused.',
      notes: [
        {
          kind: 'note',
          text: 'At most 10 API users can be active at a time. Any number may exist: make one inactive that is no longer used.',
        },
      ],
      frame: {
        alt: 'The popup New API User: the checkbox Active is ticked, and the button Save is below.',
        controls: [
          { kind: 'checkbox', label: 'Active', state: 'checked' },
          { kind: 'button', label: 'Save', state: 'highlighted' },
        ],
      },
    },
    {
      key: 'copy-username',
      covers: ['sta-05'],
      title: 'Save, and copy the Username',
      body: 'Press *Save*. Staffology HR now makes a *Username* and a *Password*. Copy the *Username* into the field *Username*.',
      fields: ['username'],
      frame: {
        alt: 'Staffology HR shows the Username and the Password of the new API user.',
        controls: [
          { kind: 'value', label: 'Username', state: 'highlighted', value: '••••••••' },
          { kind: 'value', label: 'Password', value: '••••••••••••' },
        ],
      },
    },
    {
      key: 'copy-password',
      covers: ['sta-05'],
      title: 'Copy the Password',
      body: 'Copy the *Password* into the field *Password* before you close the popup.',
      notes: [
        { kind: 'warning', text: 'Staffology HR shows the password this once. Keep both values in a safe place.' },
      ],
      fields: ['password'],
      secret: {
        shownOnce: 'always',
        reset:
          'A lost password cannot be shown again. Reset it at the user under *API Users*: Staffology HR makes a new one, and the *Username* stays.',
      },
    },
    {
      key: 'check-set-rights',
      covers: ['sta-06'],
      title: 'What the user may see',
      menuPath: [...apiUsers, 'Set Rights'],
      body: 'There is nothing to do for a new user: creating an API user grants full *Set Rights* permissions. Come here when people are missing.',
      notes: [
        {
          kind: 'warning',
          text: 'What is read follows the *Set Rights* of the user. Whoever they do not cover is missing, and nothing is refused.',
        },
        {
          kind: 'warning',
          text: 'Without *Starters & Leavers* those who have left, or have not started yet, are not there. That nobody of them is seen proves nothing: there may be none.',
          permissions: ['starters-leavers'],
        },
      ],
      permissions: ['set-rights', 'starters-leavers'],
    },
  ],
};
