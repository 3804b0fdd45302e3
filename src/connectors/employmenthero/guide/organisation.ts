import type { Section } from '../../../connector-kit/guide.ts';

/** Who signs in, and where. */
export const organisation: Section = {
  key: 'organisation',
  title: 'Sign in and find your organisation',
  steps: [
    {
      key: 'sign-in-as-admin',
      covers: ['emp-01', 'hub-04'],
      title: 'Sign in as an administrator',
      body: 'Sign in to Employment Hero with an account that has *Admin* privileges in the organisation.',
      notes: [
        {
          kind: 'warning',
          text: 'What can be read is what the person may see who allows the access. A manager’s access lists the manager’s own people and nobody else, without saying so; pay, bank accounts and emergency contacts are refused.',
        },
      ],
    },
    {
      key: 'find-organisation-id',
      covers: ['emp-02'],
      title: 'Find your Organisation ID (optional)',
      body: [
        'Look at the address of Employment Hero in your browser. The number behind `organisations` is your *Organisation ID*: in `https://secure.employmenthero.com/app/organisations/12345/dashboard` it is `12345`. Newer addresses have it behind `/app/v2/organisations/`.',
        'Paste the whole address, it is cut to the number. You may also leave the field empty.',
      ].join('\n\n'),
      notes: [
        {
          kind: 'note',
          text: 'The number is kept for you to recognise the organisation by. Employment Hero’s API does not know it: if you belong to one organisation, that one is linked; if you belong to several, you pick one after signing in. If you happen to know the organisation’s UUID, you may enter that instead: then it is the one that is linked.',
        },
      ],
      fields: ['organisation_id'],
      frame: {
        alt: 'The address bar of a browser with an address of Employment Hero, in which the number 12345 is highlighted.',
        controls: [
          {
            kind: 'value',
            label: 'Address',
            value: 'https://secure.employmenthero.com/app/organisations/12345/dashboard',
            state: 'highlighted',
          },
        ],
      },
    },
  ],
};
