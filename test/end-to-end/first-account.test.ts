import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { newDataDir, startProcess, type RollcallProcess } from '../process.ts';

/** From `/health/ready` to an account that a program can read, by a person's hands. */
const limitMs = 60_000;

let folder: Awaited<ReturnType<typeof newDataDir>>;
let rollcall: RollcallProcess;
let browser: Browser;
beforeAll(async () => {
  folder = await newDataDir();
  [rollcall, browser] = await Promise.all([startProcess(folder.path), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await rollcall?.end();
  await folder?.remove();
});

const ask = async (path: string, headers: Record<string, string> = {}, body?: object) => {
  const { url, sandbox } = rollcall;
  const authorization = `Basic ${Buffer.from(`${sandbox.api_key}:`).toString('base64')}`;
  const answer = await fetch(`${url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization, ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(answer.status).toBeLessThan(300);
  return answer.json();
};

it(
  'a sandbox account is linked and read within a minute of being ready',
  async () => {
    const startedAt = performance.now();
    const owner = { origin_owner_id: 'acme', origin_owner_name: 'Acme', type: 'test' };
    const session = (await ask('/connect_sessions', {}, owner)) as { auth_link_url: string };
    const page = await browser.newPage({ locale: 'en' });
    await page.goto(session.auth_link_url);
    await page.getByRole('searchbox').fill('hibbo');
    await page.getByRole('button', { name: 'HiBob' }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    for (const [key, value] of Object.entries(rollcall.sandbox.providers['hibob']?.credentials ?? {}))
      await page.locator(`#field-${key}`).fill(value);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByRole('heading', { name: 'HiBob is linked' }).waitFor();
    const [account] = (await ask('/accounts')) as { id: string; status: string }[];
    expect(account?.status).toBe('active');
    const people = (await ask('/unified/hris/employees?page_size=5', { 'x-account-id': account?.id ?? '' })) as {
      data: object[];
    };
    expect(people.data).toHaveLength(5);
    const tookMs = performance.now() - startedAt;
    process.stdout.write(`From ready to a linked and read account: ${(tookMs / 1000).toFixed(1)} s\n`);
    expect(tookMs).toBeLessThan(limitMs);
  },
  2 * limitMs,
);
