import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startLinkedHibob, type LinkedHibob } from '../linked-hibob.ts';

let hibob: LinkedHibob;
let accountId: string;

beforeAll(async () => {
  hibob = await startLinkedHibob();
  accountId = (await hibob.link()).accountId;
});
afterAll(() => hibob.stop());
beforeEach(() => hibob.control.reset());

interface Warning {
  readonly code: string;
  readonly field?: string;
  readonly message: string;
  readonly permissions?: readonly string[];
}

const read = async (path: string) => {
  const { status, body } = await hibob.call('GET', `/unified/hris/${path}`, undefined, { 'x-account-id': accountId });
  const records = [body['data']].flat() as Record<string, unknown>[];
  return { status, body, records, warnings: (body['unified_warnings'] ?? []) as Warning[] };
};

describe('proxy[...]', () => {
  const queries = async () =>
    (await hibob.control.requests()).map(({ path, queryNames }) => [path.replace(/.*\/v1/, ''), queryNames]);

  it('reaches the listing at the vendor, and neither lists that are remembered nor joins', async () => {
    expect((await read('employees?page_size=2&expand=employments&proxy[sort]=name&proxy[nested][a]=1')).status).toBe(
      200,
    );
    const asked = await queries();
    expect(asked).toContainEqual(['/people/search', ['sort', 'nested[a]']]);
    const others = asked.filter(([path]) => path !== '/people/search');
    expect(others.map(([path]) => path)).toContain('/bulk/people/work');
    expect(others.flatMap(([, names]) => names)).not.toContain('sort');
    await hibob.control.reset();
    await read('groups/departments?page_size=2');
    expect(await queries()).toEqual([]);
  });

  it('does not override what the connector sets', async () => {
    const { body } = await read('employments?page_size=3&raw=true&proxy[limit]=1&proxy[tag]=a&proxy[tag]=b');
    const [first] = body['raw'] as { url: string }[];
    expect(new URL(first?.url ?? '').search).toMatch(/tag=a&tag=b.*limit=200&includeArchived=true/);
  });

  it('is part of what a cursor is bound to', async () => {
    const { body } = await read('employees?page_size=2&proxy[sort]=name');
    expect((await read(`employees?page_size=2&proxy[sort]=name&next=${body['next']}`)).status).toBe(200);
    const other = await read(`employees?page_size=2&proxy[sort]=date&next=${body['next']}`);
    expect([other.status, other.body['errorCode']]).toEqual([400, 'CursorInvalid']);
  });

  it('says so where it reached no request', async () => {
    const { warnings } = await read('groups/departments?page_size=2&proxy[sort]=name');
    expect(warnings).toMatchObject([{ code: 'proxy_not_sent' }]);
  });
});

describe('older words for pages', () => {
  it('takes next_page for next, and page for nothing but the first', async () => {
    const first = await read('employees?page_size=2&page=1');
    const ids = ({ records }: typeof first) => records.map((record) => record['remote_id']);
    const next = String(first.body['next']);
    expect(ids(await read(`employees?page_size=2&next_page=${next}`))).toEqual(
      ids(await read(`employees?page_size=2&next=${next}`)),
    );
    for (const query of ['page=2', 'page=x', `next=${next}&next_page=abc`]) {
      const { status, body } = await read(`employees?${query}`);
      expect([status, body['errorCode']]).toEqual([400, 'ValidationError']);
      expect(body['errors']).toEqual([
        { pointer: expect.stringMatching(/^\/query\/(page|next_page)$/), message: expect.stringContaining('"next"') },
      ]);
    }
  });
});

describe('what is not granted or not offered', () => {
  it('leaves an expanded field null, names the permission and the reason, and goes on', async () => {
    await hibob.control.permit({ 'data.work.view': false });
    const { status, records, warnings } = await read('employees?page_size=3&expand=employments,groups&explain=true');
    expect(status).toBe(200);
    for (const record of records) {
      expect(record['employments']).toBeNull();
      expect(record['field_reasons']).toMatchObject({ '/employments': 'not_permitted' });
      expect(record['display_name']).not.toBeNull();
    }
    expect(warnings).toContainEqual({
      code: 'permission_missing',
      field: 'employments',
      permissions: ['Work'],
      message: expect.stringContaining('Work'),
    });
    const one = await read(`employees/${records[0]?.['id']}?expand=employments`);
    expect(one.records[0]?.['employments']).toBeNull();
    expect(one.warnings).toMatchObject([{ code: 'permission_missing', field: 'employments' }]);
  });

  it('names the permission of what stays blank within a record', async () => {
    await hibob.control.permit({ 'data.payroll.view': false, 'data.payroll.viewHistory': false });
    const { status, records, warnings } = await read('employments?page_size=3&explain=true');
    expect([status, records[0]?.['pay_rate']]).toEqual([200, null]);
    expect(records[0]?.['field_reasons']).toMatchObject({ '/pay_rate': 'not_permitted' });
    expect(warnings).toMatchObject([{ code: 'permission_missing', permissions: [expect.stringMatching(/payroll/i)] }]);
  });

  it('says which fields the vendor cannot expand or include', async () => {
    const { warnings } = await read('employees?page_size=1&expand=skills,groups&include=benefits');
    expect(warnings.map(({ code, field }) => [code, field])).toEqual([
      ['not_supported', 'skills'],
      ['not_supported', 'benefits'],
    ]);
    expect(warnings[0]?.message).toContain('HiBob cannot give "skills": ');
  });

  it('refuses filters by what no record can tell', async () => {
    for (const [query, pointer] of [
      ['time_off_types?updated_after=2026-01-01', '/query/updated_after'],
      ['groups?filter[updated_after]=2026-01-01', '/query/updated_after'],
      ['tasks?filter[created_after]=2026-01-01', '/query/filter/created_after'],
    ]) {
      const { status, body } = await read(query ?? '');
      expect([status, body['errorCode'], body['errors']]).toEqual([
        501,
        'NotSupported',
        [{ pointer, message: expect.any(String) }],
      ]);
    }
  });
});

it('reads a group of the mixed list by its id, under its own kind only', async () => {
  const { records } = await read('groups?page_size=1');
  const [group] = records;
  expect((await read(`groups/departments/${group?.['id']}`)).records).toMatchObject([
    { remote_id: group?.['remote_id'] },
  ]);
  expect((await read(`groups/teams/${group?.['id']}`)).status).toBe(404);
});
