import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseShortId } from '../../src/engine/ids.ts';
import { parseGrant, saveGrant, type Grant } from '../../src/engine/tokens/grant.ts';
import { readSecrets } from '../../src/engine/vault/credentials.ts';
import { findAccount } from '../../src/store/accounts.ts';
import { startBench, type Bench } from './oauth/bench.ts';
import { newBrowser } from './oauth/browser.ts';
import { startCaller, type Caller } from './oauth/caller.ts';
import type { TokenFault } from './oauth/vendor.ts';

const refOf = ({ projectId }: Bench, wireId: string) => ({ project_id: projectId, id: parseShortId(wireId) ?? '' });
const grantOf = async (bench: Bench, wireId: string): Promise<Grant> => {
  const { grant } = await readSecrets(bench.engine.db, bench.engine.vault, refOf(bench, wireId));
  const parsed = parseGrant(grant);
  if (!parsed) throw new Error('no grant');
  return parsed;
};
const accountOf = async (bench: Bench, wireId: string) => {
  const account = await findAccount(bench.engine.db, bench.projectId, refOf(bench, wireId).id);
  if (!account) throw new Error('no account');
  return account;
};

/** An account whose access token has to be renewed before the next call. */
const linkExpired = async (bench: Bench): Promise<string> => {
  const wireId = await bench.link();
  await expire(bench, wireId);
  return wireId;
};
const expire = async (bench: Bench, wireId: string) => {
  const grant = await grantOf(bench, wireId);
  const accessToken = { ...grant.accessToken, renewAt: 0 };
  await saveGrant(bench.engine.db, bench.engine.vault, refOf(bench, wireId), { ...grant, accessToken });
  bench.vendor.tokenCalls = 0;
};
/** Whether the grant can still be refreshed: the referee revokes it when an old token is used again. */
const isAlive = async (bench: Bench, wireId: string): Promise<boolean> => {
  await expire(bench, wireId);
  return (await bench.read(wireId)).status === 200;
};
const times = (count: number, status: number) => Array<number>(count).fill(status);
const closing: (() => Promise<void>)[] = [];
const newBench = async (options: Parameters<typeof startBench>[0] = {}) => {
  const bench = await startBench(options);
  closing.push(() => bench.stop());
  return bench;
};
const newCaller = async (bench: Bench): Promise<Caller> => {
  const caller = await startCaller(bench);
  closing.push(() => caller.kill());
  return caller;
};
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

