import type { Environment, Route } from '../kit/index.ts';
import { refuse } from './answers.ts';
import { openAccess } from './grants.ts';
import { limits } from './limits.ts';
import type { HeroCall, HeroState } from './state.ts';
import type { AccessToken } from './tokens.ts';

const accesses = new WeakMap<HeroCall, AccessToken>();

/** The access of a call that passed the guard. */
export const accessOf = (call: HeroCall): AccessToken | undefined => accesses.get(call);

export const unauthorized = ({ environment }: HeroCall): Response => refuse(environment, 401, 'Invalid access token');

export const tooManyRequests = ({ environment }: HeroCall, retryAfterSeconds: number): Response => {
  const response = refuse(environment, 429, 'Rate limit exceeded');
  if (environment.switchValue('retryAfterOn429') === true)
    response.headers.set('retry-after', String(retryAfterSeconds));
  return response;
};

export const serverError = ({ environment }: HeroCall): Response => refuse(environment, 500, 'Internal server error');

/** Seconds until the next call is let through; 0 = this one is. */
const secondsToWait = (environment: Environment, grantId: string): number => {
  const factor = environment.limits === 'raised' ? 1000 : 1;
  let wait = 0;
  for (const { calls, windowSeconds } of limits) {
    const allowance = environment.rateLimiter.take(`${grantId}/${windowSeconds}`, calls * factor, windowSeconds);
    const seconds = allowance.resetAtSeconds - Math.floor(environment.clock.now().getTime() / 1000);
    if (!allowance.allowed) wait = Math.max(wait, seconds, 1);
  }
  return wait;
};

/**
 * Every call to the API carries `Authorization: Bearer`; the authorization server asks for its own proofs.
 *
 * @see https://developer.employmenthero.com/api-references/authentication
 */
export const guard = (call: HeroCall, _route: Route<HeroState> | undefined): Response | undefined => {
  if (call.hostRole !== 'api') return undefined;
  const [scheme, bearer] = (call.headers.get('authorization') ?? '').split(' ', 2);
  const access =
    scheme?.toLowerCase() === 'bearer' && bearer !== undefined ? openAccess(call.state, bearer) : undefined;
  if (access === undefined) return unauthorized(call);
  accesses.set(call, access);
  const wait = secondsToWait(call.environment, access.grant.id);
  return wait > 0 ? tooManyRequests(call, wait) : undefined;
};
