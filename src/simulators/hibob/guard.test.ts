import { describe, expect, test } from 'vitest';
import { ids, useBob } from './bob-under-test.ts';

const bob = useBob();
const search = (headers?: Record<string, string>) =>
  bob.call('POST', '/people/search', { fields: ['root.id'] }, headers);

describe('authentication', () => {
  test('an empty 401 with rate-limit headers', async () => {
    for (const authorization of ['', 'Basic bm9ib2R5Om5vdGhpbmc=', 'Bearer abc', 'Basic']) {
      const answer = await search({ authorization });
      expect([answer.status, answer.body]).toEqual([401, '']);
      expect(answer.headers.get('x-ratelimit-limit')).toBe('50');
    }
  });

  test('a token reset refuses the old token; the id stays', async () => {
    const { credentials } = (await bob.admin('POST', '/credentials/reset')).body;
    expect(credentials.service_user_id).toBe(bob.sandbox().providers.hibob?.credentials.service_user_id);
    expect(credentials.service_user_id).toMatch(/^SERVICE-\d{5}$/);
    expect((await search()).status).toBe(401);
    bob.useCredentials(credentials);
    expect((await search()).status).toBe(200);
  });
});

describe('rate limits', () => {
  test('count down in headers, and answer 429 when used up, until the next window', async () => {
    const first = await search();
    expect(first.headers.get('x-ratelimit-remaining')).toBe('49');
    expect(Number(first.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.parse('2026-06-15T12:00:00Z') / 1000);
    for (let n = 1; n < 50; n++) await search();
    const refused = await search();
    expect([refused.status, refused.headers.get('x-ratelimit-remaining'), refused.headers.get('retry-after')]).toEqual([
      429,
      '0',
      null,
    ]);
    expect((await bob.call('GET', '/company/people/fields')).status).toBe(200);
    await bob.admin('PUT', '/clock', { advanceSeconds: 61 });
    expect((await search()).status).toBe(200);
  });

  const limits: [method: string, path: string, limit: string | null][] = [
    ['GET', '/profiles', '40'],
    ['PUT', `/people/${ids.alex}`, '10'],
    ['PUT', `/people/${ids.alex}/email`, '20'],
    ['GET', `/people/${ids.alex}/salaries`, '10'],
    ['GET', `/people/${ids.alex}/work`, '50'],
    ['POST', `/people/${ids.alex}`, '50'],
    ['POST', `/people/${ids.alex}/work`, '10'],
    ['GET', '/company/reports', '20'],
    ['GET', `/docs/people/${ids.alex}`, null],
  ];
  test.each(limits)('%s %s: %s a minute', async (method, path, limit) => {
    expect((await bob.call(method, path, method === 'GET' ? undefined : {})).headers.get('x-ratelimit-limit')).toBe(
      limit,
    );
  });

  test('an injected 429 looks like a real one, with Retry-After by a switch', async () => {
    await bob.turn('retryAfterOn429', true);
    await bob.admin('POST', '/faults', { kind: 'rate_limit', retryAfterSeconds: 7 });
    const answer = await search();
    expect([answer.status, answer.headers.get('x-ratelimit-remaining'), answer.headers.get('retry-after')]).toEqual([
      429,
      '0',
      '7',
    ]);
  });
});

describe('the firewall', () => {
  test('blocks for five minutes after more than 50 refusals in ten seconds', async () => {
    const wrong = { authorization: 'Basic eDp5' };
    for (let n = 0; n < 26; n++) {
      await bob.call('GET', '/company/people/fields', undefined, wrong);
      await bob.call('GET', '/profiles', undefined, wrong);
    }
    const blocked = await search();
    expect([blocked.status, blocked.headers.get('content-type')]).toEqual([403, 'text/html; charset=UTF-8']);
    await bob.admin('PUT', '/clock', { advanceSeconds: 301 });
    expect((await search()).status).toBe(200);
  });
});

describe('unknown paths', () => {
  test('GET answers 200 with a page, others 404 with a page', async () => {
    const get = await bob.call('GET', `/people/${ids.alex}/variables`);
    expect([get.status, get.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
    const post = await bob.call('POST', '/nowhere', {});
    expect([post.status, post.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
  });

  test('a switch makes GET 404 too', async () => {
    await bob.turn('unknownGetIsPage', false);
    expect((await bob.call('GET', '/nowhere')).status).toBe(404);
  });
});
