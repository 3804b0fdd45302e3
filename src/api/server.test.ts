import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorEnvelope } from '../model/envelopes.ts';
import { whole } from '../connector-kit/listing.ts';
import { VendorError, type VendorErrorCode } from '../connector-kit/errors.ts';
import { createApiKey } from '../engine/projects/create-api-key.ts';
import { unifiedId } from '../model/id.ts';
import { testConnector, testEngine, type TestEngine } from '../../test/engine.ts';
import { operations } from './operations.ts';
import { createServer, type RequestLine } from './server.ts';

/** What the test vendor does next. */
const vendor: { failure: VendorErrorCode | 'bug' | null } = { failure: null };

const connector = testConnector({
  departments: {
    evidence: 'documented',
    source: 'https://testhr.example',
    losses: { owner_ids: 'Not kept.' },
    map: (row: { id: string }) => ({ id: unifiedId(row.id), remote_id: row.id, name: `Department ${row.id}` }),
    all: whole(async () => {
      if (vendor.failure === 'bug') throw new Error('select secret from /root/x.ts');
      if (vendor.failure) {
        throw new VendorError({
          code: vendor.failure,
          message: 'It failed.',
          nextStep: 'Do this.',
          retryAfterSeconds: 7,
        });
      }
      return [{ id: '1' }, { id: '2' }];
    }),
  },
} as never);

let test: TestEngine;
let key: string;
const lines: RequestLine[] = [];
let app: ReturnType<typeof createServer>;
beforeAll(async () => {
  test = await testEngine(connector);
  key = (await createApiKey(test.engine.db, test.caller.projectId, 'test')).text;
  app = createServer({ engine: test.engine, operations, log: (line) => lines.push(line) });
});
afterAll(() => test.stop());

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

const ask = async (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) => {
  const headers = {
    authorization: basic(`${key}:`),
    'x-account-id': test.accountId,
    accept: 'application/json',
    ...init.headers,
  };
  const response = await app.request(path, { ...init, headers });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text ? JSON.parse(text) : null) as never as Record<string, unknown>,
  };
};

