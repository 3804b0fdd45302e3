import { describe, expect, it } from 'vitest';
import { urlOf } from '../../connector-kit/http/url.ts';
import { Problem } from '../problem.ts';
import { proxyTarget, type ProxyReach } from './proxy-target.ts';

const reach: ProxyReach = {
  hosts: { api: 'https://api.hr.example/rest', files: 'https://files.hr.example', oauth: 'https://signin.hr.example' },
  aliases: { api: 'https://api.real.example' },
  closed: ['oauth'],
};

const landing = (path: string, url?: string) => {
  const target = proxyTarget(reach, { url, path });
  return urlOf(reach.hosts, target).href;
};

describe('goes to the vendor', () => {
  it.each([
    ['/people?limit=10&sort=a%2Fb', undefined, 'https://api.hr.example/rest/people?limit=10&sort=a%2Fb'],
    ['/', undefined, 'https://api.hr.example/rest/'],
    ['/people', 'https://api.hr.example/rest', 'https://api.hr.example/rest/people'],
    ['/people', 'https://api.hr.example/rest/v1/', 'https://api.hr.example/rest/v1/people'],
    ['/a', 'https://files.hr.example', 'https://files.hr.example/a'],
    ['/people', 'https://api.real.example/v1', 'https://api.hr.example/rest/v1/people'],
    ['/@evil.example/x', undefined, 'https://api.hr.example/rest/@evil.example/x'],
    ['/x?next=https://evil.example/..//', undefined, 'https://api.hr.example/rest/x?next=https://evil.example/..//'],
    ['/a..b/.well-known/...', undefined, 'https://api.hr.example/rest/a..b/.well-known/...'],
    ['/caf%C3%A9', undefined, 'https://api.hr.example/rest/caf%C3%A9'],
  ])('%s at %s', (path, url, expected) => expect(landing(path, url)).toBe(expected));
});

describe('goes nowhere else', () => {
  it.each([
    '//evil.example/x',
    '///evil.example',
    'evil.example',
    '',
    '@evil.example/',
    ':8080/x',
    'https://evil.example/',
    '\\\\evil.example',
    '/\\evil.example',
    '/x\\..\\..\\y',
    '/../admin',
    '/x/../../admin',
    '/x/..',
    '/./x',
    '/%2e%2e/admin',
    '/.%2E/admin',
    '/x/%2e%2e;a=b/y',
    '/..;/admin',
    '/x%2f..%2fadmin',
    '/x%5c..%5cadmin',
    '/%252e%252e/x',
    '/x%252fy',
    '/x#@evil.example',
    '/x y',
    '/x\r\nHost: evil.example',
    '/x%0d%0aHost:%20evil.example',
    '/x?a=%00',
    '/x\t',
    '/x%',
    '/x%zz',
    '/пользователи',
    '/x|y',
  ])('path %j', (path) => {
    expect(() => landing(path)).toThrow(Problem);
    expect(() => landing(path)).toThrow('/body/path');
  });

  it.each([
    'https://evil.example',
    'http://api.hr.example/rest',
    'https://api.hr.example',
    'https://api.hr.example/restless',
    'https://api.hr.example.evil.example/rest',
    'https://api.hr.example@evil.example/rest',
    'https://user:word@api.hr.example/rest',
    'https://api.hr.example:444/rest',
    'https://API.HR.EXAMPLE/rest',
    'https://api.hr.example/rest/../x',
    'https://api.hr.example/rest/%2e%2e/x',
    'https://api.hr.example/rest//x',
    'https://api.hr.example/rest?a=b',
    'https://api.hr.example/rest/x?a=',
    'https://api.hr.example/rest/x#',
    'https://api.hr.example\\rest',
    'https://signin.hr.example',
    'https://signin.hr.example/token',
    '//api.hr.example/rest',
    'file:///etc/passwd',
    ' https://api.hr.example/rest',
    '',
  ])('url %j', (url) => {
    expect(() => landing('/x', url)).toThrow(Problem);
    expect(() => landing('/x', url)).toThrow('/body/url');
  });

  it('and any spelling that is let through lands below a base address', () => {
    const parts = ['/', '.', '%2e', '%2F', '\\', '@', ':', 'evil.example', '?', '#', ';', '%25', 'a', '//', ' ', '\n'];
    let passed = 0;
    for (let seed = 0; seed < 20_000; seed++) {
      const path = Array.from(
        { length: 5 },
        (_, place) => parts[Math.floor(seed / parts.length ** place) % parts.length],
      );
      try {
        const url = new URL(landing(`/${path.join('')}`));
        passed += 1;
        expect(url.origin).toBe('https://api.hr.example');
        expect(url.pathname.startsWith('/rest/')).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(Problem);
      }
    }
    expect(passed).toBeGreaterThan(100);
  });
});
