import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorEnvelope } from '../../src/model/envelopes.ts';
import { operationsOf, requests, type Document, type MadeRequest } from '../fuzz/requests.ts';
import { linkSandboxAccount } from '../process.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

const count = process.env['ROLLCALL_TEST_DEEP'] ? 50_000 : 10_000;

/** What no answer may hold: a place in our code, a query, a folder, a secret. */
const leaks = /\bat \S+ \(|node:internal|\.ts:\d+|select .+ from |insert into |\/(root|work|home|tmp)\//i;

let rollcall: TestRollcall;
let document: Document;
let authorization: string;
let session: string;
let account: string;
let known: string[];
/** What was sent to get in, here and at the vendor. */
let secrets: string[];

beforeAll(async () => {
  rollcall = await startRollcall({ ROLLCALL_SANDBOX_LIMITS: 'raised' });
  const { url, apiKey, sandbox } = rollcall;
  authorization = `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;
  const providers = { hibob: { base_url: '', credentials: sandbox.credentials['hibob'] ?? {} } };
  const admin = { url: sandbox.adminUrl, key: sandbox.adminKey };
  account = await linkSandboxAccount({ url, sandbox: { url, api_key: apiKey, admin, providers } }, 'hibob');
  const published = await (await fetch(`${url}/openapi.json`)).text();
  // The account that most requests are about.
  document = JSON.parse(published, (_, value: unknown) => withAccount(value)) as Document;
  const headers = { authorization, 'x-account-id': account };
  const people = (await (await fetch(`${url}/unified/hris/employees?page_size=3`, { headers })).json()) as {
    data: { id: string; remote_id: string }[];
  };
  known = [
    '25',
    '1',
    'true',
    'hibob',
    'hibob_list_reports',
    'id,name',
    account,
    ...people.data.flatMap(({ id, remote_id }) => [id, remote_id]),
  ];
  const created = await fetch(`${url}/connect_sessions`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ origin_owner_id: 'fuzz', origin_owner_name: 'Fuzz', type: 'test' }),
  });
  session = ((await created.json()) as { token: string }).token;
  const { service_user_token: token = 'none' } = sandbox.credentials['hibob'] ?? {};
  secrets = [apiKey, session, token];
}, 60_000);
afterAll(() => rollcall.stop());

const withAccount = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'name' in value && value.name === 'x-account-id'
    ? { ...value, schema: { type: 'string', examples: [account] } }
    : value;

const send = async ({ operation, address, body, headers: described }: MadeRequest) => {
  // The account that the others are read through must stay.
  const spare = operation.method === 'DELETE' || operation.method === 'PATCH';
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    ...described,
    ...(operation.security === 'apiKey' && { authorization }),
    ...(operation.security === 'session' && { 'x-hub-session-token': session }),
  };
  const target = spare ? address.replaceAll(account, '0000000000000000000000') : address;
  const answer = await fetch(`${rollcall.url}${target}`, {
    method: operation.method,
    headers,
    redirect: 'manual',
    ...(body !== undefined && { body }),
  });
  return { status: answer.status, requestId: answer.headers.get('x-request-id'), text: await answer.text() };
};

describe('whatever is sent', { timeout: 600_000 }, () => {
  it(`${count} generated requests are answered as described, and no error tells too much`, async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(requests(document, known), async (request) => {
        const { status, requestId, text } = await send(request);
        reached.add(request.operation.operationId);
        // A path with dots in it leads elsewhere.
        const described = [...request.operation.statuses, 404, 405];
        expect(
          described,
          `${request.operation.method} ${request.address} ${request.body} answered ${status} ${text}`,
        ).toContain(status);
        expect(status).not.toBe(500);
        if (status >= 400) {
          const envelope = JSON.parse(text) as { request_id: string };
          expect(errorEnvelope.safeParse(envelope).error).toBeUndefined();
          expect(envelope.request_id).toBe(requestId);
          expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
          const [leak] = text.match(leaks) ?? [];
          const echoed = leak !== undefined && `${decodeURIComponent(request.address)}${request.body}`.includes(leak);
          expect(echoed ? undefined : leak, text).toBeUndefined();
        }
      }),
      { numRuns: count, seed: 20_261_122, endOnFailure: true },
    );
    const all = operationsOf(document).map(({ operationId }) => operationId);
    expect(all.filter((id) => !reached.has(id))).toEqual([]);
  });
});
