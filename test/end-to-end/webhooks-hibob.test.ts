import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLinkedHibob, type Linked, type LinkedHibob } from '../linked-hibob.ts';

const secret = 'the-secret-of-a-webhook-that-nobody-sees';
const employeeId = '3332883810000007938';

let hibob: LinkedHibob;
let linked: Linked;
let database: Client;
/** The address to be entered in Bob. */
let url: string;

beforeAll(async () => {
  hibob = await startLinkedHibob();
  linked = await hibob.link();
  database = new Client({ connectionString: hibob.rollcall.connectionString });
  await database.connect();
  const { body } = await linked.hub('GET', `/hub/accounts/${linked.accountId}/webhook_secret`);
  url = String(body['url']);
});
afterAll(async () => {
  await database.end();
  await hibob.stop();
});

const sign = (body: string | Buffer, key = secret, algorithm = 'sha512') =>
  createHmac(algorithm, key).update(body).digest('base64');

const tell = async (body: string | Buffer, headers: Record<string, string>, address = url) => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: new Uint8Array(Buffer.from(body)),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown>, headers: answer.headers };
};
const tellSigned = (body: string, address = url) => tell(body, { 'bob-signature': sign(body) }, address);

let told = 0;
const event = (type: string, data: object) =>
  JSON.stringify({
    companyId: 637901,
    type,
    triggeredBy: 'system',
    triggeredAt: `2026-06-15T12:00:00.${String(++told).padStart(6, '0')}`,
    version: 'v2',
    data,
  });

const kept = async () =>
  (await database.query<{ event_type: string; changes: unknown }>('select event_type, changes from inbound_deliveries'))
    .rows;

describe('the address of a webhook', () => {
  it('is that of the session, and takes a ping in every shape before anything is set up', async () => {
    const { body } = await linked.hub('GET', '/hub/connectors');
    expect(url).toBe(
      `${hibob.rollcall.url}/external-trigger/hibob?externalTriggerToken=${String(body['external_trigger_token'])}`,
    );
    for (const ping of ['Ping test', '"Ping test"', '{"text":"Ping test"}', '{ "text": "Ping test" }'])
      expect([ping, (await tell(ping, { 'content-type': 'text/plain' })).status]).toEqual([ping, 200]);
    expect(await kept()).toEqual([]);
  });

  it('takes nothing else until the secret is entered, which is sealed and never shown', async () => {
    expect((await tellSigned(event('employee.updated', { employeeId }))).status).toBe(401);
    const path = `/hub/accounts/${linked.accountId}/webhook_secret`;
    expect((await linked.hub('GET', path)).body).toEqual({ url, secret_set: false });
    const { status, body } = await linked.hub('PUT', path, { secret: ` ${secret}\n` });
    expect({ status, body }).toEqual({ status: 200, body: { url, secret_set: true } });
    const { rows } = await database.query<{ secret_ciphertext: Buffer; token_ciphertext: Buffer }>(
      'select * from account_webhooks where secret_ciphertext is not null',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.secret_ciphertext.includes(secret)).toBe(false);
    expect(await kept()).toEqual([]);
  });

  it('is nobody else’s to see', async () => {
    const other = await hibob.link();
    expect((await other.hub('GET', `/hub/accounts/${linked.accountId}/webhook_secret`)).status).toBe(404);
    expect((await other.hub('PUT', `/hub/accounts/${linked.accountId}/webhook_secret`, { secret: 'x' })).status).toBe(
      404,
    );
  });

  it('refuses what leads nowhere', async () => {
    const body = event('employee.updated', { employeeId });
    const somewhere = `${hibob.rollcall.url}/external-trigger`;
    const token = new URL(url).searchParams.get('externalTriggerToken') ?? '';
    expect((await tellSigned(body, `${somewhere}/hibob`)).status).toBe(400);
    expect((await tellSigned(body, `${somewhere}/hibob?externalTriggerToken=unknown`)).status).toBe(404);
    expect((await tellSigned(body, `${somewhere}/nope?externalTriggerToken=${token}`)).status).toBe(404);
    expect((await tellSigned(`"${'x'.repeat(1024 * 1024)}"`)).status).toBe(413);
    expect((await tellSigned('"signed, and no event"')).status).toBe(400);
    expect(await kept()).toEqual([]);
  });
});

