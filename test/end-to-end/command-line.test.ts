import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../command-line.ts';
import { linkSandboxAccount, type SandboxFile } from '../process.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

let rollcall: TestRollcall;
let hibob: string;
let hrworks: string;
beforeAll(async () => {
  rollcall = await startRollcall({ ROLLCALL_SANDBOX_PEOPLE: '230' });
  const { url, apiKey, sandbox } = rollcall;
  const providers = Object.entries(sandbox.credentials).map(([key, credentials]) => [
    key,
    { base_url: '', credentials },
  ]);
  const admin = { url: sandbox.adminUrl, key: sandbox.adminKey };
  const file = { url, api_key: apiKey, admin, providers: Object.fromEntries(providers) } as SandboxFile;
  hibob = await linkSandboxAccount({ url, sandbox: file }, 'hibob');
  hrworks = await linkSandboxAccount({ url, sandbox: file }, 'hrworks');
}, 60_000);
afterAll(() => rollcall.stop());

/** Runs a command that finds server and key in `sandbox.json`. */
const run = (line: string, columns?: number) =>
  runCommandLine(line.split(' '), { ROLLCALL_DATA_DIR: rollcall.dataDir }, { ...(columns && { columns }) });
const objectsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the command line on a running server', { timeout: 60_000 }, () => {
  it('lists accounts as a table and as one object a line, and filters', async () => {
    const table = await run('accounts list', 80);
    expect(table.code).toBe(0);
    expect(table.out).toMatch(new RegExp(`^ID +SYSTEM +STATUS[^]*${hibob}  hibob[^]*${hrworks}  hrworks`));
    const { out } = await run('accounts list --provider hrworks --status active --json');
    expect(objectsOf(out)).toMatchObject([{ id: hrworks, provider: 'hrworks' }]);
    expect(await run('accounts list --status error')).toMatchObject({ code: 0, out: '', err: 'No accounts.\n' });
  });

  it('shows an account, and tells what is not there with the request id', async () => {
    expect((await run(`accounts get ${hibob}`)).out).toMatch(new RegExp(`^id +${hibob}\nprovider +hibob\n`));
    const { code, err } = await run('accounts get nobody');
    expect([code, err]).toEqual([1, expect.stringMatching(/no such account.*\(request \w{22}\)\n/)]);
  });

  it('reads every employee over several pages, no more than asked for, in a table that fits', async () => {
    const { out } = await run(`employees list --account ${hibob} --json --fields id,remote_id`);
    const people = objectsOf(out);
    expect(people.length).toBeGreaterThan(200);
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    expect(objectsOf((await run(`employees list --account ${hibob} --json --limit 101`)).out)).toHaveLength(101);
    for (const columns of [80, 120]) {
      const lines = (await run(`employees list --account ${hibob} --limit 150`, columns)).out.trimEnd().split('\n');
      expect(lines).toHaveLength(151);
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(columns);
    }
  });

  it('makes a link to invite somebody', async () => {
    const { out } = await run('connect --owner acme --test');
    expect(out).toMatch(new RegExp(`^${rollcall.url}/link/[^#]+#[\\w-]+\n$`));
    const { out: json } = await run(
      'connect --owner acme --owner-name Acme --provider hibob --expires-in 60 --test --json',
    );
    expect(JSON.parse(json)).toMatchObject({ origin_owner_id: 'acme', origin_owner_name: 'Acme', provider: 'hibob' });
  });

  it('lists connectors and what each reads', async () => {
    expect((await run('connectors list', 120)).out).toMatch(/^KEY +NAME[^]*\nhibob +HiBob +yes +employees, /);
  });

  it('suspends an account and takes that back', async () => {
    expect((await run(`accounts suspend ${hrworks}`)).out).toMatch(/\nstatus +suspended\n/);
    expect((await run(`accounts resume ${hrworks}`)).out).toMatch(/\nstatus +active\n/);
  });

  it('deletes an account only when that is said twice', async () => {
    expect(await run(`accounts delete ${hrworks}`)).toMatchObject({ code: 2, err: expect.stringContaining('--yes') });
    expect((await run(`accounts get ${hrworks}`)).code).toBe(0);
    expect(await run(`accounts delete ${hrworks} --yes`)).toMatchObject({
      code: 0,
      err: expect.stringContaining('At the HR system: '),
    });
    expect((await run(`accounts get ${hrworks}`)).code).toBe(1);
  });

  it('finds a request in the log, with the vendor calls under it', async () => {
    expect((await run(`employees list --account ${hibob} --limit 1 --json`)).code).toBe(0);
    const listed = () => run(`logs list --account ${hibob} --limit 3`, 80);
    await expect.poll(async () => (await listed()).out).toMatch(/GET \/unified\/hris\/em/);
    const { out } = await listed();
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const [newest] = objectsOf((await run(`logs list --account ${hibob} --limit 1 --json`)).out);
    const got = await run(`logs get ${String(newest?.['request_id'])}`, 120);
    expect(got.out).toMatch(
      /^request_id +\w{22}\n[^]*\n\nTIME +STATUS +MS +TRY +REQUEST\n[^]*POST \/v1\/people\/search/,
    );
    expect(await run('logs list --failed --status 599')).toMatchObject({ code: 0, err: 'No requests.\n' });
  });

  it('makes an API key that may do what was said, lists it without its text, and ends it', async () => {
    const made = await run('api-keys create --name reports --scope read_only');
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^v1\.local\.[\w-]{43}\n$/)]);
    const { out } = await run('api-keys list', 80);
    expect(out).toMatch(new RegExp(`reports +v1\\.local\\.…${made.out.trim().slice(-4)} +read_only +active`));
    expect(out).not.toContain(made.out.trim());
    const [{ id } = { id: '' }] = objectsOf((await run('api-keys list --json')).out);
    expect((await run(`api-keys revoke ${String(id)}`)).out).toMatch(/status +revoked/);
  });

  it('takes a key from a file, and says when it is refused', async () => {
    const file = join(rollcall.dataDir, 'key');
    await writeFile(file, `${rollcall.apiKey}\n`);
    const elsewhere = `--url ${rollcall.url} --api-key-file ${file}`.split(' ');
    const env = { ROLLCALL_DATA_DIR: '/nonexistent' };
    expect((await runCommandLine(['accounts', 'list', ...elsewhere], env)).code).toBe(0);
    await writeFile(file, `v1.local.${'a'.repeat(43)}`);
    expect((await runCommandLine(['accounts', 'list', ...elsewhere], env)).code).toBe(4);
  });

  it('sends the key of the sandbox to no other server', async () => {
    const { code, err } = await run('accounts list --url http://127.0.0.1:64999');
    expect([code, err]).toEqual([2, expect.stringContaining('no API key for http://127.0.0.1:64999')]);
  });
});
