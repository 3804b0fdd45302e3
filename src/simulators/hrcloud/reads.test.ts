import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedCompany } from '../company/index.ts';
import type { Row } from './entity.ts';
import { sandboxUser } from './guard.ts';
import { startTenant } from './tenant-under-test.ts';

const company = seedCompany({ seed: 1, size: 60, todayOn: '2026-06-15' });
let tenant: Awaited<ReturnType<typeof startTenant>>;
beforeAll(async () => {
  tenant = await startTenant();
});
beforeEach(() => tenant.reset());
afterAll(() => tenant.close());

const ids = (rows: readonly Row[]) => rows.map((row) => row.Id);
const cast = async (role: keyof typeof company.cast): Promise<Row> => {
  const number = company.people.find((person) => person.id === company.cast[role])?.employeeNumber;
  const { body } = await tenant.get(`/xEmployee?filter=${encodeURIComponent(`xEmployeeNumber eq '${number}'`)}`);
  const [row] = body;
  if (row === undefined) throw new Error(`No ${role}`);
  return row;
};

describe('signing in', () => {
  const bare = (headers: Record<string, string>) => tenant.call('GET', '/cloud/xDivision', undefined, headers);

  it('takes key and secret in headers of any case, or Basic', async () => {
    const { customer_key = '', customer_secret = '' } = tenant.credentials;
    expect(customer_key).toMatch(/^[0-9a-f]{13}$/);
    expect(customer_secret).toMatch(/^[0-9a-f]{20}$/);
    expect((await bare({ customer_key, customer_secret })).status).toBe(200);
    const basic = Buffer.from(`${sandboxUser}:${customer_secret}`).toString('base64');
    expect((await bare({ authorization: `Basic ${basic}` })).status).toBe(200);
  });

  it('refuses anything else, with the reason under Message', async () => {
    const { customer_key = '', customer_secret = '' } = tenant.credentials;
    const wrong = [
      {},
      { customer_key },
      { customer_key, customer_secret: 'wrong' },
      { customer_key: customer_secret, customer_secret: customer_key },
      { authorization: 'Basic !' },
    ];
    for (const headers of wrong as Record<string, string>[]) {
      const { status, body } = await bare(headers);
      expect([status, body]).toEqual([401, { Message: 'Authorization has been denied for this request.' }]);
    }
  });
});

it('forgets key and secret of a service account that was replaced', async () => {
  const other = await startTenant({ size: 1 });
  const { credentials } = await other.admin('POST', 'credentials/reset');
  expect((await other.get('/xDivision')).status).toBe(401);
  expect((await other.call('GET', '/cloud/xDivision', undefined, credentials as Record<string, string>)).status).toBe(
    200,
  );
  await other.close();
});

describe('paging', () => {
  it('has 50 rows a page when nothing is said, in a bare array, and an empty one past the end', async () => {
    expect((await tenant.get('/xEmployee')).body).toHaveLength(50);
    expect((await tenant.get('/xEmployee?page=60')).body).toEqual([]);
    expect(ids(await tenant.all('/xEmployee', 7))).toHaveLength(60);
    expect(new Set(ids(await tenant.all('/xEmployee', 7))).size).toBe(60);
  });

  it('reads page as records to skip, or as a page number from 1 or 0', async () => {
    const first = async (page: number) => ids((await tenant.get(`/xEmployee?pageSize=2&page=${page}`)).body);
    const everybody = ids(await tenant.all('/xEmployee'));
    expect(await first(1)).toEqual(everybody.slice(1, 3));
    await tenant.turn({ pagingMode: 'page1' });
    expect(await first(0)).toEqual(everybody.slice(0, 2));
    expect(await first(1)).toEqual(everybody.slice(0, 2));
    expect(await first(2)).toEqual(everybody.slice(2, 4));
    await tenant.turn({ pagingMode: 'page0' });
    expect(await first(1)).toEqual(everybody.slice(2, 4));
  });

  it('cuts a page that is too large, and refuses one that is no number', async () => {
    await tenant.turn({ pageSizeMaximum: 10 });
    expect((await tenant.get('/xEmployee?pageSize=500')).body).toHaveLength(10);
    for (const query of ['pageSize=0', 'pageSize=ten', 'page=-1'])
      expect((await tenant.get(`/xEmployee?${query}`)).status).toBe(400);
  });
});

