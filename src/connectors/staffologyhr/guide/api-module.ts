import type { Section } from '../../../connector-kit/guide.ts';
import { modules } from '../permissions.ts';

/** Switching the API on. */
export const apiModule: Section = {
  key: 'api-module',
  title: 'Enable API access',
  steps: [
    {
      key: 'enable-api-module',
      covers: ['sta-01', 'sta-02', 'hub-04'],
      title: 'Tick the API module',
      menuPath: modules,
      body: [
        'Sign in to Staffology HR with *Admin* privileges.',
        '1. In the menu on the left choose *System Tools* > *Utilities* > *Tools* > *System Configuration*.',
        '2. In the section *Modules* tick *API*.',
        '3. Press *Save*.',
      ].join('\n\n'),
      notes: [
        {
          kind: 'note',
          text: 'Where *API* is missing or cannot be ticked, Staffology HR’s own support has to enable it for you.',
        },
      ],
      permissions: ['api-module'],
      frame: {
        alt: 'System Configuration: in the section Modules the checkbox API is ticked.',
        controls: [
          { kind: 'menu', label: 'System Configuration', state: 'selected' },
          { kind: 'checkbox', label: 'API', state: 'checked' },
          { kind: 'button', label: 'Save', state: 'highlighted' },
        ],
      },
    },
  ],
};
