import type { Guide } from '../../connector-kit/guide.ts';
import { keyPair } from './guide/key-pair.ts';
import { permissionsOfTheKey } from './guide/permissions.ts';

/** How an administrator of HRworks makes a key pair, ticks what it may do, and links it: in three moments. */
export const guide: Guide = {
  checkedOn: '2026-11-22',
  sources: [
    { title: 'HR WORKS API', href: 'https://developers.hrworks.de/2.0' },
    { title: 'HR WORKS API, OpenAPI document', href: 'https://api.hrworks.de/v2/openapi.yaml' },
  ],
  beforeYouStart: {
    role: 'An administrator of HRworks, or somebody whom an administrator gave access.',
    howToTell: 'A click on your profile picture in the top right corner of HRworks shows *Switch to admin interface*.',
    otherwise: 'Ask an administrator of HRworks to share access with you, or to do this with you.',
    minutes: 10,
    changes: 'One key pair is added, with the permissions that you tick for it. Nothing of your people’s data changes.',
  },
  sections: [
    keyPair,
    permissionsOfTheKey,
    {
      key: 'finish',
      title: 'Finish',
      steps: [
        {
          key: 'set-up-integration',
          covers: ['hrw-04'],
          title: 'Set up the integration',
          body: 'Press *Set up integration*. The permissions are looked at once more with a fresh sign-in; what is still missing is listed, and can be ticked later without linking again.',
          frame: {
            alt: 'The button Set up integration at the end of the connection flow.',
            controls: [{ kind: 'button', label: 'Set up integration', state: 'highlighted' }],
          },
        },
      ],
    },
  ],
  nextSteps: [
    {
      title: 'HR WORKS API',
      text: 'What the API of HRworks offers, in HRworks’ own words.',
      href: 'https://developers.hrworks.de/2.0',
    },
  ],
  removal: {
    label: 'Key pair',
    menuPath: ['Basics', 'Integrations', 'HR WORKS-API'],
    body: 'Delete the key pair that was made for this connection: whoever holds it is refused from then on.',
  },
};
