import type { Manifest } from '../../connector-kit/manifest.ts';

/** HR Cloud. Every tenant has the same host: the credentials say which tenant is meant. */
export const manifest: Manifest = {
  key: 'hrcloud',
  name: 'HR Cloud',
  aliases: ['HRCloud', 'HR Cloud Core HR', 'Workmates', 'hrcloud.com'],
  category: 'hris',
  summary: 'People, current employment and pay, departments, divisions, locations, job titles and tasks from HR Cloud.',
  environments: {
    production: { label: 'Production', hosts: { api: 'https://corehr-api.hrcloud.com' } },
  },
  limits: {
    // HR Cloud publishes no limit. This is what another product states for its connection to HR Cloud.
    source: 'https://docs.datagrail.io/docs/integrations/connection-instructions/hrcloud',
    defaultPerMinute: 400,
    perMinute: {},
    isShared: true,
    concurrency: 4,
  },
  verified: { level: 'docs-only', on: '2026-11-22' },
  links: { website: 'https://www.hrcloud.com', apiReference: 'https://help.hrcloud.com/api/' },
};
