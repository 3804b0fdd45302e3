import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

const isRoot = process.getuid?.() === 0;
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

test('a server starts from nothing, keeps its rows through a stop, and starts again', async () => {
  const first = await start();
  expect(await query(first.connectionString, 'select current_database(), current_user')).toEqual([
    'rollcall',
    'rollcall',
  ]);
  await query(first.connectionString, 'create table kept as select 7 as value');
  const pid = await postmasterPid(dataDir);
  await first.stop();
  await first.stop();
  expect(await hasEnded(pid)).toBe(true);

  const second = await start();
  expect(await query(second.connectionString, 'select value from kept')).toEqual([7]);
  await second.stop();
  expect(told).toEqual([]);
});

test('it is durable, speaks UTC, listens on loopback only, and asks for its password, which only its owner can read', async () => {
  const { connectionString, stop } = await start();
  const names = [
    'fsync',
    'synchronous_commit',
    'TimeZone',
    'listen_addresses',
    'unix_socket_directories',
    'server_version_num',
  ];
  const values = await query(
    connectionString,
    `select ${names.map((name) => `current_setting('${name}')`).join(', ')}`,
  );
  expect(values.slice(0, 5)).toEqual(['on', 'on', 'UTC', '127.0.0.1', '']);
  expect(values[5]).toMatch(/^18/);
  expect((await stat(join(dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600);
  expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700);
  const wrong = new URL(connectionString);
  wrong.password = 'wrong';
  await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  await stop();
});

test('what the server logs quotes no values', async () => {
  const { connectionString, stop } = await start();
  await query(connectionString, 'create table people (email text primary key)');
  const insert = () => query(connectionString, `insert into people values ('canary@example.com')`);
  await insert();
  await expect(insert()).rejects.toThrow(/duplicate key/);
  await stop();
  const log = await readFile(join(dataDir, 'postgres.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('canary');
});

test('a second process on the same folder is told which process has it, and a second start in this one too', async () => {
  const { stop } = await start();
  const refusal = `Another Rollcall process (pid ${process.pid}) is using the data folder ${dataDir}.`;
  const other = await startElsewhere(dataDir);
  expect(other.line).toContain(refusal);
  expect(await other.ended).toBe(1);
  await expect(start()).rejects.toThrow(refusal);
  await stop();
});

test('a long path with spaces and umlauts will do', async () => {
  dataDir = join(dataDir, 'Ordner für die Daten', 'x'.repeat(120));
  const { connectionString, stop } = await start();
  expect(await query(connectionString, 'select 1')).toEqual([1]);
  await stop();
});

test('files of another major version are left alone', async () => {
  await mkdir(join(dataDir, 'postgres'));
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
  await expect(start()).rejects.toThrow(/written by PostgreSQL 17/);
  await rm(join(dataDir, 'postgres'), { recursive: true });
  const { stop } = await start();
  await stop();
});

test('PATH may hold nothing but node', async () => {
  const other = await startElsewhere(dataDir, { env: { PATH: dirname(process.execPath) } });
  expect(other.connectionString).not.toBe('');
});

test.runIf(isRoot)('an ordinary user needs nothing', async () => {
  await chmod(root, 0o711);
  await chown(dataDir, 65534, 65534);
  const other = await startElsewhere(dataDir, { uid: 65534 });
  expect(other.line).toContain('postgres://');
  expect((await stat(join(dataDir, 'postgres'))).uid).toBe(65534);
});
