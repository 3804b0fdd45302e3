import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedCompany } from '../company/index.ts';
import type { Wire } from '../kit/test-driver.ts';
import { routes } from './index.ts';
import { startTenant, type Tenant } from './test-client.ts';

let tenant: Tenant;
let base: string;
beforeAll(async () => {
  tenant = await startTenant({ size: 120 });
});
afterAll(() => tenant.sandbox.close());
beforeEach(async () => {
  await tenant.admin('POST', '/reset');
  await tenant.link();
  base = `/api/v1/organisations/${(await tenant.get('/api/v1/organisations')).body.data.items[0].id}`;
});
const turn = (switches: Record<string, unknown>) => tenant.admin('PATCH', '/switches', switches);
const people = () => seedCompany(tenant.sandbox.company).people;
const byCode = async (role: string): Promise<Wire> => {
  const { cast } = seedCompany(tenant.sandbox.company);
  const person = people().find(({ id }) => id === cast[role as keyof typeof cast]);
  return (await tenant.all('/employees')).find(({ code }) => code === person?.employeeNumber);
};

describe('pages', () => {
  const page = async (query: string) => (await tenant.get(`${base}/employees${query}`)).body.data;
  it('hold 20 rows, at most 100, and are empty past the end', async () => {
    const first = await page('');
    expect(Object.keys(first)).toEqual(['items', 'item_per_page', 'page_index', 'total_pages', 'total_items']);
    expect([first.items.length, first.item_per_page, first.total_pages, first.total_items]).toEqual([20, 20, 6, 120]);
    expect((await page('?item_per_page=5000')).items).toHaveLength(100);
    expect((await page('?page_index=99')).items).toEqual([]);
    expect((await page('?page_index=0')).page_index).toBe(1);
    expect((await page('?items_per_page=50')).item_per_page).toBe(20);
  });
  it('show everybody once, in a fixed order', async () => {
    const rows = await tenant.all('/employees');
    expect(new Set(rows.map(({ id }) => id)).size).toBe(120);
    expect(rows.map(({ code }) => code)).toEqual(people().map(({ employeeNumber }) => employeeNumber));
  });
});

describe('organisations', () => {
  it('are one, known by UUID; by switches three, and by number', async () => {
    const number = String(tenant.credentials.organisation_id);
    expect((await tenant.get('/api/v1/organisations')).body.data.total_items).toBe(1);
    expect((await tenant.get(`/api/v1/organisations/${number}/teams`)).status).toBe(404);
    await turn({ numericOrganisationId: true, severalOrganisations: true });
    expect((await tenant.get(`/api/v1/organisations/${number}/teams`)).status).toBe(200);
    const { items } = (await tenant.get('/api/v1/organisations')).body.data;
    expect(items.map(({ country }: Wire) => country)).toEqual(['AU', 'GB', 'AU']);
    const [main, second] = await Promise.all(
      items.map((one: Wire) => tenant.get(`/api/v1/organisations/${one.id}/employees?item_per_page=100`)),
    );
    const here = (second as Wire).body.data.items;
    expect(here.length).toBeGreaterThan(0);
    expect(here.every((row: Wire) => row.work_country === 'GB')).toBe(true);
    const ids = new Set((main as Wire).body.data.items.map(({ id }: Wire) => id));
    expect(here.some(({ id }: Wire) => ids.has(id))).toBe(false);
  });
});

