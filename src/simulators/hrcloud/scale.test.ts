import { expect, it } from 'vitest';
import { startTenant } from './tenant-under-test.ts';

it('pages deep into 100,000 people without holding their rows', { timeout: 60_000 }, async () => {
  const tenant = await startTenant({ size: 100_000 });
  const startedAt = performance.now();
  const { body } = await tenant.get('/xEmployee?pageSize=1000&page=99500&select=xEmployeeNumber');
  const milliseconds = performance.now() - startedAt;
  await tenant.close();
  expect(body).toHaveLength(500);
  expect(body.at(-1)?.xEmployeeNumber).toBe('101000');
  expect(milliseconds).toBeLessThan(2000);
});
