import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLinkedHibob, type LinkedHibob } from '../linked-hibob.ts';

let hibob: LinkedHibob;
let accountId: string;
let otherId: string;

beforeAll(async () => {
  hibob = await startLinkedHibob();
  accountId = (await hibob.link()).accountId;
  otherId = (await hibob.link()).accountId;
});
afterAll(() => hibob.stop());

type Row = Record<string, unknown>;

const project = '/field_mappings';
const ofAccount = (id = accountId) => `/accounts/${id}/field_mappings`;
const create = async (place: string, body: Row) => {
  const answer = await hibob.call('POST', place, body);
  expect(answer).toMatchObject({ status: 201, body: { ...body, id: expect.any(String) } });
  return String(answer.body['id']);
};
const read = async (path: string, account = accountId) => {
  const { status, body } = await hibob.call('GET', `/unified/hris/${path}`, undefined, { 'x-account-id': account });
  expect(status).toBe(200);
  return { records: [body['data']].flat() as Row[], warnings: body['unified_warnings'] as Row[] | undefined };
};
const filled = async (path: string, account = accountId) =>
  (await read(path, account)).records.map((record) => record['unified_custom_fields'] as Row | null);
const emptied = async (...places: string[]) => {
  for (const place of places)
    for (const { id } of (await hibob.call('GET', place)).body['data'] as Row[])
      await hibob.call('DELETE', `${place}/${id as string}`);
};

