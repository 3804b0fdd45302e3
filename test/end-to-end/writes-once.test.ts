import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ServingProcess } from '../serving.ts';
import { startWriteBench, type WriteBench } from './writes/bench.ts';

/*
 * Writes are made once, whatever becomes of processes and answers. The simulated vendor is the referee: it counts.
 */

const kills = process.env['ROLLCALL_TEST_DEEP'] ? 100 : 10;

let bench: WriteBench;
let writer: ServingProcess;
let account: string;

beforeAll(async () => {
  bench = await startWriteBench();
  writer = await bench.start();
  account = await bench.link();
}, 60_000);
afterAll(() => bench?.close());
beforeEach(() => bench.control.reset());

let people = 0;
/** Somebody whom the vendor has never heard of. */
const newPerson = () => {
  people += 1;
  return {
    first_name: 'Wanda',
    last_name: 'Once',
    work_email: `wanda.${people}@seed.example`,
    start_date: '2026-12-01T00:00:00Z',
    work_location: { id: site },
  };
};
/** A site of the seed company. */
let site = '';
beforeAll(async () => {
  const { data } = await requirements();
  const { schema } = data.find(({ write }) => write === 'create_employee') as { schema: Schema };
  site = titlesIn(schema)[0] ?? '';
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly { const: string; title: string }[];
}
const titlesIn = ({ properties }: Schema): string[] =>
  (properties?.['work_location']?.properties?.['id']?.oneOf ?? []).map(({ title }) => title);

const requirements = async () => {
  const answer = await fetch(`${writer.url}/unified/hris/employees/requirements`, { headers: headersOf() });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { data: { write: string; schema: Schema }[] };
};

const headersOf = ({ key, apiKey = bench.apiKey, accountId = account }: Asking = {}): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`,
  'content-type': 'application/json',
  'x-account-id': accountId,
  ...(key !== undefined && { 'idempotency-key': key }),
});

interface Asking {
  readonly key?: string;
  readonly apiKey?: string;
  readonly accountId?: string;
  readonly to?: ServingProcess;
}

const create = async (body: object, asking: Asking = {}) => {
  const { url } = asking.to ?? writer;
  const init = { method: 'POST', headers: headersOf(asking), body: JSON.stringify(body) };
  const answer = await fetch(`${url}/unified/hris/employees`, init);
  return {
    status: answer.status,
    isReplayed: answer.headers.get('idempotent-replayed') === 'true',
    retryAfter: answer.headers.get('retry-after'),
    body: (await answer.json()) as { data?: { remote_id: string }; errorCode?: string; message: string },
  };
};

/** People whom the vendor made since the last reset. */
const made = async () =>
  (await bench.control.requests()).filter(
    ({ method, path, status }) => method === 'POST' && path === '/v1/people' && status === 200,
  ).length;

describe('one key, one write', () => {
  it('a hundred requests at once, in two processes', { timeout: 60_000 }, async () => {
    const other = await bench.start();
    const person = newPerson();
    await bench.control.fault({ kind: 'slow', route: 'POST /v1/people', delayMilliseconds: 300 });
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => create(person, { key: 'once', to: index % 2 ? other : writer })),
    );
    expect(await made()).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(Array(100).fill(201));
    expect(answers.filter(({ isReplayed }) => !isReplayed)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => body.data?.remote_id)).size).toBe(1);
    await other.kill();
  });

  it('another body is refused; another account and another API key have keys of their own', async () => {
    const person = newPerson();
    expect((await create(person, { key: 'k' })).status).toBe(201);
    expect(await create({ ...person, last_name: 'Twice' }, { key: 'k' })).toMatchObject({
      status: 422,
      body: { errorCode: 'IdempotencyKeyReused' },
    });
    const apiKey = await bench.newApiKey();
    expect((await create(newPerson(), { key: 'k', apiKey })).status).toBe(201);
    expect((await create(newPerson(), { key: 'k', accountId: await bench.link() })).status).toBe(201);
    expect(await made()).toBe(3);
  });

  it.each(['', 'ä', 'with space', 'x'.repeat(256)])('%j is no key', async (key) => {
    expect(await create(newPerson(), { key })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('idempotency-key') },
    });
    expect(await made()).toBe(0);
  });
});

it('whose answer was lost is found, and not made again', async () => {
  const person = newPerson();
  await bench.control.fault({ kind: 'lost_answer', route: 'POST /v1/people', delayMilliseconds: 0 });
  expect(await create(person, { key: 'lost' })).toMatchObject({
    status: 502,
    body: { remediation: expect.stringContaining('same Idempotency-Key') },
  });
  expect(await create(person, { key: 'lost' })).toMatchObject({
    status: 201,
    body: { data: { remote_id: expect.any(String) } },
  });
  expect(await made()).toBe(1);
});

it(
  `is not made again when the process is killed between the vendor's answer and ours, ${kills} times`,
  { timeout: 600_000 },
  async () => {
    for (let turn = 0; turn < kills; turn++) {
      const victim = await bench.start();
      const person = newPerson();
      const key = `killed-${turn}`;
      await bench.control.fault({ kind: 'lost_answer', route: 'POST /v1/people', delayMilliseconds: 60_000 });
      const before = await made();
      const cutOff = create(person, { key, to: victim }).catch(() => 'cut off');
      while ((await made()) === before) await new Promise((resolve) => setTimeout(resolve, 10));
      await victim.kill();
      expect(await cutOff).toBe('cut off');
      const again = await create(person, { key });
      expect(again).toMatchObject({ status: 201, body: { data: { remote_id: expect.any(String) } } });
      expect(await made()).toBe(before + 1);
      expect(await create(person, { key })).toMatchObject({
        status: 201,
        isReplayed: true,
        body: { data: again.body.data },
      });
    }
  },
);

it('that was killed before the vendor took it waits until it surely will not, and is then made', async () => {
  const victim = await bench.start();
  const person = newPerson();
  await bench.control.fault({ kind: 'slow', route: 'POST /v1/people', delayMilliseconds: 3_000 });
  const cutOff = create(person, { key: 'early', to: victim }).catch(() => 'cut off');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await victim.kill();
  expect(await cutOff).toBe('cut off');
  const again = await create(person, { key: 'early' });
  expect(again).toMatchObject({
    status: 409,
    retryAfter: expect.stringMatching(/^\d+$/),
    body: { errorCode: 'WriteInProgress' },
  });
  expect(Number(again.retryAfter)).toBeGreaterThan(30);
});
