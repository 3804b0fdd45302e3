import type { Manifest } from '../../connector-kit/manifest.ts';

/** Employment Hero's HR product. Employment Hero Payroll (KeyPay) is another one, with another API. */
export const manifest: Manifest = {
  key: 'employmenthero',
  name: 'Employment Hero',
  aliases: ['EmploymentHero', 'Employment Hero HR'],
  category: 'hris',
  summary: 'People, employment history, pay, leave, timesheets and rosters from Employment Hero HR.',
  environments: {
    production: {
      label: 'Production',
      hosts: { api: 'https://api.employmenthero.com', oauth: 'https://oauth.employmenthero.com' },
    },
  },
  limits: {
    // 20 calls a second and 100 a minute, whatever is called. Of the seconds its own answers tell.
    source: 'https://developer.employmenthero.com/api-references/',
    defaultPerMinute: 100,
    perMinute: {},
    isShared: true,
    concurrency: 4,
  },
  verified: { level: 'docs-only', on: '2026-11-22' },
  links: {
    website: 'https://employmenthero.com',
    apiReference: 'https://developer.employmenthero.com/api-references/',
  },
};
