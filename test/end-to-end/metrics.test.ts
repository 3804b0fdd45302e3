import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkSandboxAccount } from '../process.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

let rollcall: TestRollcall;
beforeAll(async () => void (rollcall = await startRollcall()), 60_000);
afterAll(() => rollcall.stop());

const read = async () => {
  const answer = await fetch(`${rollcall.url}/metrics`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return answer.text();
};
/** The value of the one line with this name and these labels, in any order. */
const valueOf = (text: string, name: string, labels: Record<string, string> = {}): number | undefined => {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  const found = lines.filter((line) =>
    Object.entries(labels).every(([label, value]) => line.includes(`${label}="${value}"`)),
  );
  return found.length === 1 ? Number(found[0]?.split(' ').at(-1)) : undefined;
};

describe('/metrics', { timeout: 60_000 }, () => {
  it('counts requests, vendor calls, retries and accounts, and times them', async () => {
    const { url, apiKey, sandbox } = rollcall;
    const file = { url, api_key: apiKey, admin: { url: sandbox.adminUrl, key: sandbox.adminKey } };
    const providers = { hibob: { base_url: '', credentials: { ...sandbox.credentials['hibob'] } } };
    const id = await linkSandboxAccount({ url, sandbox: { ...file, providers } }, 'hibob');
    await fetch(`${sandbox.adminUrl}/hibob/faults`, {
      method: 'POST',
      headers: { 'x-sandbox-key': sandbox.adminKey },
      body: JSON.stringify({ kind: 'server_error', count: 1, route: 'POST /v1/people/search' }),
    });
    const headers = { authorization: `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`, 'x-account-id': id };
    for (let round = 0; round < 3; round++)
      expect((await fetch(`${url}/unified/hris/employees?page_size=5`, { headers })).status).toBe(200);
    expect((await fetch(`${url}/accounts/nobody`, { headers })).status).toBe(404);

    const text = await read();
    const requests = 'rollcall_http_request_duration_seconds_count';
    expect(valueOf(text, requests, { operation: 'hris_list_employees', status_class: '2xx' })).toBe(3);
    expect(valueOf(text, requests, { operation: 'get_account', status_class: '4xx' })).toBe(1);
    const search = { provider: 'hibob', endpoint: 'POST /v1/people/search' };
    expect(
      valueOf(text, 'rollcall_vendor_call_duration_seconds_count', { ...search, outcome: 'vendor_unavailable' }),
    ).toBe(1);
    expect(valueOf(text, 'rollcall_vendor_call_duration_seconds_count', { ...search, outcome: 'ok' })).toBeGreaterThan(
      0,
    );
    expect(valueOf(text, 'rollcall_vendor_call_retries_total', search)).toBe(1);
    expect(valueOf(text, 'rollcall_accounts', { provider: 'hibob', status: 'active' })).toBe(1);
    expect(valueOf(text, 'rollcall_database_connections', { state: 'open' })).toBeGreaterThan(0);
    expect(valueOf(text, 'rollcall_log_rows_waiting')).toBeGreaterThanOrEqual(0);
    expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
    expect(text).not.toContain(id);
  });
});

describe('reading it from elsewhere', { timeout: 60_000 }, () => {
  const statusWith = async (env: Record<string, string>, ...tokens: string[]) => {
    const other = await startRollcall(env);
    const statuses = [];
    for (const token of tokens) {
      const headers = token ? { authorization: `Bearer ${token}` } : undefined;
      const answer = await fetch(`${other.url}/metrics`, { ...(headers && { headers }) });
      statuses.push(answer.status);
      await answer.body?.cancel();
    }
    await other.stop();
    return statuses;
  };
  const token = 'a-token-of-more-than-16';

  it('takes the token where one is set, and nothing else', async () => {
    expect(await statusWith({ ROLLCALL_METRICS_TOKEN: token }, token, `${token}x`, '')).toEqual([200, 401, 401]);
  });

  it('is refused without a token where the server listens to more than this machine', async () => {
    expect(await statusWith({ ROLLCALL_HOST: '0.0.0.0' }, '', token)).toEqual([403, 403]);
  });
});
