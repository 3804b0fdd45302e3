import { windowSeconds, type Allowance } from '../engine/limits/rate-limiter.ts';

/**
 * The fields that tell a client its quota and what is left of it
 * (https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-10).
 */
export const rateLimitFields = ({ quota, remaining, resetSeconds }: Allowance): Readonly<Record<string, string>> => ({
  'ratelimit-policy': `"minute";q=${quota};w=${windowSeconds}`,
  ratelimit: `"minute";r=${remaining};t=${resetSeconds}`,
});
