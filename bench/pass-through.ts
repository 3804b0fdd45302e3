/*
 * A live list of 100 employees through Rollcall, beside the same two vendor calls through a bare pass-through proxy, in
 * turns within one run, at 1, 10 and 100 connections. Vendor, Rollcall and proxy are processes of their own. Prints a
 * JSON line for each number of connections. `npm run bench -- pass-through [seconds]`
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Agent, request } from 'undici';
import { always } from '../src/connectors/hibob/map/employee-fields.ts';
import { startEmbeddedPostgres } from '../src/store/embedded/start.ts';
import { linkSandboxAccount, newDataDir } from '../test/process.ts';
import type { ServingOrder } from '../test/serving-process.ts';
import { startServing } from '../test/serving.ts';

const people = 100;
const seconds = Number(process.argv[2] ?? 5);
/** Each side runs so often at each number of connections, in turns. */
const rounds = 3;

const startChild = async <Message>(script: string, args: readonly string[]): Promise<Message> => {
  const path = fileURLToPath(new URL(`pass-through/${script}`, import.meta.url));
  const child: ChildProcess = fork(path, args, { execArgv: [] });
  children.push(child);
  const [message] = (await once(child, 'message')) as [Message];
  return message;
};
const children: ChildProcess[] = [];

/** What one side did: latencies in milliseconds, sorted, and answers a second. */
interface Run {
  readonly perSecond: number;
  readonly latencies: readonly number[];
}

/** Asks again and again over so many connections until the time is up. */
const load = async (url: string, headers: Record<string, string>, connections: number): Promise<Run> => {
  const agent = new Agent({ connections, pipelining: 1 });
  const latencies: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const ask = async () => {
    while (performance.now() < endsAt) {
      const askedAt = performance.now();
      const answer = await request(url, { dispatcher: agent, headers });
      await answer.body.arrayBuffer();
      if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
      latencies.push(performance.now() - askedAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  const perSecond = latencies.length / ((performance.now() - startedAt) / 1000);
  await agent.close();
  return { perSecond, latencies: latencies.toSorted((a, b) => a - b) };
};

const percentile = (runs: readonly Run[], share: number): number => {
  const all = runs.flatMap(({ latencies }) => latencies).toSorted((a, b) => a - b);
  return all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
};
const mean = (runs: readonly Run[]) => runs.reduce((sum, { perSecond }) => sum + perSecond, 0) / runs.length;
const round = (value: number) => Number(value.toFixed(2));

const folder = await newDataDir();
const postgres = await startEmbeddedPostgres({ dataDir: folder.path, log: () => undefined });
try {
  const apiKey = 'v1.local.benchbenchbenchbenchbenchbenchbenchbenchben';
  const sandbox = await startChild<ServingOrder['sandbox']>('vendor-process.ts', [String(people)]);
  const env = {
    DATABASE_URL: postgres.connectionString,
    ROLLCALL_API_KEY: apiKey,
    ROLLCALL_REQUESTS_PER_MINUTE: '1000000',
    ROLLCALL_DATA_DIR: `${folder.path}/serving`,
    ROLLCALL_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  };
  const serving = await startServing({ env, sandbox });
  children.push(serving.child);
  const { url } = serving;
  const credentials = { ...sandbox.credentials['hibob'] };
  const base_url = sandbox.hosts['hibob']?.api ?? '';
  const admin = { url: sandbox.adminUrl, key: sandbox.adminKey };
  const told = { url, api_key: apiKey, admin, providers: { hibob: { base_url, credentials } } };
  const accountId = await linkSandboxAccount({ url, sandbox: told }, 'hibob');
  const pair = `${credentials['service_user_id']}:${credentials['service_user_token']}`;
  const authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  const proxy = await startChild<{ port: number }>('proxy-process.ts', [
    base_url,
    authorization,
    JSON.stringify(always),
  ]);

  const sides = {
    rollcall: {
      url: `${url}/unified/hris/employees?page_size=100`,
      headers: { authorization: `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`, 'x-account-id': accountId },
    },
    proxy: { url: `http://127.0.0.1:${proxy.port}/`, headers: {} },
  };
  const run = (side: keyof typeof sides, connections: number) =>
    load(sides[side].url, sides[side].headers, connections);
  await Promise.all([run('rollcall', 4), run('proxy', 4)]);

  for (const connections of [1, 10, 100]) {
    const rollcall: Run[] = [];
    const bare: Run[] = [];
    for (let turn = 0; turn < rounds; turn++) {
      rollcall.push(await run('rollcall', connections));
      bare.push(await run('proxy', connections));
    }
    const line = {
      connections,
      rollcallPerSecond: round(mean(rollcall)),
      proxyPerSecond: round(mean(bare)),
      throughputRatio: round(mean(rollcall) / mean(bare)),
      addedP50Ms: round(percentile(rollcall, 0.5) - percentile(bare, 0.5)),
      addedP99Ms: round(percentile(rollcall, 0.99) - percentile(bare, 0.99)),
      proxyP50Ms: round(percentile(bare, 0.5)),
    };
    console.log(JSON.stringify(line));
  }
} finally {
  for (const child of children) child.kill('SIGKILL');
  await postgres.stop();
  await folder.remove();
}
