import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startLinkedHibob, type Answer, type LinkedHibob } from '../linked-hibob.ts';

let hibob: LinkedHibob;
let accountId: string;

beforeAll(async () => {
  hibob = await startLinkedHibob();
  accountId = (await hibob.link()).accountId;
});
afterAll(() => hibob.stop());
beforeEach(() => hibob.control.reset());

interface Permission {
  readonly key: string;
  readonly state: string;
  readonly optional: string | null;
  readonly fields: readonly string[];
}
const permissionsOf = ({ body }: Answer) => body['permissions'] as Permission[];
const preflight = () => hibob.call('POST', `/accounts/${accountId}/preflight`);
const read = async (path: string) => {
  const { status, body } = await hibob.call('GET', `/unified/hris/${path}`, undefined, { 'x-account-id': accountId });
  expect(status).toBe(200);
  return [body['data']].flat() as Record<string, unknown>[];
};
const reasons = (record: Record<string, unknown> | undefined) => record?.['field_reasons'] as Record<string, string>;

describe('why a field is null', () => {
  it('is said only when asked, and of null fields only', async () => {
    await preflight();
    const [plain] = await read('employees?page_size=1');
    expect(plain).not.toHaveProperty('field_reasons');
    for (const record of await read('employees?page_size=20&explain=true'))
      for (const pointer of Object.keys(reasons(record))) expect(record[pointer.slice(1)] ?? null).toBeNull();
  });

  it('not_set, not_supported and not_requested', async () => {
    await preflight();
    const boss = (await read('employees?page_size=60&explain=true')).find((one) => one['employee_number'] === '1001');
    expect(reasons(boss)).toMatchObject({
      '/manager_id': 'not_set',
      '/remote_manager_id': 'not_set',
      '/preferred_language': 'not_supported',
      '/employments': 'not_requested',
      '/avatar_url': 'not_requested',
    });
    const [asked] = await read('employees?page_size=1&explain=true&include=avatar_url&expand=employments');
    expect(reasons(asked)).not.toHaveProperty('/employments');
    expect(reasons(asked)['/avatar_url'] ?? 'not_set').toBe('not_set');
  });

  it('not_permitted, as soon as somebody has looked, and no longer than until somebody looks again', async () => {
    await preflight();
    await hibob.control.permit({ 'data.lifecycle.view': false });
    const before = await read('employees?page_size=60&explain=true');
    expect(before.every((one) => reasons(one)['/termination_date'] === 'not_set')).toBe(true);
    const { body } = await preflight();
    expect(body['setup_state']).toBe('permissions');
    const after = await read('employees?page_size=60&explain=true');
    expect(after.every((one) => reasons(one)['/termination_date'] === 'not_permitted')).toBe(true);
    expect(after.every((one) => reasons(one)['/employment_status'] === 'not_permitted')).toBe(true);
    expect(after.some((one) => reasons(one)['/personal_email'] === 'not_permitted')).toBe(false);
    const employments = await read('employments?page_size=100&explain=true');
    expect(employments.find((one) => one['active'] === null && reasons(one)['/active'])).toBeDefined();
    expect(employments.every((one) => one['active'] !== true)).toBe(true);

    await hibob.control.permit({ 'data.lifecycle.view': true });
    expect((await preflight()).body['setup_state']).toBe('ready');
    const healed = await read('employees?page_size=60&explain=true');
    expect(healed.some((one) => one['termination_date'] !== null)).toBe(true);
  });

  it('unknown, where Bob does not tell empty from hidden', async () => {
    await hibob.control.turn({ emptyFieldsAreNull: false });
    await hibob.control.permit({ 'data.identification.view': false });
    await preflight();
    const people = await read('employees?page_size=60&explain=true');
    expect(people.every((one) => reasons(one)['/national_identity_number'] === 'unknown')).toBe(true);
  });

  it('mapping_failed, for a day that is none', async () => {
    await preflight();
    const known = (await read('employees?page_size=60')).find((one) => one['employee_number'] === '1003');
    expect(known?.['date_of_birth']).not.toBeNull();
    await hibob.admin('PATCH', '/people/p3', { person: { bornOn: 'unknown' } });
    const [odd] = await read(`employees/${String(known?.['id'])}?explain=true`);
    expect(odd?.['date_of_birth']).toBeNull();
    expect(reasons(odd)['/date_of_birth']).toBe('mapping_failed');
  });
});

describe('linking', () => {
  it('ends with a look at the permissions, and keeps it', async () => {
    await hibob.control.permit({ 'data.payroll.view': false, 'data.eeo.view': false });
    const { answer, accountId: id, hub } = await hibob.link();
    expect(answer).toMatchObject({ status: 200, body: { setup_state: 'permissions' } });
    const missing = (one: Answer) => permissionsOf(one).filter(({ state }) => state === 'missing');
    expect(missing(answer).map(({ key }) => key)).toEqual(['people.payroll', 'people.eeo']);
    const kept = await hibob.call('GET', `/accounts/${id}/preflight`);
    expect(permissionsOf(kept)).toEqual(permissionsOf(answer));
    await hibob.control.permit({ 'data.payroll.view': true });
    const again = await hub('POST', `/hub/accounts/${id}/preflight`);
    expect(missing(again).map(({ key }) => key)).toEqual(['people.eeo']);
    expect(again.body['setup_state']).toBe('ready');
  });

  it('again looks again', async () => {
    const { accountId: id, hub, integrationId } = await hibob.link();
    await hibob.control.permit({ 'data.home.view': false });
    const answer = await hub('PATCH', `/hub/accounts/${id}`, { integration_id: integrationId, credentials: {} });
    expect(answer).toMatchObject({ status: 200, body: { setup_state: 'permissions' } });
  });

  it('succeeds when the look does not, and then tells nothing for certain', async () => {
    // Only the preflight asks for the fields of people.
    await hibob.control.fault({ kind: 'html', route: 'GET /v1/company/people/fields', count: 'always' });
    const { answer, accountId: id } = await hibob.link();
    expect(answer.status).toBe(200);
    expect(new Set(permissionsOf(answer).map(({ state }) => state))).toEqual(new Set(['cannot_tell']));
    expect((await hibob.call('GET', `/accounts/${id}/preflight`)).status).toBe(404);
  });

  it('shrinks guide, checks and permissions to the resources of the session', async () => {
    await hibob.control.permit({ 'data.payroll.view': false, 'feature.tasks': false });
    const { answer, hub, integrationId } = await hibob.link({ resources: ['time_off', 'tasks'] });
    const keys = permissionsOf(answer).map(({ key }) => key);
    expect(keys).toEqual([
      'audience',
      'features.employees',
      'time-off.settings',
      'people.basic-info',
      'time-off.requests',
      'time-off.whos-out',
      'time-off.private',
      'tasks',
    ]);
    expect(answer.body['setup_state']).toBe('ready');
    const checks = (answer.body['checks'] as { key: string; status: string }[]).map(({ key }) => key);
    expect(checks).toEqual([
      'reachable',
      'authenticated',
      'people',
      'basic-info',
      'time-off-settings',
      'time-off',
      'tasks',
    ]);
    const { body } = await hub('GET', `/hub/connectors/${integrationId}`);
    expect((body['permissions'] as { key: string }[]).map(({ key }) => key)).toEqual(keys);
    expect(JSON.stringify(body['guide'])).not.toContain('people.payroll');
  });
});
