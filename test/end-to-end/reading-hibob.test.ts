import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkSandboxAccount } from '../process.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

let rollcall: TestRollcall;
let headers: Record<string, string>;
beforeAll(async () => {
  rollcall = await startRollcall();
  const { url, apiKey, sandbox } = rollcall;
  const providers = { hibob: { base_url: '', credentials: sandbox.credentials['hibob'] ?? {} } };
  const admin = { url: sandbox.adminUrl, key: sandbox.adminKey };
  const id = await linkSandboxAccount({ url, sandbox: { url, api_key: apiKey, admin, providers } }, 'hibob');
  headers = { authorization: `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`, 'x-account-id': id };
});
afterAll(() => rollcall.stop());

type Body = Record<string, unknown> & { data: Record<string, never>[]; next: string | null };

const read = async (path: string): Promise<{ status: number; body: Body }> => {
  const answer = await fetch(`${rollcall.url}/unified/hris/${path}`, { headers });
  return { status: answer.status, body: (await answer.json()) as Body };
};

const firstOf = async (path: string) => (await read(path)).body.data[0] ?? {};

describe('reading HiBob', () => {
  it('joins what is expanded and leaves it out otherwise', async () => {
    const plain = await firstOf('employees?page_size=1');
    expect(plain['employments'] ?? null).toBeNull();
    const expand = 'employments,work_location,home_location,groups,company';
    const { body } = await read(`employees?page_size=20&expand=${expand}&include=custom_fields`);
    const rich = body.data.find((employee) => employee['home_location']) ?? {};
    expect(rich['employments']).not.toHaveLength(0);
    expect(rich['work_location']).toMatchObject({ name: expect.any(String) });
    expect(rich['groups']).not.toHaveLength(0);
    expect(body.data.some((employee) => (employee['custom_fields'] as unknown as unknown[] | null)?.length)).toBe(true);
  });

  it('brings the vendor’s own requests when asked, without a credential', async () => {
    const { body } = await read('employees?page_size=2&raw=true');
    const raw = body['raw'] as { method: string; url: string; body: unknown; response: unknown }[];
    expect(raw.length).toBeGreaterThan(0);
    expect(raw[0]).toMatchObject({ method: expect.any(String), url: expect.stringContaining('/v1/') });
    const { service_user_token: token = '' } = rollcall.sandbox.credentials['hibob'] ?? {};
    expect(JSON.stringify(body)).not.toContain(token);
  });

  it('finds one person by e-mail at the vendor, and by number itself', async () => {
    const some = (await read('employees?page_size=50')).body.data.find((employee) => employee['work_email']) ?? {};
    const byMail = await read(`employees?filter[email]=${encodeURIComponent(some['work_email'] ?? '')}`);
    const byNumber = await read(`employees?filter[employee_number]=${some['employee_number']}`);
    for (const { body } of [byMail, byNumber]) {
      expect(body.data.map(({ remote_id }) => remote_id)).toEqual([some['remote_id']]);
      expect(body.next).toBeNull();
    }
  });

  it('refuses updated_after with the reason, in both spellings', async () => {
    for (const query of ['updated_after=2026-01-01T00:00:00Z', 'filter[updated_after]=2026-01-01T00:00:00Z']) {
      const { status, body } = await read(`employees?${query}`);
      expect({ status, code: body['errorCode'] }).toEqual({ status: 501, code: 'NotSupported' });
      expect(body['remediation']).toContain('updated_after');
    }
  });

  it('reads one person and what belongs to them, by either id', async () => {
    const { id, remote_id: remoteId } = await firstOf('employees?page_size=1');
    for (const name of [id, remoteId]) {
      expect((await read(`employees/${name}`)).body.data).toMatchObject({ remote_id: remoteId });
      const { body } = await read(`employees/${name}/employments`);
      expect(body.data.length).toBeGreaterThan(0);
      for (const employment of body.data) expect(employment['remote_employee_id']).toBe(remoteId);
      const one = await read(`employees/${name}/employments/${body.data[0]?.['id']}`);
      expect(one.body.data).toMatchObject({ remote_id: body.data[0]?.['remote_id'] });
    }
    for (const nested of ['time_off', 'time_off_balances', 'documents', 'work_eligibility', 'tasks']) {
      expect((await read(`employees/${id}/${nested}`)).status).toBe(200);
    }
  });

  it('says 404 for people who are not there, and 501 with a reason for what Bob does not have', async () => {
    expect((await read('employees/1')).status).toBe(404);
    expect((await read('employees/1/employments')).status).toBe(404);
    const { status, body } = await read('shifts');
    expect({ status, message: body['message'] }).toEqual({
      status: 501,
      message: expect.stringContaining('no shifts'),
    });
  });

  it('lists every kind of group once', async () => {
    const { body } = await read('groups?page_size=100');
    const departments = await read('groups/departments?page_size=100');
    const ids = body.data.map(({ remote_id }) => remote_id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(departments.body.data.map(({ remote_id }) => remote_id)));
    expect((await read(`groups/${ids[0]}`)).body.data).toMatchObject({ remote_id: ids[0] });
  });

  it('logs a vendor call for each request to Bob, under the id of the request that caused it', async () => {
    const answer = await fetch(`${rollcall.url}/unified/hris/employees?page_size=3`, { headers });
    const requestId = answer.headers.get('x-request-id') ?? '';
    await new Promise((resolve) => setTimeout(resolve, 900));
    const { Client } = await import('pg');
    const client = new Client({ connectionString: rollcall.connectionString });
    await client.connect();
    const calls = await client.query('select * from vendor_calls where request_id = $1', [requestId]);
    const requests = await client.query('select * from request_logs where request_id = $1', [requestId]);
    await client.end();
    expect(calls.rows.length).toBeGreaterThanOrEqual(2);
    expect(calls.rows[0]).toMatchObject({
      provider: 'hibob',
      status: 200,
      method: 'POST',
      path_template: '/v1/people/search',
    });
    expect(requests.rows).toMatchObject([{ action: 'list', service: 'hris', resource: 'employees', status: 200 }]);
  });
});
