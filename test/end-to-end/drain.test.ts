import { Agent, get } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findRunningPostgres } from '../../src/store/embedded/running.ts';
import { query } from '../embedded-postgres.ts';
import { linkSandboxAccount, newDataDir, startProcess, type RollcallProcess } from '../process.ts';

let folder: Awaited<ReturnType<typeof newDataDir>>;
let rollcall: RollcallProcess;
beforeEach(async () => {
  folder = await newDataDir();
  rollcall = await startProcess(folder.path, { ROLLCALL_LOG_LEVEL: 'warn' });
}, 60_000);
afterEach(async () => {
  await rollcall.end('SIGKILL');
  await folder.remove();
});

const authorization = () => `Basic ${Buffer.from(`${rollcall.sandbox.api_key}:`).toString('base64')}`;

/** What became of a request: a status and whether the answer ends the connection, or the code of the failure. */
type Outcome = { readonly status: number; readonly closes: boolean } | { readonly failed: string };

const ask = (agent: Agent, path: string, headers: Record<string, string>): Promise<Outcome> =>
  new Promise((resolve) => {
    const request = get(`${rollcall.url}${path}`, { agent, headers: { authorization: authorization(), ...headers } });
    request.once('error', (error: NodeJS.ErrnoException) => resolve({ failed: error.code ?? error.message }));
    request.once('response', (answer) => {
      answer.once('error', (error) => resolve({ failed: error.message }));
      answer.once('end', () =>
        resolve({ status: answer.statusCode ?? 0, closes: answer.headers.connection === 'close' }),
      );
      answer.resume();
    });
  });

it('SIGTERM under load loses no request, and the log of every request is kept', { timeout: 90_000 }, async () => {
  const id = await linkSandboxAccount(rollcall, 'hibob');
  const account = { 'x-account-id': id };
  await fetch(`${rollcall.sandbox.admin.url}/hibob/faults`, {
    method: 'POST',
    headers: { 'x-sandbox-key': rollcall.sandbox.admin.key, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'slow', count: 1, delayMilliseconds: 1500 }),
  });
  const outcomes: Outcome[] = [];
  let listening = true;

  /** One client on one kept-alive connection, asking until it is refused, as often as `pauseMs` lets it. */
  const client = async (pauseMs: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (listening) {
      const outcome = await ask(agent, '/accounts', {});
      if ('failed' in outcome && outcome.failed === 'ECONNREFUSED') listening = false;
      else outcomes.push(outcome);
      await new Promise((resolve) => setTimeout(resolve, pauseMs * Math.random()));
    }
    agent.destroy();
  };
  const clients = Array.from({ length: 24 }, (_, index) => client(index % 2 ? 20 : 400));
  await expect.poll(() => outcomes.length, { timeout: 30_000 }).toBeGreaterThan(100);
  // Its vendor is slow: it is under way when the signal comes.
  const slow = ask(new Agent(), '/unified/hris/employees?page_size=2', account);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const probes = Array.from({ length: 10 }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  await Promise.all(probes.map((probe) => ask(probe, '/health/ready', {})));
  const ended = rollcall.end('SIGTERM');
  const told: Outcome[] = [];
  for (const probe of probes) {
    told.push(await ask(probe, '/health/ready', {}));
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  expect(told).toContainEqual({ status: 503, closes: true });
  expect(told.filter((outcome) => 'failed' in outcome)).toEqual([]);
  await Promise.all(clients);

  expect(await slow).toMatchObject({ status: 200 });
  expect(await ended).toBe(0);
  expect(outcomes.filter((outcome) => 'failed' in outcome)).toEqual([]);
  expect(outcomes.filter((outcome) => 'status' in outcome && outcome.status === 200)).toHaveLength(outcomes.length);
  expect(outcomes.some((outcome) => 'closes' in outcome && outcome.closes)).toBe(true);

  rollcall = await startProcess(folder.path, { ROLLCALL_LOG_LEVEL: 'warn' });
  const address = (await findRunningPostgres(folder.path)) ?? '';
  const logged = await query(address, `select count(*)::int from request_logs where path = '/accounts'`);
  expect(logged).toEqual([outcomes.length]);
});
