import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { fileOf } from './built-files.ts';
import { serveDashboard } from './dashboard-page.ts';
import type { RequestVariables } from './request-context.ts';

const html =
  '<html><meta name="public-url" content="" /><meta name="sandbox" content="" /><meta name="signed-in" content="" /></html>';
const page = fileOf('.html', new TextEncoder().encode(html));

const serving = (hubUrl: string, sandbox = false) => {
  const app = new Hono<RequestVariables>();
  serveDashboard({ publicUrl: 'https://rollcall.example.com', hubUrl }, app, { page, sandbox });
  app.get('/link/:project', (context) => context.text('the Hub'));
  return (path: string, host: string, cookie = '') => app.request(path, { headers: { host, cookie } });
};

describe('the page of the dashboard', () => {
  const get = serving('https://rollcall.example.com', true);

  it('is at every address under it, may be framed by nobody, and loads nothing from elsewhere', async () => {
    for (const path of ['/dashboard', '/dashboard/accounts/a1?b=c']) {
      const answer = await get(path, 'rollcall.example.com');
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    expect((await get('/', 'rollcall.example.com')).headers.get('location')).toBe('/dashboard');
  });

  it('is told where it belongs, whether a sandbox runs, and whether somebody may be signed in', async () => {
    const came = await (await get('/dashboard', 'x')).text();
    for (const fact of ['"public-url" content="https://rollcall.example.com"', '"sandbox" content="on"'])
      expect(came).toContain(`<meta name=${fact} />`);
    expect(came).toContain('<meta name="signed-in" content="no" />');
    const cookie = await get('/dashboard', 'x', '__Host-rollcall_session=token');
    expect(await cookie.text()).toContain('<meta name="signed-in" content="perhaps" />');
    const inProduction = await serving('https://rollcall.example.com')('/dashboard', 'x');
    expect(await inProduction.text()).toContain('<meta name="sandbox" content="off" />');
  });
});

describe('a Hub with a host of its own', () => {
  const get = serving('https://hub.example.com');
  const publicHost = 'rollcall.example.com';
  const hubHost = 'hub.example.com';

  it.each([
    [hubHost, '/', 'https://rollcall.example.com/'],
    [hubHost, '/dashboard', 'https://rollcall.example.com/dashboard'],
    [hubHost, '/dashboard/accounts?text=a', 'https://rollcall.example.com/dashboard/accounts?text=a'],
    [publicHost, '/link/p1', 'https://hub.example.com/link/p1'],
  ])('%s sends on from %s', async (host, path, to) => {
    const answer = await get(path, host);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, to]);
  });

  it('has the Hub there, and the dashboard at the public one; a proxy that changes the host changes nothing', async () => {
    expect(await (await get('/link/p1', hubHost)).text()).toBe('the Hub');
    expect((await get('/dashboard', publicHost)).status).toBe(200);
    expect((await get('/dashboard', '127.0.0.1:3000')).status).toBe(200);
    expect((await get('/link/p1', '127.0.0.1:3000')).status).toBe(200);
  });
});