describe('what Bob tells', () => {
  it('is kept as ids, once', async () => {
    const body = event('timeoff.request.approved', {
      employeeId,
      timeoffRequestId: 32000009,
      getApi: 'https://api.hibob.com/v1/timeoff/employees/1/requests/2',
      employeeDisplayName: 'Ingrid Ottermill',
    });
    expect((await tellSigned(body)).body).toEqual({ received: true, duplicate: false });
    for (let times = 0; times < 3; times++)
      expect((await tellSigned(body)).body).toEqual({ received: true, duplicate: true });
    expect(await kept()).toEqual([
      {
        event_type: 'timeoff.request.approved',
        changes: [{ resource: 'time_off', remoteId: '32000009', employeeId }],
      },
    ]);
  });

  it('arrives from a Bob that was given the address', async () => {
    const before = (await kept()).length;
    await hibob.admin('POST', '/webhooks', { url, secret });
    await hibob.admin('POST', '/webhooks/deliver', { event: { type: 'employee.joined', data: { employeeId } } });
    expect((await kept()).slice(before)).toEqual([
      {
        event_type: 'employee.joined',
        changes: [
          { resource: 'employees', remoteId: employeeId },
          { resource: 'employments', employeeId },
        ],
      },
    ]);
  });

  it('is kept when it is an event that nobody knows', async () => {
    const before = (await kept()).length;
    expect((await tellSigned(event('workforce.opening.moved', { openingId: 7 }))).status).toBe(200);
    expect((await kept()).slice(before)).toEqual([{ event_type: 'workforce.opening.moved', changes: [] }]);
  });

  it('is refused a hundred times when anything of it was changed, and nothing of it is kept or logged', async () => {
    const before = await kept();
    const body = event('employee.updated', { employeeId, fieldUpdates: [{ id: '/work/title' }] });
    const right = sign(body);
    const bytes = Buffer.from(body);
    const flipped = (at: number) => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
      return copy;
    };
    const mutations: (readonly [Buffer | string, Record<string, string>])[] = [
      ...Array.from({ length: 60 }, (_, n) => [flipped((n * 7) % bytes.length), { 'bob-signature': right }] as const),
      ...Array.from({ length: 20 }, (_, n) => [body, { 'bob-signature': sign(body, `${secret}${n}`) }] as const),
      ...['sha1', 'sha256', 'sha384', 'md5', 'sha3-512'].map(
        (algorithm) => [body, { 'bob-signature': sign(body, secret, algorithm) }] as const,
      ),
      [body, {}],
      [body, { 'bob-signature': '' }],
      [body, { 'bob-signature': 'none' }],
      [body, { 'bob-signature': right.slice(0, -1) }],
      [body, { 'bob-signature': `${right}=` }],
      [body, { 'bob-signature': `sha512=${right}` }],
      [body, { 'bob-signature': right.toLowerCase() }],
      [body, { 'bob-signature': Buffer.from(right, 'base64').toString('hex') }],
      [body, { 'bob-signature': `${right}, ${right}` }],
      [body, { 'x-bob-signature': right }],
      [`${body}\n`, { 'bob-signature': right }],
      [` ${body}`, { 'bob-signature': right }],
      [JSON.stringify(JSON.parse(body), null, 1), { 'bob-signature': right }],
      [`\uFEFF${body}`, { 'bob-signature': right }],
      ['', { 'bob-signature': right }],
    ];
    expect(mutations).toHaveLength(100);
    for (const [mutation, [changed, headers]] of mutations.entries())
      expect([mutation, (await tell(changed, headers)).status]).toEqual([mutation, 401]);
    expect(await kept()).toEqual(before);
    const logged = hibob.rollcall.logged();
    expect(logged).toContain('/external-trigger/{provider}');
    for (const hidden of [secret, new URL(url).searchParams.get('externalTriggerToken') ?? '', right, employeeId])
      expect(logged).not.toContain(hidden);
    // It was right all along.
    expect((await tell(body, { 'bob-signature': right })).body).toEqual({ received: true, duplicate: false });
  });

  it('is for an account that is there', async () => {
    const other = await hibob.link();
    const path = `/hub/accounts/${other.accountId}/webhook_secret`;
    const address = String((await other.hub('PUT', path, { secret })).body['url']);
    expect(address).not.toBe(url);
    expect((await tellSigned(event('employee.deleted', { employeeId }), address)).status).toBe(200);
    await hibob.call('DELETE', `/accounts/${other.accountId}`);
    expect((await tellSigned(event('employee.deleted', { employeeId }), address)).status).toBe(404);
  });
});