describe('filter and select', () => {
  const count = async (filter: string, entity = 'xEmployee') => {
    const { status, body } = await tenant.get(`/${entity}?pageSize=100&filter=${encodeURIComponent(filter)}`);
    return status === 200 ? body.length : status;
  };

  it('compares a field, also one of a lookup', async () => {
    expect(await count("xFirstName eq 'Ingrid'")).toBeGreaterThan(0);
    expect(await count("xDepartmentName eq 'Finance'", 'xDepartment')).toBe(1);
    const terminated = await count("xEmploymentStatusLookup.xType eq 'Terminated'");
    expect(terminated).toBeGreaterThan(0);
    expect(await count("xEmploymentStatusLookup.xType neq 'Terminated'")).toBe(60 - Number(terminated));
    expect(await count("xLastName eq 'O''Súilleabháin'")).toBe(1);
    expect(await count("xRecordStatus eq 'active'")).toBe(0);
  });

  it('orders dates and joins conditions, unless only eq and neq are there', async () => {
    const after = await count("xStartDate gt '2020-01-01'");
    const before = await count("xStartDate lte '2020-01-01T00:00:00Z'");
    expect([after, before].every((number) => Number(number) > 0)).toBe(true);
    expect(Number(after) + Number(before)).toBe(60);
    expect(await count("xFirstName eq 'Alex' and xLastName eq 'Morgan'")).toBe(2);
    expect(await count("xFirstName eq 'Alex' and xLastName eq 'Nobody' or xFirstName eq 'Ingrid'")).toBe(1);
    expect(await count("xLastName like 'öztürk'")).toBe(1);
    await tenant.turn({ filterOperators: 'seen' });
    expect(await count("xStartDate gt '2020-01-01'")).toBe(400);
    expect(await count("xFirstName eq 'Alex' and xLastName eq 'Morgan'")).toBe(400);
    expect(await count("xFirstName neq 'Alex'")).toBeLessThan(60);
  });

  it('refuses a filter that it cannot read', async () => {
    for (const filter of ["xFirst_Name eq 'Fred'", 'xFirstName', "xFirstName is 'Fred'", "xFirstName eq 'Fred"])
      expect(await count(filter)).toBe(400);
  });

  it('pages through what passes', async () => {
    const path = `/xEmployee?pageSize=2&filter=${encodeURIComponent("xRecordStatus eq 'Inactive'")}`;
    const first = ids((await tenant.get(path)).body);
    const second = ids((await tenant.get(`${path}&page=1`)).body);
    expect(second[0]).toBe(first[1]);
  });

  it('limits the fields, and keeps the Id', async () => {
    const { body } = await tenant.get('/xEmployee?pageSize=1&select=xFirstName,xEmploymentStatusLookup');
    expect(Object.keys(body[0] ?? {})).toEqual(['Id', 'xEmploymentStatusLookup', 'xFirstName']);
  });
});

describe('the awkward people', () => {
  it('shows where they stand today', async () => {
    const status = async (role: keyof typeof company.cast) => (await cast(role)).xEmploymentStatusLookup;
    expect(await status('futureStart')).toMatchObject({ xType: 'Prehire' });
    expect(await status('onLeave')).toMatchObject({ xType: 'Leave of Absence' });
    expect(await status('rehire')).toMatchObject({ xType: 'Active' });
    expect(await status('leaver')).toMatchObject({ xType: 'Terminated' });
    expect(await cast('leaver')).toMatchObject({
      xRecordStatus: 'Inactive',
      xSeparationDate: '2024-02-29T00:00:00Z',
      xSeparationReason: 'Redundancy',
    });
    expect(await cast('leavingSoon')).toMatchObject({ xRecordStatus: 'Active', xSeparationDate: expect.any(String) });
  });

  it('keeps names, gaps and one position each', async () => {
    expect(await cast('umlauts')).toMatchObject({ xFullName: 'Jörg-Günther Müßiggang-Öztürk', xNickname: null });
    expect(await cast('greek')).toMatchObject({ xFullName: 'Ελένη Παπαδοπούλου', xNickname: 'Eleni (Ελένη)' });
    expect(await cast('withoutEmail')).toMatchObject({ xEmail: null });
    expect(await cast('leapDay')).toMatchObject({ xDateOfBirth: '1992-02-29T00:00:00Z' });
    expect(await cast('boss')).toMatchObject({
      xManagerLookup: null,
      xSalary: { Amount: null, Currency: null },
      xPayRateLookup: null,
    });
    expect(await cast('contractor')).toMatchObject({
      xEmploymentTypeLookup: { xType: 'Contractor' },
      xPayRateLookup: { xName: 'Hourly' },
      xSalary: { Amount: 95, Currency: 'USD' },
    });
    expect(await cast('rehire')).toMatchObject({ xStartDate: '2021-11-01T00:00:00Z' });
    expect(await cast('sparse')).toMatchObject({ xDepartmentLookup: null, xAddress1: null, ShirtSize: null });
  });

  it('says several choices of a custom field in one text', async () => {
    const rows = await tenant.all('/xEmployee');
    expect(rows.map((row) => row.SpokenLanguages)).toContain('Deutsch, English');
    expect(rows.map((row) => row.ShirtSize)).toContain('XXL');
  });
});

describe('going wrong', () => {
  it('answers unknown paths, objects and rows with 404, and a method that is not there with 403', async () => {
    expect((await tenant.get('/xNothing')).status).toBe(404);
    expect((await tenant.get('/xUser')).status).toBe(404);
    expect((await tenant.get('/xEmployee/0123456789abcdef')).status).toBe(404);
    expect((await tenant.call('GET', '/../v2/cloud/xEmployee')).status).toBe(404);
    expect((await tenant.call('DELETE', '/cloud/xEmployee/0123456789abcdef')).status).toBe(403);
    expect((await tenant.post('/xEmploymentStatus', {})).status).toBe(403);
  });

  it('says 429 with Retry-After, 500 and 401 when told to', async () => {
    await tenant.admin('POST', 'faults', { kind: 'rate_limit', retryAfterSeconds: 7 });
    const limited = await tenant.get('/xEmployee');
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    await tenant.admin('POST', 'faults', { kind: 'server_error' });
    expect((await tenant.get('/xEmployee')).status).toBe(500);
    await tenant.admin('POST', 'faults', { kind: 'token_revoked' });
    expect((await tenant.get('/xEmployee')).status).toBe(401);
    expect((await tenant.get('/xEmployee')).status).toBe(200);
  });
});
