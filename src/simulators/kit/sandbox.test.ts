import { describe, expect, test } from 'vitest';
import { startSandbox } from './index.ts';
import { tiny, useTiny } from './tiny-under-test.ts';

const bot = useTiny();

describe('the listener', () => {
  test('listens on the loopback address and tells what it holds', () => {
    expect(bot.sandbox().origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(bot.sandbox().providers.tiny?.baseUrls).toEqual({
      api: `${bot.sandbox().origin}/tiny/api`,
      login: `${bot.sandbox().origin}/tiny/login`,
    });
    expect(bot.sandbox().company).toEqual({ seed: 1, size: 30, todayOn: '2026-06-15' });
  });

  test('a route answers on its host role only', async () => {
    expect((await bot.call('GET', '/now', {}, 'login')).status).toBe(200);
    expect((await bot.call('GET', '/now')).status).toBe(404);
  });

  test('credentials are random per process unless given', async () => {
    const other = await startSandbox({
      simulators: [tiny],
      company: { size: 1 },
      credentials: { tiny: { id: 'fixed', token: 'fixed' } },
    });
    expect(other.providers.tiny?.credentials.token).toBe('fixed');
    expect(bot.sandbox().providers.tiny?.credentials.token).toHaveLength(12);
    await other.close();
  });
});

describe('the admin key', () => {
  test('is required', async () => {
    const url = `${bot.sandbox().adminUrl}/tiny/state`;
    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(url, { headers: { 'x-sandbox-key': 'wrong' } })).status).toBe(401);
    expect((await bot.admin('GET', '/state')).status).toBe(200);
  });
});

describe('faults', () => {
  const kinds: [kind: string, status: number][] = [
    ['rate_limit', 429],
    ['server_error', 500],
    ['token_revoked', 401],
  ];
  test.each(kinds)('%s answers %i once, then all is well', async (kind, status) => {
    await bot.admin('POST', '/faults', { kind, route: 'GET /v1/*' });
    expect((await bot.call('GET', '/v1/names')).status).toBe(status);
    expect((await bot.call('GET', '/v1/names')).status).toBe(200);
  });

  test('a list comes empty, in half, with an invalid row, cut off, or as a page', async () => {
    for (const kind of ['empty_list', 'half_list', 'invalid_row', 'truncated', 'html'])
      await bot.admin('POST', '/faults', { kind });
    expect(await bot.names()).toEqual([]);
    expect(await bot.names()).toHaveLength(15);
    expect((await bot.names())[0]).toBe('not a row');
    const cut = await bot.call('GET', '/v1/names');
    expect(() => JSON.parse(cut.body as string) as unknown).toThrow();
    expect((await bot.call('GET', '/v1/names')).headers.get('content-type')).toContain('html');
    expect(await bot.names()).toHaveLength(30);
  });

  test('a dropped connection is an error of the network, logged as 0', async () => {
    await bot.admin('POST', '/faults', { kind: 'drop' });
    await expect(bot.call('GET', '/v1/names')).rejects.toThrow();
    expect((await bot.admin('GET', '/requests')).body.requests.at(-1).status).toBe(0);
  });

  test('slow is slow', async () => {
    await bot.admin('POST', '/faults', { kind: 'slow', delayMilliseconds: 150 });
    const startedAt = performance.now();
    expect((await bot.call('GET', '/v1/names')).status).toBe(200);
    expect(performance.now() - startedAt).toBeGreaterThan(140);
  });

  test('count, skip, route and removal are kept to', async () => {
    await bot.admin('POST', '/faults', { kind: 'server_error', route: 'POST *', count: 'always' });
    await bot.admin('POST', '/faults', { kind: 'server_error', skip: 1, count: 2 });
    const statuses = [];
    for (let n = 0; n < 5; n++) statuses.push((await bot.call('GET', '/v1/names')).status);
    expect(statuses).toEqual([200, 500, 500, 200, 200]);
    const { faults } = (await bot.admin('GET', '/faults')).body;
    expect(faults).toHaveLength(1);
    expect((await bot.admin('DELETE', `/faults/${faults[0].id}`)).status).toBe(204);
    expect((await bot.call('POST', '/limited')).status).toBe(200);
  });
});

describe('the request log', () => {
  test('keeps method, path, host role and status, and no secret', async () => {
    await bot.call('GET', '/v1/names?q=secret-query', { headers: { authorization: 'secret-header' } });
    const { requests } = (await bot.admin('GET', '/requests')).body;
    expect(requests).toEqual([
      { method: 'GET', path: '/v1/names', hostRole: 'api', queryNames: ['q'], status: 200, at: expect.any(String) },
    ]);
    expect(JSON.stringify(requests)).not.toContain('secret');
    await bot.admin('DELETE', '/requests');
    expect((await bot.admin('GET', '/requests')).body.requests).toEqual([]);
  });
});
