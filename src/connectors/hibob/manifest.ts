import type { Manifest } from '../../connector-kit/manifest.ts';

/** HiBob, as its customers know it: Bob. */
export const manifest: Manifest = {
  key: 'hibob',
  name: 'HiBob',
  aliases: ['Bob', 'Hi Bob', 'hibob.io'],
  category: 'hris',
  summary: 'People, employment history, pay, time off, documents and tasks from Bob by HiBob.',
  environments: {
    production: { label: 'Production', hosts: { api: 'https://api.hibob.com' } },
    sandbox: { label: 'Bob sandbox', hosts: { api: 'https://api.sandbox.hibob.com' } },
  },
  limits: {
    source: 'https://apidocs.hibob.com/docs/rate-limiting',
    // Endpoints without a published limit: as the published ones for reading.
    defaultPerMinute: 50,
    perMinute: {
      // Documents have no limit.
      'GET /v1/docs/people/{id}': Infinity,
      'GET /v1/docs/folders/metadata': Infinity,
      'GET /v1/profiles': 40,
      'GET /v1/company/reports': 20,
      'GET /v1/company/reports/{id}/download': 20,
    },
    concurrency: 8,
    read: (headers) => {
      const remaining = number(headers.get('x-ratelimit-remaining'));
      const resetAtSeconds = number(headers.get('x-ratelimit-reset'));
      return remaining === undefined || resetAtSeconds === undefined
        ? undefined
        : { remaining, resetAt: resetAtSeconds * 1000 };
    },
  },
  verified: { level: 'docs-only', on: '2026-11-22' },
  links: { website: 'https://www.hibob.com', apiReference: 'https://apidocs.hibob.com/reference' },
};

const number = (text: string | null): number | undefined =>
  text === null || !/^\d+$/.test(text.trim()) ? undefined : Number(text);