describe('every answer', () => {
  it('carries a request id and forbids caching and sniffing', async () => {
    const { headers } = await ask('/accounts');
    expect(headers.get('x-request-id')).toMatch(/^[0-9A-Za-z]{22}$/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('leaves one line in the log: no ids of records, no query, no header', async () => {
    await ask('/unified/hris/groups/departments/secret-id?fields=name');
    expect(JSON.stringify(lines.at(-1))).not.toContain('secret-id');
    expect(lines.at(-1)).toMatchObject({ method: 'GET', route: '/unified/hris/groups/departments/{id}', status: 404 });
  });
});

describe('a refusal', () => {
  const cases: [string, string, RequestInit & { headers?: Record<string, string> }, number, string][] = [
    ['nothing at this address', '/nowhere', {}, 404, 'NotFound'],
    ['another method', '/accounts', { method: 'PUT' }, 405, 'MethodNotAllowed'],
    ['no key', '/accounts', { headers: { authorization: '' } }, 401, 'Unauthenticated'],
    ['an unknown key', '/accounts', { headers: { authorization: basic('v1.local.x:') } }, 401, 'Unauthenticated'],
    ['no account', '/unified/hris/employees', { headers: { 'x-account-id': '' } }, 400, 'ValidationError'],
    ['an unknown account', '/unified/hris/employees', { headers: { 'x-account-id': 'nope' } }, 404, 'NotFound'],
    ['an unknown parameter', '/unified/hris/employees?pagesize=3', {}, 400, 'ValidationError'],
    ['a page size of none', '/unified/hris/employees?page_size=0', {}, 400, 'ValidationError'],
    ['an unknown filter', '/unified/hris/employees?filter[shoe]=3', {}, 400, 'ValidationError'],
    ['an unknown field', '/unified/hris/employees?fields=shoe', {}, 400, 'ValidationError'],
    ['an unknown expansion', '/unified/hris/employees?expand=shoe', {}, 400, 'ValidationError'],
    ['a resource that the vendor lacks', '/unified/hris/employees', {}, 501, 'NotSupported'],
    ['a record that is not there', '/unified/hris/groups/departments/9', {}, 404, 'NotFound'],
    ['a session token that is unknown', '/hub/settings', {}, 401, 'SessionUnknown'],
    [
      'a body that is not JSON',
      '/connect_sessions',
      { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } },
      400,
      'ValidationError',
    ],
    ['a NUL in the path', '/accounts/%00', {}, 400, 'ValidationError'],
    [
      'a NUL in the body',
      '/connect_sessions',
      { method: 'POST', body: '{"label":"\\u0000"}', headers: { 'content-type': 'application/json' } },
      400,
      'ValidationError',
    ],
    [
      'a body of another kind',
      '/connect_sessions',
      { method: 'POST', body: 'a=b', headers: { 'content-type': 'text/plain' } },
      415,
      'UnsupportedMediaType',
    ],
    [
      'a body that is too large',
      '/connect_sessions',
      { method: 'POST', body: `"${'x'.repeat(1024 * 1024)}"` },
      413,
      'PayloadTooLarge',
    ],
    ['a time that is none', '/unified/hris/time_off?filter[start_date]=garbage', {}, 400, 'ValidationError'],
    ['a number for a time', '/unified/hris/time_off?filter[start_date]=2026', {}, 400, 'ValidationError'],
    [
      'a filter that the vendor cannot apply',
      '/unified/hris/groups/departments?filter[updated_after]=yesterday',
      {},
      400,
      'ValidationError',
    ],
  ];
  it.each(cases)('for %s is one envelope with a code', async (_, path, init, status, code) => {
    const { status: got, body } = await ask(path, init);
    expect({ status: got, code: body['errorCode'] }).toEqual({ status, code });
    expect(errorEnvelope.strict().safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({ statusCode: status, request_id: expect.any(String), timestamp: expect.any(String) });
  });

  it('of a method names the possible ones in Allow', async () => {
    expect((await ask('/accounts', { method: 'PUT' })).headers.get('allow')).toBe('GET');
  });

  it('names every field that is wrong, and the way out', async () => {
    const { body } = await ask('/unified/hris/employees?page_size=1000&shoe=1&fields=id,hat');
    expect(body['errors']).toEqual([
      { pointer: '/query/fields', message: 'has no field "hat"' },
      { pointer: '/query/page_size', message: 'must be a whole number from 1 to 100' },
      { pointer: '/query/shoe', message: 'is not known here' },
    ]);
    expect(body['remediation']).toContain('/openapi.json');
  });

  it('says that what a vendor lacks will be lacking later too', async () => {
    const { body } = await ask('/unified/hris/employees');
    expect(body).toMatchObject({ statusCode: 501, retryable: false });
  });

  it('is problem details for who accepts them, plain JSON for the published clients, always JSON on the Hub', async () => {
    const type = async (path: string, accept?: string) =>
      (await app.request(path, accept ? { headers: { accept } } : {})).headers.get('content-type');
    expect(await type('/nowhere', 'application/json')).toBe('application/json');
    expect(await type('/nowhere', '*/*')).toBe('application/problem+json');
    expect(await type('/nowhere')).toBe('application/problem+json');
    expect(await type('/hub/settings', '*/*')).toBe('application/json');
  });

  it.each([
    ['credentials_rejected', 401, 'AccountInvalidCredentialsError'],
    ['permission_missing', 403, 'AccountPermissionMissingError'],
    ['rate_limited', 429, 'ProviderRateLimitedError'],
    ['vendor_unavailable', 502, 'ProviderUnavailableError'],
    ['response_unexpected', 502, 'ProviderResponseUnexpectedError'],
  ] as const)('of the vendor for %s is %i', async (code, status, errorCode) => {
    vendor.failure = code;
    const { status: got, body, headers } = await ask('/unified/hris/groups/departments');
    vendor.failure = null;
    expect({ got, errorCode: body['errorCode'] }).toEqual({ got: status, errorCode });
    expect(body).toMatchObject({ code, remediation: 'Do this.', message: 'It failed.' });
    expect(headers.get('retry-after')).toBe('7');
  });

  it('says nothing about a fault of ours, and the log does', async () => {
    vendor.failure = 'bug';
    const { status, body } = await ask('/unified/hris/groups/departments');
    vendor.failure = null;
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toMatch(/select|root|\.ts/);
    expect(lines.at(-1)?.error).toBeInstanceOf(Error);
  });
});

describe('a key', () => {
  it.each([
    ['as user name with an empty password', () => basic(`${key}:`)],
    ['alone in Base64', () => basic(key)],
    ['as a bearer', () => `Bearer ${key}`],
  ])('lets in %s', async (_, authorization) => {
    expect((await ask('/accounts', { headers: { authorization: authorization() } })).status).toBe(200);
  });
});

describe('reading', () => {
  it('answers a list and a single record by either id', async () => {
    const { body } = await ask('/unified/hris/groups/departments?page_size=1');
    expect(body).toMatchObject({ data: [{ remote_id: '1', name: 'Department 1' }], next: expect.any(String) });
    for (const id of ['2', unifiedId('2')]) {
      const one = await ask(`/unified/hris/groups/departments/${id}`);
      expect(one.body).toEqual({ data: { id: unifiedId('2'), remote_id: '2', name: 'Department 2' } });
    }
  });

  it('lists departments among all groups, with the word for a group', async () => {
    const { body } = await ask('/unified/hris/groups');
    expect(body).toMatchObject({ next: null });
    expect((body['data'] as object[]).length).toBe(2);
  });
});

describe('the Hub from another origin', () => {
  it('may be called with the token header, without credentials', async () => {
    const response = await app.request('/hub/accounts', {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toContain('x-hub-session-token');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('is told errors across origins, and no other path is open', async () => {
    const refused = await app.request('/hub/settings');
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    const other = await app.request('/connect_sessions', {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example' },
    });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });
});
