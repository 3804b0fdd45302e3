import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTenant, type Tenant } from './test-client.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant({ size: 5 }, 'vendor');
});
afterAll(() => tenant.sandbox.close());
beforeEach(async () => {
  await tenant.admin('POST', '/reset');
});

const start = Math.ceil(Date.now() / 60_000) * 60_000;
/** Calls all made in the same second of the sandbox. */
const callsAt = async (second: number, calls: number): Promise<Response['status'][]> => {
  const statuses: number[] = [];
  for (let call = 0; call < calls; call++) {
    await tenant.admin('PUT', '/clock', { at: new Date(start + second * 1000).toISOString() });
    statuses.push((await tenant.get('/api/v1/organisations')).status);
  }
  return statuses;
};
const linkAt = async (second: number) => {
  await tenant.admin('PUT', '/clock', { at: new Date(start + second * 1000).toISOString() });
  await tenant.link();
};

describe('calls too many', () => {
  it('are those after the 20th in a second', async () => {
    await linkAt(0);
    expect((await callsAt(0, 21)).indexOf(429)).toBe(20);
    expect(await callsAt(1, 1)).toEqual([200]);
  });
  it('are those after the 100th in a minute', async () => {
    await linkAt(0);
    for (const second of [0, 1, 2, 3, 4]) expect(await callsAt(second, 19)).not.toContain(429);
    expect(await callsAt(5, 6)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(await callsAt(59, 1)).toEqual([429]);
    expect(await callsAt(60, 1)).toEqual([200]);
  });
  it('are told when to come back, unless the switch says no', async () => {
    await linkAt(0);
    await callsAt(0, 21);
    const refused = await tenant.get('/api/v1/organisations');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    await tenant.admin('PATCH', '/switches', { retryAfterOn429: false });
    await callsAt(0, 1);
    expect((await tenant.get('/api/v1/organisations')).headers.get('retry-after')).toBeNull();
  });
  it('are counted for each access by itself', async () => {
    await linkAt(0);
    await callsAt(0, 21);
    await tenant.link();
    expect(await callsAt(0, 1)).toEqual([200]);
  });
});