describe('field mappings', () => {
  it('fill a field from a path that the vendor sends only when it is named, in lists and single reads', async () => {
    await create(project, { resource: 'employees', name: 'tshirt', path: '/work/title' });
    await create(project, { resource: 'employees', name: 'mail', path: '/email' });
    const { records } = await read('employees?page_size=5');
    for (const record of records) {
      expect(record['unified_custom_fields']).toHaveProperty('mail', record['work_email']);
      const one = await read(`employees/${record['id'] as string}`);
      expect(one.records[0]?.['unified_custom_fields']).toEqual(record['unified_custom_fields']);
    }
    expect(records.some((record) => typeof (record['unified_custom_fields'] as Row)['tshirt'] === 'string')).toBe(true);
    expect(await filled('employees?page_size=1&fields=id')).toEqual([undefined]);
    await emptied(project);
    expect(await filled('employees?page_size=1')).toEqual([null]);
  });

  it('fill a field from a custom field by either id, without showing custom fields that were not asked for', async () => {
    const definitions = (await read('custom_field_definitions/employees')).records;
    const { records } = await read('employees?page_size=100&include=custom_fields');
    const values = (record: Row) => (record['custom_fields'] as Row[] | null) ?? [];
    const plain = definitions.find(({ remote_id: id }) =>
      records.some((record) =>
        values(record).some((one) => one['remote_id'] === id && typeof one['value'] === 'string'),
      ),
    );
    await create(project, { resource: 'employees', name: 'by_id', custom_field_id: plain?.['id'] });
    await create(project, { resource: 'employees', name: 'by_remote_id', custom_field_id: plain?.['remote_id'] });
    await create(project, { resource: 'employees', name: 'by_path', path: pointerOf(String(plain?.['remote_id'])) });
    const after = (await read('employees?page_size=100&explain=true')).records;
    for (const [index, record] of after.entries()) {
      const value =
        values(records[index] ?? {}).find((one) => one['remote_id'] === plain?.['remote_id'])?.['value'] ?? null;
      const fields = record['unified_custom_fields'] as Row;
      expect([fields['by_id'], fields['by_remote_id']]).toEqual([value, value]);
      expect(record).not.toHaveProperty('custom_fields');
      const reasons = record['field_reasons'] as Row;
      expect(reasons['/unified_custom_fields/by_id']).toBe(value === null ? 'not_set' : undefined);
      expect(reasons['/custom_fields']).toBe('not_requested');
    }
    expect(after.some((record) => (record['unified_custom_fields'] as Row)['by_path'] !== null)).toBe(true);
    await emptied(project);
  });

  it('say why a field is null: nothing there, or a list or an object', async () => {
    await create(project, { resource: 'employees', name: 'nowhere', path: '/work/no/such' });
    await create(project, { resource: 'employees', name: 'manager', path: '/work/reportsTo' });
    const { records, warnings } = await read('employees?page_size=50&explain=true');
    const managed = records.find((record) => record['manager_id']);
    expect(managed?.['unified_custom_fields']).toEqual({ nowhere: null, manager: null });
    expect(managed?.['field_reasons']).toMatchObject({
      '/unified_custom_fields/nowhere': 'not_set',
      '/unified_custom_fields/manager': 'mapping_failed',
    });
    expect(warnings).toMatchObject([{ code: 'mapping_failed', field: 'unified_custom_fields.manager' }]);
    await emptied(project);
    const [record] = (await read('employees?page_size=1&explain=true')).records;
    expect(record?.['field_reasons']).toMatchObject({ '/unified_custom_fields': 'not_mapped' });
  });

  it('of an account go before those of a provider, and those before the rest of the project', async () => {
    const at = (name: string, path: string) => ({ resource: 'departments', name, path });
    await create(project, at('label', '/id'));
    await create(project, at('only_here', '/name'));
    await create(project, { ...at('label', '/name'), provider: 'hibob' });
    await create(project, { ...at('elsewhere', '/name'), provider: 'hrworks' });
    const first = async (account: string) => (await read('groups/departments?page_size=1', account)).records[0] ?? {};
    const { name, remote_id: remoteId } = await first(accountId);
    expect((await first(accountId))['unified_custom_fields']).toEqual({ label: name, only_here: name });
    await create(ofAccount(), at('label', '/id'));
    expect((await first(accountId))['unified_custom_fields']).toEqual({ label: remoteId, only_here: name });
    expect((await first(otherId))['unified_custom_fields']).toEqual({ label: name, only_here: name });
    expect((await read('groups?page_size=1')).records[0]?.['unified_custom_fields']).toEqual({
      label: remoteId,
      only_here: name,
    });
    await emptied(project, ofAccount());
  });

  it.each(['employments', 'companies', 'locations', 'groups/departments', 'groups/teams'])('fill %s', async (path) => {
    const resource = path.split('/').at(-1) ?? '';
    const pointer = resource === 'employments' ? '/work/id' : '/id';
    await create(project, { resource, name: 'own_id', path: pointer });
    const { records } = await read(`${path}?page_size=3`);
    for (const record of records) {
      expect(['string', 'number']).toContain(typeof (record['unified_custom_fields'] as Row)['own_id']);
      const one = await read(`${path}/${record['id'] as string}`);
      expect(one.records[0]?.['unified_custom_fields']).toEqual(record['unified_custom_fields']);
    }
    await emptied(project);
  });

  it('are changed, listed, read and deleted', async () => {
    const id = await create(ofAccount(), { resource: 'employees', name: 'size', path: '/work/title' });
    const one = `${ofAccount()}/${id}`;
    expect((await hibob.call('PATCH', one, { custom_field_id: 'x' })).body).toMatchObject({
      path: null,
      custom_field_id: 'x',
      account_id: accountId,
      provider: null,
    });
    expect((await hibob.call('GET', one)).body).toMatchObject({ name: 'size', custom_field_id: 'x' });
    expect((await hibob.call('GET', ofAccount())).body).toMatchObject({ data: [{ id }], next: null });
    for (const elsewhere of [`${project}/${id}`, `${ofAccount(otherId)}/${id}`, `${ofAccount()}/x`])
      expect((await hibob.call('GET', elsewhere)).status).toBe(404);
    expect(await hibob.call('DELETE', one)).toMatchObject({ status: 200, body: { id } });
    expect((await hibob.call('DELETE', one)).status).toBe(404);
  });

  it.each([
    ['name', { resource: 'employees', name: 'T-Shirt', path: '/a' }],
    ['name', { resource: 'employees', name: 'x'.repeat(64), path: '/a' }],
    ['resource', { resource: 'tasks', name: 'a', path: '/a' }],
    ['path', { resource: 'employees', name: 'a', path: 'a.b' }],
    ['path', { resource: 'employees', name: 'a', path: '/a~2' }],
    ['path', { resource: 'employees', name: 'a' }],
    ['path', { resource: 'employees', name: 'a', path: '/a', custom_field_id: 'b' }],
    ['custom_field_id', { resource: 'departments', name: 'a', custom_field_id: 'b' }],
    ['provider', { resource: 'employees', name: 'a', path: '/a', provider: 'acme' }],
  ])('with a bad %s are refused by its name', async (field, body) => {
    const { status, body: answer } = await hibob.call('POST', project, body);
    expect([status, answer['errors']]).toEqual([400, [{ pointer: `/body/${field}`, message: expect.any(String) }]]);
  });

  it('have one name each in a place', async () => {
    const body = { resource: 'employees', name: 'twice', path: '/a' };
    await create(project, body);
    await create(project, { ...body, provider: 'hibob' });
    await create(ofAccount(), body);
    expect(await hibob.call('POST', project, body)).toMatchObject({ status: 409, body: { errorCode: 'Conflict' } });
    expect(await hibob.call('POST', ofAccount(), body)).toMatchObject({ status: 409 });
    await emptied(project, ofAccount());
  });

  it('of an account go with it', async () => {
    const { accountId: leaving } = await hibob.link();
    const id = await create(ofAccount(leaving), { resource: 'employees', name: 'size', path: '/a' });
    await hibob.call('DELETE', `/accounts/${leaving}`);
    expect((await hibob.call('GET', ofAccount(leaving))).status).toBe(404);
    const { Client } = await import('pg');
    const client = new Client({ connectionString: hibob.rollcall.connectionString });
    await client.connect();
    const { rows } = await client.query('select id from field_mappings');
    await client.end();
    expect([id, rows]).toEqual([id, []]);
  });
});

/** Where Bob puts a field of a person. */
const pointerOf = (fieldId: string) => `/${fieldId.replaceAll('.', '/')}`;