describe('employees', () => {
  it('stay listed when they have left, and before they start', async () => {
    const [leaver, future, away] = [await byCode('leaver'), await byCode('futureStart'), await byCode('onLeave')];
    expect([leaver.status, leaver.termination_date, leaver.termination_summary]).toEqual([
      'terminated',
      '2024-02-29T00:00:00+00:00',
      'Redundancy',
    ]);
    expect([future.status, away.status]).toEqual(['pending', 'active']);
    await turn({ leaverStatus: 'archived', futureStartStatus: 'active' });
    expect([(await byCode('leaver')).status, (await byCode('futureStart')).status]).toEqual(['archived', 'active']);
  });
  it('show null where nothing is recorded', async () => {
    const [boss, sparse, withoutEmail] = [await byCode('boss'), await byCode('sparse'), await byCode('withoutEmail')];
    expect([boss.primary_manager, boss.role]).toEqual([null, 'owner']);
    expect([sparse.date_of_birth, sparse.residential_address, sparse.teams, sparse.primary_cost_centre]).toEqual([
      null,
      null,
      [],
      null,
    ]);
    expect([withoutEmail.email, withoutEmail.account_email]).toEqual([null, null]);
  });
  it('leave out what other regions do not have', async () => {
    const australian = await byCode('apostrophe');
    expect('abn' in australian && !('uk_tax_and_national_insurance' in australian)).toBe(true);
    await turn({ organisationCountry: 'GB', maritalStatusKey: 'martial_status' });
    const british = await byCode('apostrophe');
    expect('abn' in british || 'aboriginal_torres_strait_islander' in british).toBe(false);
    expect(british.uk_tax_and_national_insurance.national_insurance_number).toMatch(/^QQ/);
    expect('martial_status' in british && !('marital_status' in british)).toBe(true);
  });
  it('are split by member type', async () => {
    const [all, employees, contractors] = await Promise.all(
      ['', '?member_type=employee', '?member_type=contractor'].map((query) => tenant.all(`/employees${query}`)),
    );
    expect((contractors ?? []).length).toBeGreaterThan(0);
    expect(all).toHaveLength((employees?.length ?? 0) + (contractors?.length ?? 0));
    expect(contractors?.every((row: Wire) => row.independent_contractor)).toBe(true);
    await turn({ withoutMemberType: 'employees' });
    expect(await tenant.all('/employees')).toHaveLength(employees?.length ?? 0);
  });
  it('have a history that is cut where something changes', async () => {
    const history = async (role: string) =>
      (await tenant.get(`${base}/employees/${(await byCode(role)).id}/employment_histories`)).body.data.items.map(
        (row: Wire) => [row.title, row.start_date.slice(0, 10), row.end_date?.slice(0, 10) ?? null],
      );
    expect(await history('rehire')).toEqual([
      ['Senior Software Engineer', '2021-11-01', null],
      [expect.any(String), '2014-03-03', '2017-08-31'],
    ]);
    const promoted = await history('promoted');
    expect(promoted).toHaveLength(2);
    expect(promoted[1][2]).toBe('2019-06-30');
    expect(await history('contractor')).toEqual([]);
  });
});

describe('rules', () => {
  it('403 without the scope, in three bodies; 404 for what is not there', async () => {
    expect((await tenant.get(`${base}/payslips`)).status).toBe(404);
    const path = `${base}/leave_categories`;
    expect((await tenant.get(path)).body).toEqual({ code: 403, errors: [expect.any(String)] });
    await turn({ errorBody: 'error' });
    expect((await tenant.get(path)).body).toEqual({ code: 403, error: expect.any(String) });
    await turn({ errorBody: 'message' });
    expect((await tenant.get(path)).body).toEqual({ message: expect.any(String) });
    await tenant.grantAll();
    expect((await tenant.get(path)).status).toBe(200);
    await turn({ hasLeaveCategories: false });
    expect((await tenant.get(path)).status).toBe(404);
    const stranger = '00000000-0000-4000-8000-000000000001';
    expect((await tenant.get(`${base}/employees/${stranger}`)).status).toBe(404);
    const german = await byCode('umlauts');
    for (const record of ['tax_declaration', 'superannuation_detail'])
      expect((await tenant.get(`${base}/employees/${german.id}/${record}`)).status).toBe(404);
  });
  it('show a manager and an employee less, and refuse what is not theirs', async () => {
    const [stranger] = await tenant.all('/employees');
    const pay = `${base}/employees/${stranger.id}/pay_details`;
    expect((await tenant.get(pay)).status).toBe(200);
    await turn({ userRole: 'manager' });
    const seen = await tenant.all('/employees');
    expect(seen).toHaveLength(9);
    expect((await tenant.get(pay)).status).toBe(403);
    expect((await tenant.get(`${base}/employees/${stranger.id}/employment_histories`)).status).toBe(403);
    const ids = new Set(seen.map(({ id }) => id));
    expect((await tenant.all('/leave_requests')).every((row) => ids.has(row.employee_id))).toBe(true);
    await turn({ userRole: 'employee' });
    expect(await tenant.all('/employees')).toHaveLength(1);
  });
  it('every route below an organisation is closed without its scope', async () => {
    await tenant.admin('PUT', '/permissions', {});
    for (const { method, path, hostRole } of routes) {
      if (hostRole === 'oauth') continue;
      const { status } = await tenant.call(method, path.replaceAll(/:\w+/g, '-'));
      expect(`${method} ${path}: ${status}`).toBe(`${method} ${path}: 403`);
    }
  });
});
