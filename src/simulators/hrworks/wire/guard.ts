import { finishDueJobs } from './jobs.ts';
import type { HrworksCall } from '../state.ts';
import { apiError, tooManyRequests, unauthorized } from './errors.ts';
import { isTokenValid, type KeyPair } from './token.ts';

export const keyPairOf = ({ environment }: HrworksCall): KeyPair => {
  const { access_key: accessKey = '', secret_access_key: secretAccessKey = '' } = environment.credentials();
  return { accessKey, secretAccessKey };
};

/** Open: the token itself, and links to documents, which carry their own proof. */
const isOpen = ({ hostRole, path }: HrworksCall): boolean => hostRole === 'files' || path === '/v2/authentication';

const refuseWithoutToken = (call: HrworksCall): Response | undefined => {
  const header = call.headers.get('authorization');
  if (header === null) return apiError(call, 'MissingAuthorizationHeaderError', 'The Authorization header is missing.');
  const [, token] = /^Bearer (\S+)$/.exec(header) ?? [];
  if (token === undefined)
    return apiError(call, 'MalformedAuthorizationHeaderError', 'The Authorization header must be: Bearer <token>.');
  return isTokenValid(token, keyPairOf(call), call.environment.clock.now()) ? undefined : unauthorized(call);
};

const refuseTooMany = (call: HrworksCall): Response | undefined => {
  const { rateLimiter, clock, limits, switchValue } = call.environment;
  const perMinute = Number(switchValue('rateLimitPerMinute'));
  if (perMinute === 0) return undefined;
  const allowance = rateLimiter.take('all', limits === 'raised' ? perMinute * 1000 : perMinute);
  const seconds = allowance.resetAtSeconds - Math.floor(clock.now().getTime() / 1000);
  return allowance.allowed ? undefined : tooManyRequests(call, Math.max(1, seconds));
};

const cacheSeconds = ({ environment }: HrworksCall): number => Number(environment.switchValue('readCacheSeconds'));
const fromCache = new WeakSet<Response>();
const cacheKey = ({ path, query }: HrworksCall): string => `${path}?${query}`;

const cachedAnswer = (call: HrworksCall): Response | undefined => {
  if (call.method !== 'GET' || cacheSeconds(call) === 0) return undefined;
  if (call.headers.get('cache-control')?.includes('no-cache')) return undefined;
  const entry = call.state.cache.get(cacheKey(call));
  if (entry === undefined || entry.untilMilliseconds <= call.environment.clock.now().getTime()) return undefined;
  const response = entry.response.clone();
  fromCache.add(response);
  return response;
};

/** Before every call: writes whose time has come, the rate limit, the token, the cache. */
export const guard = (call: HrworksCall): Response | undefined => {
  finishDueJobs(call.state, call.environment.clock.now());
  return refuseTooMany(call) ?? (isOpen(call) ? undefined : (refuseWithoutToken(call) ?? cachedAnswer(call)));
};

/** Remembers what was read, for the cache; jobs are always asked anew. */
export const finish = (response: Response, call: HrworksCall): Response => {
  const seconds = cacheSeconds(call);
  if (
    call.method === 'GET' &&
    seconds > 0 &&
    response.ok &&
    !fromCache.has(response) &&
    !call.path.includes('/jobs/')
  ) {
    const untilMilliseconds = call.environment.clock.now().getTime() + seconds * 1000;
    call.state.cache.set(cacheKey(call), { response: response.clone(), untilMilliseconds });
  }
  return response;
};
