import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { cipherKey } from '../engine/vault/cipher.ts';
import { verifyEncryptionKey } from '../engine/vault/encryption-key.ts';
import { createVault } from '../engine/vault/vault.ts';
import { examineClock, examineMigrations } from './examine-database.ts';
import { examine, examineNode } from './examine.ts';

let folder: string;
let database: TestDatabase;
const key = randomBytes(32);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-doctor-'));
  database = await testDatabase();
  await verifyEncryptionKey(database.store.db, createVault({ currentKey: cipherKey(key), previousKeys: [] }));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const look = async (env: Record<string, string> = {}) => {
  const findings = await examine({
    ROLLCALL_DATA_DIR: folder,
    ROLLCALL_PORT: '0',
    DATABASE_URL: database.connectionString,
    ROLLCALL_ENCRYPTION_KEY: key.toString('base64'),
    ...env,
  });
  return Object.fromEntries(findings.map(({ check, outcome, told }) => [check, `${outcome}: ${told}`]));
};

it('finds nothing wrong where nothing is', async () => {
  const found = await look();
  expect(Object.keys(found)).toHaveLength(11);
  expect(Object.values(found).filter((told) => told.startsWith('bad'))).toEqual([]);
  expect(found).toMatchObject({
    Migrations: expect.stringMatching(/^good: all \d+ were run/),
    'Encryption key': 'good: opens what is stored',
  });
});

it('says what is wrong, and what to do', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  await writeFile(join(folder, 'sandbox.json'), '{}');
  await chmod(join(folder, 'sandbox.json'), 0o644);
  const found = await look({
    NODE_ENV: 'production',
    ROLLCALL_SANDBOX: 'on',
    ROLLCALL_PORT: String((taken.address() as AddressInfo).port),
    ROLLCALL_PUBLIC_URL: 'http://rollcall.example.com',
    ROLLCALL_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  });
  taken.close();
  expect(found).toMatchObject({
    'Data folder': `bad: others can read what is secret. Run: chmod 600 ${join(folder, 'sandbox.json')}`,
    Port: expect.stringMatching(/^bad: .* in use by something else/),
    'Public URL': expect.stringMatching(/^bad: .* is not https/),
    Sandbox: expect.stringMatching(/^note: on in production/),
    'Encryption key': expect.stringMatching(/^bad: .* does not open what is stored/),
  });
});

it('goes on where the database does not answer, and stops at a configuration that cannot be read', async () => {
  const found = await look({ DATABASE_URL: 'postgres://nobody:secret-word@127.0.0.1:1/none' });
  expect(found['Database']).toMatch(/^bad: it does not answer: .*ECONNREFUSED/);
  expect(JSON.stringify(found)).not.toContain('secret-word');
  expect((await look({ ROLLCALL_PROT: '1' }))['Configuration']).toMatch(/^bad: ROLLCALL_PROT is not a variable/);
});

it('tells old programs, pending and unknown migrations, and clocks that differ', () => {
  expect(examineNode('20.19.0').outcome).toBe('bad');
  expect(examineMigrations(['0001_a'], ['0001_a', '0002_b']).outcome).toBe('note');
  expect(examineMigrations(['0001_a', '0003_c'], ['0001_a', '0002_b']).outcome).toBe('bad');
  expect(examineClock(0, 6000).outcome).toBe('bad');
  expect(examineClock(0, 4000).outcome).toBe('good');
});
