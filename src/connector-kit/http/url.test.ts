import { describe, expect, it } from 'vitest';
import { urlOf } from './url.ts';

const hosts = { api: 'https://api.vendor.example/v1', files: 'https://files.vendor.example' };

describe('addresses of requests', () => {
  it('lie below a host of the environment', () => {
    expect(urlOf(hosts, { path: '/people/1', query: { a: 'x y', b: undefined, c: true } }).href).toBe(
      'https://api.vendor.example/v1/people/1?a=x+y&c=true',
    );
    expect(urlOf(hosts, { host: 'files', path: '/a' }).href).toBe('https://files.vendor.example/a');
  });

  it.each(['people', '/../admin', '/%2e%2e/admin', '/..', '@evil.example/', '.evil.example/x', '/\\..\\..\\admin'])(
    'never elsewhere: %s',
    (path) => {
      expect(() => urlOf(hosts, { path })).toThrow('Not below');
    },
  );

  it('needs a known role', () => {
    expect(() => urlOf(hosts, { host: 'oauth', path: '/' })).toThrow('No host has the role oauth');
  });
});
