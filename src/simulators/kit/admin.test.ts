import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { useTiny } from './tiny-under-test.ts';

const bot = useTiny();

describe('what an admin turns', () => {
  test('permissions: patch changes some, put grants exactly these', async () => {
    await bot.admin('PATCH', '/permissions', { 'names:read': false });
    expect((await bot.call('GET', '/v1/names')).status).toBe(403);
    expect((await bot.admin('PUT', '/permissions', { 'names:read': true })).body).toEqual({ 'names:read': true });
    expect((await bot.admin('PUT', '/permissions', {})).body).toEqual({ 'names:read': false });
  });

  test('switches', async () => {
    await bot.admin('PATCH', '/switches', { shape: 'bare' });
    expect(Array.isArray((await bot.call('GET', '/v1/names')).body)).toBe(true);
  });

  test('the clock runs from where it is set', async () => {
    await bot.admin('PUT', '/clock', { at: '2030-01-01T00:00:00Z' });
    expect((await bot.call('GET', '/now', {}, 'login')).body.at).toMatch(/^2030-01-01T00:00:0/);
    await bot.admin('PUT', '/clock', { advanceSeconds: 86_400 });
    expect((await bot.call('GET', '/now', {}, 'login')).body.at).toMatch(/^2030-01-02T00:00:0/);
    await bot.admin('PUT', '/clock', { at: null });
    expect((await bot.call('GET', '/now', {}, 'login')).body.at).not.toMatch(/^2030/);
  });

  test('a rate limit window ends when the clock says so', async () => {
    const take = async () => (await bot.call('POST', '/limited')).body.allowed;
    expect([await take(), await take(), await take()]).toEqual([true, true, false]);
    await bot.admin('PUT', '/clock', { advanceSeconds: 61 });
    expect(await take()).toBe(true);
  });

  test('a token reset refuses the old token and returns a new one', async () => {
    const old = bot.sandbox().providers.tiny?.credentials ?? {};
    const { credentials } = (await bot.admin('POST', '/credentials/reset')).body;
    expect(credentials.id).toBe(old.id);
    expect((await bot.call('GET', '/v1/names')).status).toBe(401);
    bot.useCredentials(credentials);
    expect((await bot.call('GET', '/v1/names')).status).toBe(200);
  });

  test('reset brings back people, permissions, switches, faults and state', async () => {
    await bot.admin('PATCH', '/permissions', { 'names:read': false });
    await bot.admin('PATCH', '/switches', { polite: true });
    await bot.admin('POST', '/faults', { kind: 'server_error' });
    await bot.admin('DELETE', '/people/p7');
    await bot.admin('PUT', '/clock', { at: '2031-01-01T00:00:00Z' });
    const { body } = await bot.admin('POST', '/reset');
    expect(body).toMatchObject({
      permissions: { 'names:read': true },
      switches: { polite: false },
      faults: [],
      counts: { people: 30, requests: 0, greeted: 0 },
    });
    expect(body.clock).not.toContain('2031');
  });

  test('the company is resized until the next reset', async () => {
    expect((await bot.admin('PUT', '/company', { size: 5 })).body.counts.people).toBe(5);
    expect(await bot.names()).toHaveLength(5);
    expect((await bot.admin('POST', '/reset')).body.company).toMatchObject({ size: 30 });
    expect(await bot.names()).toHaveLength(30);
  });
});

describe('people', () => {
  test('are added where told, changed, moved and removed', async () => {
    const { body: added } = await bot.admin('POST', '/people', {
      position: 0,
      person: { displayName: 'Nadia New', bornOn: '2001-09-09' },
    });
    expect(added).toMatchObject({
      id: 'p31',
      displayName: 'Nadia New',
      bornOn: '2001-09-09',
      stints: [{ endOn: null }],
    });
    expect((await bot.names())[0]?.name).toBe('Nadia New');
    await bot.admin('PATCH', `/people/${added.id}`, { position: 2, person: { displayName: 'Nadia Known' } });
    expect((await bot.names())[2]?.name).toBe('Nadia Known');
    expect((await bot.admin('DELETE', `/people/${added.id}`)).status).toBe(204);
    expect(await bot.names()).toHaveLength(30);
    expect((await bot.admin('GET', '/state')).body.counts.removed).toBe(1);
  });

  test('are listed in pages', async () => {
    const { body } = await bot.admin('GET', '/people?offset=28&limit=5');
    expect(body.total).toBe(30);
    expect(body.people.map((person: { id: string }) => person.id)).toEqual(['p29', 'p30']);
  });
});

describe('a malformed call is refused with a sentence that names the field', () => {
  const wrong: [method: string, path: string, body: unknown, sentence: string][] = [
    ['PATCH', '/permissions', { 'names:write': true }, 'Unknown permission names:write.'],
    ['PATCH', '/permissions', { 'names:read': 'yes' }, 'Field names:read:'],
    ['PATCH', '/switches', { colour: true }, 'Unknown switch colour.'],
    ['PATCH', '/switches', { shape: 'round' }, 'Switch shape is one of wrapped, bare.'],
    ['PATCH', '/switches', { polite: 'yes' }, 'Switch polite takes a boolean.'],
    ['POST', '/faults', { kind: 'earthquake' }, 'Field kind:'],
    ['POST', '/faults', { kind: 'slow', seconds: 3 }, 'Unknown field seconds.'],
    ['POST', '/people', { person: { shoeSize: 44 } }, 'Unknown field shoeSize.'],
    ['POST', '/people', { person: { bornOn: 1999 } }, 'Field bornOn:'],
    ['PATCH', '/people/p3', { person: { stints: [] } }, 'Field stints:'],
    ['PATCH', '/people/p3', { person: { id: 'p4' } }, 'Field id:'],
    ['PUT', '/company', { size: -1 }, 'Field size:'],
    ['PUT', '/clock', { at: 'noon' }, ''],
    ['POST', '/webhooks', { url: 'https://elsewhere.example/hook', secret: 's' }, 'Field url:'],
    ['POST', '/faults', '{', 'not JSON'],
  ];
  test.each(wrong)('%s %s %j', async (method, path, body, sentence) => {
    const answer = await bot.admin(method, path, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toContain(sentence);
  });

  test('an unknown simulator or person is 404', async () => {
    expect(
      (await fetch(`${bot.sandbox().adminUrl}/nobody/state`, { headers: { 'x-sandbox-key': bot.sandbox().adminKey } }))
        .status,
    ).toBe(404);
    expect((await bot.admin('GET', '/people/p999')).status).toBe(404);
  });
});

test('a webhook that is refused is tried three times, and the deliveries can be read', async () => {
  const statuses = [200, 500, 500, 200];
  const server = createServer((_request, response) => void response.writeHead(statuses.shift() ?? 200).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const { body: hook } = await bot.admin('POST', '/webhooks', { url, secret: 's3cret' });
  await bot.admin('POST', '/webhooks/deliver', { event: { type: 'first' } });
  const { deliveries } = (
    await bot.admin('POST', '/webhooks/deliver', { event: { type: 'second' }, webhook_id: hook.id })
  ).body;
  expect(deliveries).toMatchObject([{ webhookId: hook.id, type: 'second', status: 200, attempts: 3 }]);
  const { body } = await bot.admin('GET', '/webhooks');
  expect(body.deliveries).toHaveLength(2);
  expect(JSON.stringify(body)).not.toContain('s3cret');
  server.close();
});
