import { expect, it } from 'vitest';
import { createRateLimiter } from './rate-limiter.ts';

it('lets a quota through in each window, which begins with the first request of a subject', () => {
  let now = 0;
  const limiter = createRateLimiter(2, () => now);
  const take = (subject = 'a') => limiter.take(subject);
  expect(take()).toEqual({ allowed: true, quota: 2, remaining: 1, resetSeconds: 60 });
  now = 500;
  expect(take()).toEqual({ allowed: true, quota: 2, remaining: 0, resetSeconds: 60 });
  now = 59_001;
  expect(take()).toEqual({ allowed: false, quota: 2, remaining: 0, resetSeconds: 1 });
  expect(take('b')).toMatchObject({ allowed: true, resetSeconds: 60 });
  now = 60_001;
  expect(take()).toMatchObject({ allowed: true, remaining: 1 });
  expect(take('b')).toMatchObject({ remaining: 0 });
});
