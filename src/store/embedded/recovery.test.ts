import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import {
  endAllElsewhere,
  hasEnded,
  postmasterPid,
  query,
  startElsewhere,
  untilEnded,
} from '../../../test/embedded-postgres.ts';
import { startEmbeddedPostgres } from './start.ts';

const root = await mkdtemp(join(tmpdir(), 'rollcall-embedded-'));
let dataDir: string;
let told: string[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(root, 'data-'));
  told = [];
});
afterEach(async () => {
  endAllElsewhere();
  const left = await postmasterPid(dataDir).catch(() => undefined);
  if (left !== undefined) await untilEnded(left);
});
afterAll(() => rm(root, { recursive: true, maxRetries: 20, retryDelay: 100 }));

const start = () => startEmbeddedPostgres({ dataDir, log: (message) => told.push(message) });

test('after kill -9 of the process, its server is stopped and a new one has the rows', async () => {
  const other = await startElsewhere(dataDir);
  await query(other.connectionString, 'create table kept as select 7 as value');
  const left = await postmasterPid(dataDir);
  other.child.kill('SIGKILL');
  await other.ended;
  expect(await hasEnded(left)).toBe(false);

  const { connectionString, stop } = await start();
  expect(await hasEnded(left)).toBe(true);
  expect(told).toEqual([expect.stringContaining(String(left))]);
  expect(await query(connectionString, 'select value from kept')).toEqual([7]);
  await stop();
});

test('after kill -9 of everything the rows are recovered, five times in a row', async () => {
  for (let round = 0; round < 5; round++) {
    const other = await startElsewhere(dataDir);
    await query(other.connectionString, 'create table if not exists kept (value int)');
    await query(other.connectionString, `insert into kept values (${round})`);
    const server = await postmasterPid(dataDir);
    process.kill(server, 'SIGKILL');
    other.child.kill('SIGKILL');
    await other.ended;
  }
  const { connectionString, stop } = await start();
  expect(await query(connectionString, 'select count(*)::int from kept')).toEqual([5]);
  await stop();
});

test("a pid file that names a zombie or somebody else's process, or nothing at all, is no obstacle", async () => {
  await (await start()).stop();
  // The shell's child ends at once, and the program that takes the shell's place never asks how it went.
  const parent = spawn(
    '/bin/sh',
    ['-c', 'true & echo $!; exec "$0" -e "setTimeout(() => {}, 60000)"', process.execPath],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const zombie = await new Promise<number>((resolve) => parent.stdout.once('data', (line) => resolve(Number(line))));
  await untilEnded(zombie);
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
  const restOfFile = `${dataDir}/postgres\n1700000000\n5432\n\n127.0.0.1\n`;
  for (const content of [`${zombie}\n${restOfFile}`, `${parent.pid}\n${restOfFile}`, '']) {
    await writeFile(pidFile, content, { mode: 0o600 });
    const { stop } = await start();
    await stop();
  }
  expect(await hasEnded(parent.pid ?? 0)).toBe(false);
  parent.kill();
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s to the process ends the server too', async (signal) => {
  const other = await startElsewhere(dataDir);
  const server = await postmasterPid(dataDir);
  other.child.kill(signal);
  expect(await other.ended).toBeGreaterThan(128);
  await untilEnded(server);
});

test('a server that ends by itself is told of', async () => {
  const { stop } = await start();
  const server = await postmasterPid(dataDir);
  process.kill(server, 'SIGQUIT');
  await untilEnded(server);
  await sleep(20);
  expect(told).toEqual([expect.stringContaining('postgres.log')]);
  await stop();
});

test('a first start that was interrupted is begun again', async () => {
  await mkdir(join(dataDir, 'postgres.new', 'data'), { recursive: true });
  await writeFile(join(dataDir, 'postgres.new', 'data', 'PG_VERSION'), '18\n');
  const { stop } = await start();
  await stop();
});