describe.concurrent('a token that has to be renewed is renewed once', { timeout: 80_000 }, () => {
  it.each([20, 30_000])('by fifty callers in two processes, the token endpoint taking %i ms', async (delayMs) => {
    const bench = await newBench();
    const callers = await Promise.all([newCaller(bench), newCaller(bench)]);
    const accountId = await linkExpired(bench);
    const before = await grantOf(bench, accountId);
    bench.vendor.tokenDelayMs = delayMs;
    const statuses = await Promise.all(callers.map((caller) => caller.read({ accountId, count: 25 })));
    bench.vendor.tokenDelayMs = 0;
    expect(statuses.flat()).toEqual(times(50, 200));
    expect(bench.vendor.tokenCalls).toBe(1);
    const after = await grantOf(bench, accountId);
    expect(after.refreshToken).not.toBe(before.refreshToken);
    expect(await isAlive(bench, accountId)).toBe(true);
  });

  it('by fifty callers in two processes whose token the vendor ends before its time', async () => {
    const bench = await newBench();
    const callers = await Promise.all([newCaller(bench), newCaller(bench)]);
    const accountId = await bench.link();
    bench.vendor.tokenCalls = 0;
    await bench.vendor.endToken((await grantOf(bench, accountId)).accessToken.value);
    const statuses = await Promise.all(callers.map((caller) => caller.read({ accountId, count: 25 })));
    expect(statuses.flat()).toEqual(times(50, 200));
    expect(bench.vendor.unauthorized).toBeGreaterThan(1);
    expect(bench.vendor.tokenCalls).toBe(1);
    expect(await isAlive(bench, accountId)).toBe(true);
  });

  it('and kept when the vendor sends no new refresh token', async () => {
    const bench = await newBench({ rotates: false });
    const accountId = await linkExpired(bench);
    const before = await grantOf(bench, accountId);
    expect((await bench.read(accountId)).status).toBe(200);
    const after = await grantOf(bench, accountId);
    expect(after.refreshToken).toBe(before.refreshToken);
    expect(after.accessToken.value).not.toBe(before.accessToken.value);
    expect(await isAlive(bench, accountId)).toBe(true);
  });

  it('for five hundred callers by one database connection, while others are served as ever', async () => {
    const bench = await newBench();
    const [accountId, other] = [await linkExpired(bench), await bench.link()];
    bench.vendor.tokenCalls = 0;
    bench.vendor.tokenDelayMs = 4_000;
    const waiting = Promise.all(Array.from({ length: 500 }, async () => (await bench.read(accountId)).status));
    await sleep(1_500);
    const watcher = new Client({ connectionString: bench.connectionString });
    await watcher.connect();
    const held: number[] = [];
    const durations: number[] = [];
    for (let round = 0; round < 60; round++) {
      const { rows } = await watcher.query<{ held: string }>(
        `select count(*) as held from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and (state = 'idle in transaction' or wait_event = 'advisory')`,
      );
      held.push(Number(rows[0]?.held));
      const startedAt = performance.now();
      expect((await bench.read(other)).status).toBe(200);
      durations.push(performance.now() - startedAt);
    }
    await watcher.end();
    expect(Math.max(...held)).toBe(1);
    // Whoever had waited for the refresh would have waited for seconds.
    expect(durations.toSorted((a, b) => a - b)[58]).toBeLessThan(bench.vendor.tokenDelayMs / 4);
    expect(new Set(await waiting)).toEqual(new Set([200]));
    expect(bench.vendor.tokenCalls).toBe(1);
  });

  it('also when no caller can wait that long: they are told 503, and the grant lives', async () => {
    const bench = await newBench();
    const accountId = await linkExpired(bench);
    bench.vendor.tokenDelayMs = 600;
    bench.advance(-59_700);
    const answers = await Promise.all(Array.from({ length: 10 }, () => bench.read(accountId)));
    bench.advance(59_700);
    expect(answers.map(({ status }) => status)).toEqual(times(10, 503));
    expect(answers[0]?.body).toMatchObject({ errorCode: 'Unavailable', retryable: true });
    await sleep(900);
    expect((await bench.read(accountId)).status).toBe(200);
    expect(bench.vendor.tokenCalls).toBe(1);
    bench.vendor.tokenDelayMs = 0;
    expect(await isAlive(bench, accountId)).toBe(true);
  });
});

describe('a process that dies while the vendor answers', { timeout: 60_000 }, () => {
  it.each([
    ['a vendor that takes a refresh token again', false, 200, 'active'],
    ['a vendor that takes it once', true, 401, 'error'],
  ] as const)('leaves it to %s', async (_, rotates, status, ended) => {
    const bench = await newBench({ rotates });
    const accountId = await linkExpired(bench);
    for (let death = 0; death < (rotates ? 1 : 4); death++) {
      await expire(bench, accountId);
      const caller = await newCaller(bench);
      bench.vendor.tokenDelayMs = 5_000;
      const issued = new Promise<void>((resolve) => (bench.vendor.onIssued = resolve));
      void caller.read({ accountId, count: 3 });
      await issued;
      Object.assign(bench.vendor, { tokenDelayMs: 0, onIssued: () => undefined });
      await caller.kill();
      const answers = await Promise.all([bench.read(accountId), bench.read(accountId), bench.read(accountId)]);
      expect(answers.map((answer) => answer.status)).toEqual(times(3, status));
      expect(bench.vendor.tokenCalls).toBeLessThanOrEqual(3);
      expect((await accountOf(bench, accountId)).status).toBe(ended);
    }
  });
});

