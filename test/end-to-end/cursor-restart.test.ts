import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkSandboxAccount, newDataDir, startProcess, type RollcallProcess } from '../process.ts';

/* A walk that another process goes on with: nothing of a cursor lives in memory. */

interface Page {
  readonly status: number;
  readonly ids: readonly string[];
  readonly next: string | null;
  readonly errorCode: string | undefined;
}

const env = { ROLLCALL_SANDBOX_PEOPLE: '60', ROLLCALL_LOG_LEVEL: 'warn' };
const accounts: Record<string, string> = {};
let folder: Awaited<ReturnType<typeof newDataDir>>;
let rollcall: RollcallProcess;
beforeAll(async () => {
  folder = await newDataDir();
  rollcall = await startProcess(folder.path, env);
  for (const provider of ['hibob', 'hrcloud', 'hrworks', 'staffologyhr'])
    accounts[provider] = await linkSandboxAccount(rollcall, provider);
  accounts['other'] = await linkSandboxAccount(rollcall, 'hibob');
}, 60_000);
afterAll(async () => {
  await rollcall.end('SIGKILL');
  await folder.remove();
});

const read = async (account: string, path: string): Promise<Page> => {
  const authorization = `Basic ${Buffer.from(`${rollcall.sandbox.api_key}:`).toString('base64')}`;
  const headers = { authorization, 'x-account-id': accounts[account] ?? '' };
  const answer = await fetch(`${rollcall.url}/unified/hris/${path}`, { headers });
  const body = (await answer.json()) as { data?: { id: string }[]; next?: string | null; errorCode?: string };
  const ids = body.data?.map(({ id }) => id) ?? [];
  return { status: answer.status, ids, next: body.next ?? null, errorCode: body.errorCode };
};

/** From a page to the end. */
const walkFrom = async (account: string, path: string, first: Page): Promise<string[]> => {
  const ids = [...first.ids];
  for (let { next } = first; next !== null;) {
    const page = await read(account, `${path}&next=${next}`);
    expect(page.status).toBe(200);
    ids.push(...page.ids);
    next = page.next;
  }
  return ids;
};

const walks = [
  ['hibob', 'employees?page_size=25'],
  ['hibob', 'employments?page_size=25'],
  ['hibob', 'groups?page_size=5'],
  ['hrcloud', 'employees?page_size=25'],
  ['hrworks', 'employees?page_size=25'],
  ['hrworks', 'employments?page_size=25'],
  ['staffologyhr', 'employees?page_size=25'],
] as const;

it('goes on after a restart where it stood, and only for its account and question', { timeout: 60_000 }, async () => {
  const begun = await Promise.all(
    walks.map(async ([account, path]) => {
      const first = await read(account, path);
      return { account, path, first, whole: await walkFrom(account, path, first) };
    }),
  );
  expect(await rollcall.end()).toBe(0);
  rollcall = await startProcess(folder.path, env);
  for (const { account, path, first, whole } of begun) {
    const seen = await walkFrom(account, path, first);
    expect([path, seen]).toEqual([path, whole]);
    expect([path, new Set(seen).size > first.ids.length, new Set(seen).size]).toEqual([path, true, seen.length]);
  }
  const [{ path = '', first } = {}] = begun;
  for (const [account, asked] of [
    ['other', path],
    ['hrworks', path],
    ['hibob', 'employments?page_size=25'],
    ['hibob', `${path}&filter[employee_number]=1`],
  ] as const)
    expect(await read(account, `${asked}&next=${first?.next}`)).toMatchObject({
      status: 400,
      errorCode: 'CursorInvalid',
    });
  expect(await read('hibob', `${path.replace('25', '7')}&fields=id&next=${first?.next}`)).toMatchObject({
    status: 200,
  });
});
