import type { Section } from '../../../connector-kit/guide.ts';

const integrations = ['Basics', 'Integrations', 'HR WORKS-API'];

/** First moment: a key pair, entered here. */
export const keyPair: Section = {
  key: 'key-pair',
  title: 'Make a key pair',
  intro: 'A key pair lets a program in, and no person. It can do nothing but what is ticked for it.',
  steps: [
    {
      key: 'check-admin',
      covers: ['hrw-01', 'hub-04'],
      title: 'See that you are an administrator',
      body: [
        'Sign in to HRworks and press your profile picture in the top right corner. *Switch to admin interface* has to be there.',
        'It is not there? Then you are no administrator of this HRworks: ask one to share access with you, and sign in with that.',
      ].join('\n\n'),
      frame: {
        alt: 'The menu under the profile picture, with the entry Switch to admin interface.',
        controls: [{ kind: 'menu', label: 'Switch to admin interface', state: 'highlighted' }],
      },
    },
    {
      key: 'open-api-integration',
      covers: ['hrw-02'],
      title: 'Open the HR WORKS-API',
      menuPath: integrations,
      body: [
        '1. In the sidebar open *Basics*.',
        '2. Choose *Integrations* from what appears below it.',
        '3. Press the tile *HR WORKS-API*.',
      ].join('\n\n'),
      frame: {
        alt: 'The integrations of HRworks with the tile HR WORKS-API.',
        controls: [
          { kind: 'menu', label: 'Basics', state: 'selected' },
          { kind: 'menu', label: 'Integrations', state: 'selected' },
          { kind: 'tile', label: 'HR WORKS-API', state: 'highlighted' },
        ],
      },
    },
    {
      key: 'new-key-pair',
      covers: ['hrw-02'],
      title: 'Make a new key pair',
      menuPath: integrations,
      body: 'Press *New key pair*. Make one for this integration alone: then its permissions are its own, and it can be deleted without stopping anything else.',
      frame: {
        alt: 'The page of the HR WORKS-API with the button New key pair.',
        controls: [{ kind: 'button', label: 'New key pair', state: 'highlighted' }],
      },
    },
    {
      key: 'download-key-pair',
      covers: ['hrw-02', 'hrw-03', 'hrw-06'],
      title: 'Download it and paste it here',
      menuPath: integrations,
      body: [
        'Press *Download*. Your browser saves a text file (.txt) that holds both keys, in one line or in two:',
        '`Access Key: …` and `Secret Access Key: …`',
        'Copy all of its text into either field, or drop the file there: *Access Key* and *Secret Access Key* are both filled. One value at a time will do as well.',
      ].join('\n\n'),
      notes: [
        {
          kind: 'note',
          text: 'The characters `/`, `+` and `=` are part of the keys. Dots are not: a key with `...` in it is a picture of one and is refused.',
        },
      ],
      fields: ['access_key', 'secret_access_key'],
      secret: {
        shownOnce: 'unknown',
        reset:
          'HRworks does not publish whether a secret access key can be seen again. A new key pair is made in a minute.',
      },
      frame: {
        alt: 'The button Download, and the text of the file with an access key and a secret access key.',
        controls: [
          { kind: 'button', label: 'Download', state: 'highlighted' },
          { kind: 'value', label: 'Access Key:', value: 'aB3dE...........xY9z' },
          { kind: 'value', label: 'Secret Access Key:', value: 'k7Lm2/Q...........pR4sT+w=' },
        ],
      },
    },
    {
      key: 'continue',
      covers: ['hrw-04', 'hrw-06'],
      title: 'Continue',
      body: 'With *Access Key* and *Secret Access Key* filled press *Continue*. The key pair is tried at HRworks; then you see what it still has to be ticked for. Leave the page of HRworks open.',
      frame: {
        alt: 'The fields Access Key and Secret Access Key, both filled, and the button Continue.',
        controls: [
          { kind: 'input', label: 'Access Key', state: 'filled', value: '••••••••' },
          { kind: 'input', label: 'Secret Access Key', state: 'filled', value: '••••••••' },
          { kind: 'button', label: 'Continue', state: 'highlighted' },
        ],
      },
    },
    {
      key: 'replace-key-pair',
      covers: ['hrw-02'],
      title: 'If the keys were lost or refused',
      menuPath: integrations,
      body: 'You need this only when the file is gone or HRworks refuses the keys. Make another key pair as above, tick the same permissions for it, enter it here, and then delete the old one. HRworks also refuses every key pair of a customer whose contract has ended.',
    },
  ],
};
