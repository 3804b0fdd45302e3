import type { Manifest } from '../../connector-kit/manifest.ts';

/** Staffology HR: Octopus HR before, IRIS HR Professional since. Neither Staffology Payroll nor IRIS Cascade HR. */
export const manifest: Manifest = {
  key: 'staffologyhr',
  name: 'Staffology HR',
  aliases: ['IRIS HR Professional', 'HR Pro', 'Octopus HR', 'hrapi.co.uk'],
  category: 'hris',
  summary: 'People, contracts, departments, teams, locations, calendars and custom fields from Staffology HR.',
  environments: {
    production: {
      label: 'Production',
      hosts: { api: 'https://api.hrapi.co.uk', customFields: 'https://customfields.hrapi.co.uk' },
    },
  },
  limits: {
    // No page states a limit, and none was met by others. These are our manners: ten calls a second, four at a time.
    source: 'https://help.staffology.co.uk/hr/integrations/api-authentication.htm',
    defaultPerMinute: 600,
    perMinute: {},
    concurrency: 4,
  },
  verified: { level: 'docs-only', on: '2026-11-22' },
  links: {
    website: 'https://www.iris.co.uk/products/iris-hr-professional/',
    apiReference: 'https://api.hrapi.co.uk/swagger/ui/index',
  },
};
