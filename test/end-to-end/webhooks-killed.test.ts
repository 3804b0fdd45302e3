import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkSandboxAccountIn, newDataDir, startProcess, type RollcallProcess } from '../process.ts';

const secret = 'the-secret-of-a-webhook';
const kills = 10;

let folder: Awaited<ReturnType<typeof newDataDir>>;
let rollcall: RollcallProcess;
let token: string;

beforeAll(async () => {
  folder = await newDataDir();
  rollcall = await startProcess(folder.path);
  const { accountId, hubToken } = await linkSandboxAccountIn(rollcall, 'hibob');
  const answer = await fetch(`${rollcall.url}/hub/accounts/${accountId}/webhook_secret`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-hub-session-token': hubToken },
    body: JSON.stringify({ secret }),
  });
  token = new URL(((await answer.json()) as { url: string }).url).searchParams.get('externalTriggerToken') ?? '';
}, 60_000);
afterAll(async () => {
  await rollcall.end('SIGKILL');
  await folder.remove();
});

const tell = async (turn: number) => {
  const data = { employeeId: '3332883810000007938' };
  const triggeredAt = `2026-06-15T12:00:00.${String(turn).padStart(6, '0')}`;
  const body = JSON.stringify({ type: 'employee.updated', triggeredAt, version: 'v2', data });
  const signature = createHmac('sha512', secret).update(body).digest('base64');
  const answer = await fetch(`${rollcall.url}/external-trigger/hibob?externalTriggerToken=${token}`, {
    method: 'POST',
    headers: { 'bob-signature': signature },
    body,
  });
  return { status: answer.status, body: await answer.json() };
};

it(`keeps what it has acknowledged when it is killed right after, ${kills} times`, { timeout: 240_000 }, async () => {
  for (let turn = 0; turn < kills; turn++) {
    expect(await tell(turn)).toEqual({ status: 200, body: { received: true, duplicate: false } });
    await rollcall.end('SIGKILL');
    rollcall = await startProcess(folder.path);
    // Told again, it is known: it was kept before the answer left.
    expect(await tell(turn)).toEqual({ status: 200, body: { received: true, duplicate: true } });
  }
});
