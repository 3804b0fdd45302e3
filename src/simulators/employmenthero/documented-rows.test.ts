import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wire } from '../kit/test-driver.ts';
import rows from './fixtures/documented-rows.json' with { type: 'json' };
import { startTenant, type Tenant } from './test-client.ts';

let tenant: Tenant;
let employees: Wire[];
beforeAll(async () => {
  tenant = await startTenant({ size: 120 });
  await tenant.grantAll();
  await tenant.link();
  employees = await tenant.all('/employees');
});
afterAll(() => tenant.sandbox.close());

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
const firstRow = (body: Wire): Wire => (body?.data?.items === undefined ? body?.data : body.data.items[0]);

/** The route with real ids, tried with one employee after the other until there is a row. */
const findRow = async (route: string): Promise<Wire> => {
  const [organisation] = (await tenant.get('/api/v1/organisations')).body.data.items;
  const [leaveRequest] = await tenant.all('/leave_requests');
  const [team] = await tenant.all('/teams');
  const [shift] = await tenant.all('/rostered_shifts?from_date=2020-01-01&to_date=2040-01-01');
  const day = String(shift.start_time).slice(0, 10);
  const month = `from_date=${day}&to_date=${new Date(Date.parse(day) + 20 * 86_400_000).toISOString()}`;
  const path = route
    .replace(':organisation', organisation.id)
    .replace(':leaveRequest', leaveRequest.id)
    .replace(':team', team.id)
    .replace(':month', month);
  for (const employee of path.includes(':employee') ? employees : [{ id: '' }]) {
    const row = firstRow((await tenant.get(path.replace(':employee', employee.id))).body);
    if (row !== undefined) return row;
  }
  return undefined;
};

describe('rows have the documented keys and types', () => {
  it.each(rows)('$route', async ({ route, match, keys }) => {
    const row = await findRow(route);
    expect(row).toBeDefined();
    const documented = Object.entries(keys);
    if (match === 'exact') expect(Object.keys(row).toSorted()).toEqual(Object.keys(keys).toSorted());
    for (const [key, type] of documented) {
      expect(row).toHaveProperty(key);
      if (type !== 'null' && row[key] !== null) expect(`${key}: ${typeOf(row[key])}`).toBe(`${key}: ${type}`);
    }
  });
});
