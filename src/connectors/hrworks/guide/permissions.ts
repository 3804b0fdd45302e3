import type { Section } from '../../../connector-kit/guide.ts';
import type { Permission } from '../../../connector-kit/permission.ts';
import { permissions } from '../permissions.ts';

const ofStep = (step: string): readonly Permission[] => permissions.filter(({ guideStep }) => guideStep === step);

/** One line each, so that guide and permissions cannot drift. */
const listed = (step: string): string =>
  ofStep(step)
    .map(({ name }) => `- ${name}`)
    .join('\n');

const keysOf = (step: string): string[] => ofStep(step).map(({ key }) => key);

/** Second moment: what the key pair may do, ticked at HRworks while the page here shows what is still missing. */
export const permissionsOfTheKey: Section = {
  key: 'permissions',
  title: 'Tick its permissions',
  intro:
    'A new key pair may do nothing. This page shows what this integration needs and, at each, whether it is granted by now.',
  steps: [
    {
      key: 'select-key-pair',
      covers: ['hrw-04'],
      title: 'Select the key pair',
      menuPath: ['Basics', 'Integrations', 'HR WORKS-API'],
      body: 'Back in HRworks, select the key you just made. Its permissions are at the bottom of the page.',
      notes: [
        {
          kind: 'note',
          text: 'HRworks does not publish how it calls its permissions. The lists here are our descriptions: tick what says the same in your HRworks.',
        },
        {
          kind: 'note',
          text: 'Yours may differ from pictures that you have seen: what counts is the list that this page shows you.',
        },
      ],
      frame: {
        alt: 'The list of key pairs with the new one selected.',
        controls: [{ kind: 'value', label: 'Access Key', state: 'selected', value: 'aB3dE...........xY9z' }],
      },
    },
    {
      key: 'tick-minimum',
      covers: ['hrw-04', 'hrw-05'],
      title: 'Tick what people and their leave need',
      body: ['Tick the permissions to read:', listed('tick-minimum')].join('\n\n'),
      permissions: keysOf('tick-minimum'),
      frame: {
        alt: 'The permissions at the bottom of the page, those to read people, the organization and leave ticked.',
        controls: ofStep('tick-minimum').map(({ name }) => ({ kind: 'checkbox', label: name, state: 'checked' })),
      },
    },
    {
      key: 'tick-what-else-is-read',
      covers: ['hrw-05'],
      title: 'Tick what else is to be read',
      body: ['Only what this integration is to see:', listed('tick-what-else-is-read')].join('\n\n'),
      permissions: keysOf('tick-what-else-is-read'),
    },
    {
      key: 'tick-what-is-written',
      covers: ['hrw-05'],
      title: 'Tick what is to be written',
      body: ['Only if this integration is to change something:', listed('tick-what-is-written')].join('\n\n'),
      notes: [
        {
          kind: 'note',
          text: 'Whether a right to write is granted shows with the first write: it cannot be looked at before.',
        },
      ],
      permissions: keysOf('tick-what-is-written'),
    },
    {
      key: 'save-permissions',
      covers: ['hrw-04'],
      title: 'Save and check again',
      body: 'Press *Save* at HRworks and let this page check again. A tick that is missing does not stop you: it is listed, and what it feeds stays empty until it is set.',
      frame: {
        alt: 'The button Save below the permissions.',
        controls: [{ kind: 'button', label: 'Save', state: 'highlighted' }],
      },
    },
  ],
};
