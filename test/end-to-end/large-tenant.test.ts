import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkSandboxAccount, newDataDir, startProcess, type RollcallProcess } from '../process.ts';
import { walkEmployees } from '../walk.ts';

const deep = process.env['ROLLCALL_TEST_DEEP'] !== undefined;
const people = deep ? 200_000 : 10_000;
const longestMs = deep ? 900_000 : 120_000;
const growthLimitBytes = 200 * 1024 * 1024;

let folder: Awaited<ReturnType<typeof newDataDir>>;
let rollcall: RollcallProcess;
let accountId: string;
beforeAll(async () => {
  folder = await newDataDir();
  rollcall = await startProcess(folder.path, {
    ROLLCALL_SANDBOX_PEOPLE: String(people),
    ROLLCALL_SANDBOX_LIMITS: 'raised',
    ROLLCALL_REQUESTS_PER_MINUTE: '1000000',
    ROLLCALL_LOG_LEVEL: 'warn',
  });
  accountId = await linkSandboxAccount(rollcall, 'hibob');
}, longestMs);
afterAll(async () => {
  await rollcall.end('SIGKILL');
  await folder.remove();
});

const vendorRequests = async () => {
  const { url, key } = rollcall.sandbox.admin;
  const answer = await fetch(`${url}/hibob/requests`, { headers: { 'x-sandbox-key': key } });
  return ((await answer.json()) as { requests: { path: string }[] }).requests;
};

describe(`a tenant of ${people} people`, { timeout: longestMs }, () => {
  it('is listed to the end, each person once, in flat memory and with few vendor calls', async () => {
    const idleBytes = await rollcall.memory();
    const before = (await vendorRequests()).filter(({ path }) => path.endsWith('/people/search')).length;
    const { ids, peakBytes } = await walkEmployees(rollcall, accountId, 100);
    const after = (await vendorRequests()).filter(({ path }) => path.endsWith('/people/search')).length;
    expect(ids).toHaveLength(people);
    expect(new Set(ids).size).toBe(people);
    expect(peakBytes - idleBytes).toBeLessThan(growthLimitBytes);
    expect(after - before).toBeLessThanOrEqual(1 + people / 100);
  });
});
