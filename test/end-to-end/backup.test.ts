import { randomBytes } from 'node:crypto';
import { copyFile, cp, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBackup } from '../../src/make-backup.ts';
import { restoreInstallation } from '../../src/restore-installation.ts';
import { readBackup } from '../../src/store/backup/read-backup.ts';
import { restoreBackup } from '../../src/store/backup/restore-backup.ts';
import { findRunningPostgres } from '../../src/store/embedded/running.ts';
import { testDatabase } from '../database.ts';
import { query } from '../embedded-postgres.ts';
import { linkSandboxAccount, newDataDir, startProcess, type RollcallProcess } from '../process.ts';

let folder: Awaited<ReturnType<typeof newDataDir>>;
let rollcall: RollcallProcess;
let accountId: string;
/** A backup with its key, made while sessions were being made. */
let backup: string;
let sessionsMade = 0;
const place = (name: string) => join(folder.path, name);

const authorization = ({ sandbox }: RollcallProcess) =>
  `Basic ${Buffer.from(`${sandbox.api_key}:`).toString('base64')}`;

const inviteUntil = async (isDone: () => boolean) => {
  const body = JSON.stringify({ origin_owner_id: 'acme', origin_owner_name: 'Acme', type: 'test' });
  const headers = { authorization: authorization(rollcall), 'content-type': 'application/json' };
  while (!isDone()) {
    const answer = await fetch(`${rollcall.url}/connect_sessions`, { method: 'POST', headers, body });
    if (answer.ok) sessionsMade += 1;
    await answer.body?.cancel();
  }
};

beforeAll(async () => {
  folder = await newDataDir();
  rollcall = await startProcess(place('first'), { ROLLCALL_LOG_LEVEL: 'warn' });
  accountId = await linkSandboxAccount(rollcall, 'hibob');
  backup = place('backup');
  let done = false;
  const writers = Array.from({ length: 4 }, () => inviteUntil(() => done));
  await new Promise((resolve) => setTimeout(resolve, 300));
  await makeBackup({ ROLLCALL_DATA_DIR: rollcall.dataDir }, backup, { withKey: true });
  await new Promise((resolve) => setTimeout(resolve, 100));
  done = true;
  await Promise.all(writers);
}, 90_000);
afterAll(async () => {
  await rollcall.end('SIGKILL');
  await folder.remove();
});

