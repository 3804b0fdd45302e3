import { timingSafeEqual } from 'node:crypto';
import type { Environment, Route } from '../kit/index.ts';
import { tooManyRequests, unauthorized } from './answers.ts';
import type { StaffologyCall, StaffologyState } from './state.ts';
import { isValidToken } from './tokens.ts';

export const tokenPath = '/api/token';

/** The vendor documents no difference between the three causes, so nobody after this line can tell them apart. */
export const isUserAccepted = ({ switchValue }: Environment): boolean =>
  switchValue('apiModuleOn') === true && switchValue('apiUserActive') === true && switchValue('pairAccepted') === true;

/** The credentials part of an `Authorization` header of this scheme; empty when it is another. */
export const authorizationOf = ({ headers }: StaffologyCall, scheme: 'Basic' | 'Bearer'): string => {
  const [given = '', value = ''] = (headers.get('authorization') ?? '').split(' ', 2);
  return given.toLowerCase() === scheme.toLowerCase() ? value : '';
};

const isSame = (given: string, wanted: string | undefined): boolean =>
  wanted !== undefined &&
  Buffer.byteLength(given) === Buffer.byteLength(wanted) &&
  timingSafeEqual(Buffer.from(given), Buffer.from(wanted));

/** A client in use sends `user : password` with spaces and is let in, so blanks around both are dropped. */
export const isRightPair = (call: StaffologyCall): boolean => {
  const [username = '', ...rest] = Buffer.from(authorizationOf(call, 'Basic'), 'base64').toString('utf8').split(':');
  const wanted = call.environment.credentials();
  return isSame(username.trim(), wanted.username) && isSame(rest.join(':').trim(), wanted.password);
};

const isOverLimit = ({ environment }: StaffologyCall): number | undefined => {
  const perMinute = Number(environment.switchValue('callsPerMinute'));
  if (perMinute <= 0) return undefined;
  const limit = environment.limits === 'raised' ? perMinute * 1000 : perMinute;
  const allowance = environment.rateLimiter.take('calls', limit);
  if (allowance.allowed) return undefined;
  return Math.max(1, allowance.resetAtSeconds - Math.floor(environment.clock.now().getTime() / 1000));
};

/**
 * Before every route: an access token, on both hosts. Unknown paths are not guarded, since Web API looks for a route
 * before it looks at the token.
 *
 * @see https://help.staffology.co.uk/hr/integrations/api-authentication.htm
 */
export const guard = (call: StaffologyCall, route: Route<StaffologyState> | undefined): Response | undefined => {
  const retryAfterSeconds = isOverLimit(call);
  if (retryAfterSeconds !== undefined) return tooManyRequests(call, retryAfterSeconds);
  if (route === undefined || route.path.startsWith(tokenPath)) return undefined;
  const isLetIn =
    isUserAccepted(call.environment) && isValidToken(call.environment, 'access', authorizationOf(call, 'Bearer'));
  return isLetIn ? undefined : unauthorized();
};
