import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { occurrences } from '../canaries.ts';
import { linkSandboxAccount, newDataDir, startProcess, type RollcallProcess } from '../process.ts';

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

let folder: Awaited<ReturnType<typeof newDataDir>>;
let rollcall: RollcallProcess;
/** Credentials that only the simulator, the vault and this test know. */
let secrets: string[];
const wrong = 'wr0ng-canary+token/with"quotes\\and=signs';

const connectTo = async () => {
  const password = (await readFile(join(folder.path, 'postgres-password'), 'utf8')).trim();
  const pid = await readFile(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8');
  const port = Number(pid.split('\n')[3]);
  const client = new Client({ host: '127.0.0.1', port, user: 'rollcall', password, database: 'rollcall' });
  await client.connect();
  return client;
};

beforeAll(async () => {
  folder = await newDataDir();
  rollcall = await startProcess(folder.path, { ROLLCALL_LOG_LEVEL: 'debug' });
  const { admin } = rollcall.sandbox;
  const reset = await fetch(`${admin.url}/hibob/credentials/reset`, {
    method: 'POST',
    headers: { 'x-sandbox-key': admin.key },
  });
  const { credentials } = (await reset.json()) as { credentials: Record<string, string> };
  secrets = [credentials['service_user_token'] ?? '', rollcall.sandbox.api_key, wrong];
  const refused = { ...credentials, service_user_token: wrong };
  await expect(linkSandboxAccount(rollcall, 'hibob', refused)).rejects.toThrow('credentials_rejected');
  const id = await linkSandboxAccount(rollcall, 'hibob', credentials);
  const authorization = `Basic ${Buffer.from(`${rollcall.sandbox.api_key}:`).toString('base64')}`;
  const headers = { authorization, 'x-account-id': id };
  const read = await fetch(`${rollcall.url}/unified/hris/employees?raw=true&include=custom_fields`, { headers });
  expect(read.status).toBe(200);
  expect(occurrences(Buffer.from(await read.text()), secrets)).toBe(0);
  await fetch(`${rollcall.url}/unified/hris/employees/nobody`, { headers });
  await new Promise((resolve) => setTimeout(resolve, 800));
}, 90_000);
afterAll(async () => {
  await rollcall.end('SIGKILL');
  await folder.remove();
});

describe('a secret that was entered is nowhere', { timeout: 60_000 }, () => {
  it('in a table of any schema', async () => {
    const client = await connectTo();
    const out = await mkdtemp(join(tmpdir(), 'rollcall-copy-'));
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const [index, { name }] of rows.entries()) await client.query(`copy ${name} to '${join(out, String(index))}'`);
    await client.query('checkpoint');
    await client.end();
    const copies = await Promise.all((await filesIn(out)).map((file) => readFile(file)));
    await rm(out, { recursive: true });
    expect(Buffer.concat(copies).length).toBeGreaterThan(2000);
    expect(occurrences(Buffer.concat(copies), secrets)).toBe(0);
  });

  it('in a file of the data folder, the write-ahead log included', async () => {
    const files = (await filesIn(folder.path)).filter((file) => !file.endsWith('sandbox.json'));
    expect(files.some((file) => file.includes('pg_wal'))).toBe(true);
    for (const file of files) {
      const found = occurrences(await readFile(file).catch(() => Buffer.alloc(0)), secrets);
      expect({ file, found }).toEqual({ file, found: 0 });
    }
  });

  it('in a log line', () => {
    const logged = rollcall
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(logged.length).toBeGreaterThan(5);
    expect(occurrences(Buffer.from(logged.join('\n')), secrets)).toBe(0);
  });

  it('and this test would find it', () => {
    const [secret = ''] = secrets;
    const hiding = [secret, Buffer.from(`ab${secret}cd`).toString('base64'), Buffer.from(secret).toString('hex')];
    for (const text of hiding) expect(occurrences(Buffer.from(`x${text}y`), secrets)).toBeGreaterThan(0);
  });
});