describe('a backup', { timeout: 90_000 }, () => {
  it('made while others write is of one moment, and restored it decrypts, reads, and goes on', async () => {
    const target = place('second');
    const report = await restoreInstallation({}, backup, target);
    expect(report.rows).toBeGreaterThan(10);
    // The simulated tenants are no part of an installation; real ones outlive it as well.
    await copyFile(join(rollcall.dataDir, 'sandbox.json'), join(target, 'sandbox.json'));
    const second = await startProcess(target, { ROLLCALL_LOG_LEVEL: 'warn' });
    try {
      const headers = { authorization: authorization(second), 'x-account-id': accountId };
      const read = await fetch(`${second.url}/unified/hris/employees?page_size=3`, { headers });
      expect(read.status).toBe(200);
      expect(((await read.json()) as { data: object[] }).data).toHaveLength(3);
      const database = (await findRunningPostgres(target)) ?? '';
      const counts = await query(
        database,
        `select (select count(*)::int from connect_sessions),
                (select count(distinct subject_id)::int from token_directory where kind = 'session'),
                (select count(*)::int from projects)`,
      );
      expect(counts[0]).toBe(counts[1]);
      expect(counts[0]).toBeGreaterThan(1);
      expect(counts[0]).toBeLessThanOrEqual(sessionsMade + 1);
      expect(counts[2]).toBe(1);
      await linkSandboxAccount(second, 'hrcloud');
    } finally {
      await second.end('SIGKILL');
    }
  });

  it('is for its owner only, and holds the key only when asked', async () => {
    const plain = place('plain');
    await makeBackup({ ROLLCALL_DATA_DIR: rollcall.dataDir }, plain);
    expect((await stat(plain)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(backup)) expect((await stat(join(backup, name))).mode & 0o777).toBe(0o600);
    const key = (await readFile(join(rollcall.dataDir, 'development-encryption-key'), 'utf8')).trim();
    expect(await readFile(join(backup, 'encryption-key'), 'utf8')).toBe(`${key}\n`);
    expect(await readdir(plain)).not.toContain('encryption-key');
    await expect(restoreInstallation({}, plain, place('no-key'))).rejects.toThrow('Set ROLLCALL_ENCRYPTION_KEY');
    const wrong = { ROLLCALL_ENCRYPTION_KEY: randomBytes(32).toString('base64') };
    await expect(restoreInstallation(wrong, plain, place('no-key'))).rejects.toThrow('does not open this backup');
    expect(await readdir(folder.path)).not.toContain('no-key');
    await restoreInstallation({ ROLLCALL_ENCRYPTION_KEY: key }, plain, place('by-key'));
    expect(await readdir(place('by-key'))).not.toContain('development-encryption-key');
  });

  it('goes into a database of one’s own, which has to be empty', async () => {
    const database = await testDatabase('template1');
    const key = (await readFile(join(backup, 'encryption-key'), 'utf8')).trim();
    const env = { DATABASE_URL: database.connectionString, ROLLCALL_ENCRYPTION_KEY: key };
    expect(await restoreInstallation(env, backup)).toMatchObject({ data_dir: null });
    expect(await query(database.connectionString, 'select count(*)::int from accounts')).toEqual([1]);
    await expect(restoreInstallation(env, backup)).rejects.toThrow('The database is not empty');
    const again = place('again');
    expect(await makeBackup(env, again)).toMatchObject({ with_key: false });
    await database.drop();
  });

  it('that fails half-way leaves the database as empty as it was, so that it can be tried again', async () => {
    const own = await testDatabase('template1');
    const manifest = await readBackup(backup);
    const tables = manifest.tables.map((table) => ({
      ...table,
      rows: table.rows + (table.name === 'accounts' ? 1 : 0),
    }));
    await expect(restoreBackup(own.store, backup, { ...manifest, tables })).rejects.toThrow('rows instead of');
    await restoreBackup(own.store, backup, manifest);
    await own.drop();
  });

  it('is refused where it is damaged, and nothing is written', async () => {
    const damage = async (name: string, harm: (folder: string) => Promise<void>) => {
      const copy = place(`damaged-${name}`);
      await cp(backup, copy, { recursive: true });
      await harm(copy);
      await expect(restoreInstallation({}, copy, place('target'))).rejects.toThrow(/damaged|not whole|not a whole/);
      expect(await readdir(folder.path)).not.toContain('target');
    };
    const table = 'accounts.copy.gz';
    await damage('byte', async (copy) => {
      const bytes = await readFile(join(copy, table));
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      await writeFile(join(copy, table), bytes);
    });
    await damage('cut', (copy) => truncate(join(copy, table), 20));
    await damage('missing', (copy) => rm(join(copy, table)));
    await damage('manifest', async (copy) => {
      const path = join(copy, 'manifest.json');
      await writeFile(path, (await readFile(path, 'utf8')).replace(/"rows": \d+/, '"rows": 7'));
    });
    await damage('no-manifest', (copy) => rm(join(copy, 'manifest.json')));
  });

  it('neither overwrites a backup nor a data folder', async () => {
    await expect(makeBackup({ ROLLCALL_DATA_DIR: rollcall.dataDir }, backup)).rejects.toThrow('is not empty');
    await mkdir(place('full'));
    await writeFile(join(place('full'), 'mine'), 'mine');
    await expect(restoreInstallation({}, backup, place('full'))).rejects.toThrow('is not empty');
    expect(await readdir(place('full'))).toEqual(['mine']);
    await expect(makeBackup({ ROLLCALL_DATA_DIR: place('nothing') }, place('x'))).rejects.toThrow('nothing to back up');
  });
});
