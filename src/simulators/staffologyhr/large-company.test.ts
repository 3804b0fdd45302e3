import { expect, test } from 'vitest';
import { useStaffology } from './staffology-under-test.ts';

const hr = useStaffology({ size: 200_000 });

test('of 200,000 people, a page in the middle comes in well under a second', async () => {
  await hr.get('/Employees/1');
  const startedAt = performance.now();
  expect((await hr.get('/Employees/500')).body).toHaveLength(200);
  expect(performance.now() - startedAt).toBeLessThan(1000);
});
