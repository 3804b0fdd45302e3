import type { Guide } from '../../connector-kit/guide.ts';
import { application } from './guide/application.ts';
import { link } from './guide/link.ts';
import { organisation } from './guide/organisation.ts';

/** How an administrator of Employment Hero registers an application, and lets it in. */
export const guide: Guide = {
  checkedOn: '2026-11-22',
  sources: [
    {
      title: 'Authentication',
      href: 'https://developer.employmenthero.com/api-references/authentication',
    },
    { title: 'API reference', href: 'https://developer.employmenthero.com/api-references/' },
    { title: 'Guides for partners', href: 'https://developer.employmenthero.com/partner-guides' },
  ],
  beforeYouStart: {
    role: 'Somebody with *Admin* privileges, or the owner, of the organisation in Employment Hero.',
    howToTell: 'The *Account* menu of Employment Hero has *Developer Portal*.',
    otherwise:
      'Ask an admin to do it with you: the admin who signs in at the end decides what can be read. Somebody without the privileges can sign in too, but then only few people are seen and most else is refused.',
    plan: 'The Platinum plan or above: others have no API.',
    minutes: 10,
    changes: 'One application is added to the Developer Portal. Nothing of your people’s data changes.',
  },
  sections: [organisation, application, link],
  nextSteps: [
    {
      title: 'Congratulations, you are all set',
      text: 'Employment Hero is linked. If something does not work as it should, write to the support address on this page.',
      covers: ['emp-10'],
    },
  ],
  removal: {
    label: 'Application',
    menuPath: ['Account', 'Developer Portal', 'API'],
    body: 'Remove the application that was made for this connection: whatever access was granted to it ends with it.',
  },
};