describe('a refresh that fails', { timeout: 60_000 }, () => {
  let bench: Bench;
  beforeAll(async () => void (bench = await newBench()));

  it.each<[string, TokenFault[], number[]]>([
    ['an error of the vendor', ['server_error'], [502, 200]],
    ['a dropped connection', ['drop'], [502, 200]],
    ['the page of a proxy', ['proxy_page'], [502, 200]],
    ['a refusal that it takes back', ['invalid_grant'], [200]],
    ['a refusal, then an error', ['invalid_grant', 'server_error'], [502, 200]],
    ['many errors', ['server_error', 'drop', 'server_error', 'proxy_page', 'drop'], [502, 502, 502, 502, 502, 200]],
  ])('for %s says nothing about the account', async (_, faults, statuses) => {
    const accountId = await linkExpired(bench);
    bench.vendor.faults.push(...faults);
    const seen: number[] = [];
    for (let round = 0; round < statuses.length; round++) seen.push((await bench.read(accountId)).status);
    expect(seen).toEqual(statuses);
    expect(await accountOf(bench, accountId)).toMatchObject({ status: 'active', status_reasons: [] });
    expect(await isAlive(bench, accountId)).toBe(true);
  });

  it('for good marks the account once, asks the vendor no more, and is mended by signing in again', async () => {
    const accountId = await linkExpired(bench);
    bench.vendor.faults.push('invalid_grant', 'invalid_grant');
    const caller = await newCaller(bench);
    const [statuses, answer] = await Promise.all([caller.read({ accountId, count: 5 }), bench.read(accountId)]);
    expect([...statuses, answer.status]).toEqual(times(6, 401));
    expect(answer.body).toMatchObject({ errorCode: 'AccountInvalidCredentialsError', code: 'credentials_rejected' });
    expect(bench.vendor.tokenCalls).toBe(2);
    const marked = await accountOf(bench, accountId);
    expect(marked).toMatchObject({ status: 'error', status_reasons: [{ code: 'credentials_rejected' }] });
    expect(marked.status_reasons[0]?.description).toContain('Link the account again');
    expect((await bench.read(accountId)).status).toBe(401);
    expect(bench.vendor.tokenCalls).toBe(2);
    expect((await accountOf(bench, accountId)).updated_at).toEqual(marked.updated_at);

    const session = await bench.newSession({ account_id: accountId });
    await newBrowser(bench).open((await session.begin()).url);
    expect((await bench.read(accountId)).status).toBe(200);
    expect(await accountOf(bench, accountId)).toMatchObject({ status: 'active', status_reasons: [] });
  });

  it.each<[string, TokenFault[], number]>([
    ['refused', ['invalid_grant'], 0],
    ['granted', [], 800],
  ])('or not, counts for nothing when the account was linked again meanwhile: %s', async (_, faults, delayMs) => {
    const fresh = await grantOf(bench, await bench.link());
    const accountId = await linkExpired(bench);
    bench.vendor.faults.push(...faults);
    bench.vendor.tokenDelayMs = delayMs;
    const reading = bench.read(accountId);
    await sleep(400);
    await saveGrant(bench.engine.db, bench.engine.vault, refOf(bench, accountId), fresh);
    expect((await reading).status).toBe(200);
    bench.vendor.tokenDelayMs = 0;
    expect(bench.vendor.tokenCalls).toBe(1);
    expect(await accountOf(bench, accountId)).toMatchObject({ status: 'active' });
    expect(await grantOf(bench, accountId)).toEqual(fresh);
  });

  it('leaves nothing behind when the account was deleted meanwhile', async () => {
    const accountId = await linkExpired(bench);
    bench.vendor.tokenDelayMs = 500;
    const reading = bench.read(accountId);
    await sleep(200);
    const authorization = `Basic ${Buffer.from(`${bench.apiKey}:`).toString('base64')}`;
    expect((await bench.call('DELETE', `/accounts/${accountId}`, { authorization })).status).toBe(200);
    expect((await reading).status).toBe(401);
    bench.vendor.tokenDelayMs = 0;
    const { grant } = await readSecrets(bench.engine.db, bench.engine.vault, refOf(bench, accountId));
    expect(grant).toBeUndefined();
  });

  it('whose database connection is cut still keeps what the vendor gave', async () => {
    const accountId = await linkExpired(bench);
    bench.vendor.tokenDelayMs = 500;
    const reading = bench.read(accountId);
    await sleep(250);
    const cutter = new Client({ connectionString: bench.connectionString });
    await cutter.connect();
    const { rowCount } = await cutter.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
    );
    await cutter.end();
    expect(rowCount).toBe(1);
    expect((await reading).status).toBe(200);
    bench.vendor.tokenDelayMs = 0;
    expect(await isAlive(bench, accountId)).toBe(true);
  });
});
