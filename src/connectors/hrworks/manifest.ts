import type { Manifest } from '../../connector-kit/manifest.ts';

/** HRworks, as it writes itself in its own pages: HR WORKS. */
export const manifest: Manifest = {
  key: 'hrworks',
  name: 'HRworks',
  aliases: ['HR WORKS', 'HR-Works', 'HRworks GmbH'],
  category: 'hris',
  summary: 'People, employment history, absences, sick leave, working times and personnel files from HRworks.',
  environments: {
    production: { label: 'Production', hosts: { api: 'https://api.hrworks.de' } },
    demo: { label: 'Demo', hosts: { api: 'https://api.demo-hrworks.de' } },
  },
  limits: {
    // HRworks publishes no limits. Ten calls a second is our own manners.
    source: 'https://developers.hrworks.de/2.0',
    defaultPerMinute: 600,
    perMinute: {},
    concurrency: 4,
  },
  verified: { level: 'docs-only', on: '2026-11-22' },
  links: { website: 'https://www.hrworks.de', apiReference: 'https://developers.hrworks.de/2.0' },
};
