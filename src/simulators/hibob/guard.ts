import { timingSafeEqual } from 'node:crypto';
import type { Allowance, Route } from '../kit/index.ts';
import { empty, html } from './answers.ts';
import { perMinuteOf } from './limits.ts';
import { applyDueWrites, type BobCall, type BobState } from './state.ts';

/** More than so many refused calls in so many milliseconds block the address for five minutes. */
const refusalsAllowed = 50;
const refusalWindowMilliseconds = 10_000;
const blockMilliseconds = 5 * 60_000;

const allowances = new WeakMap<BobCall, Allowance>();
/** Answers that come from the firewall, not from Bob. */
const fromFirewall = new WeakSet<Response>();

const isSame = (given: string, wanted: string): boolean =>
  Buffer.byteLength(given) === Buffer.byteLength(wanted) && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));

/** @see https://apidocs.hibob.com/reference/authorization: Basic, service user id and token. */
const isAuthorized = ({ headers, environment }: BobCall): boolean => {
  const [scheme, encoded] = (headers.get('authorization') ?? '').split(' ', 2);
  if (scheme?.toLowerCase() !== 'basic' || encoded === undefined) return false;
  const { service_user_id: id, service_user_token: token } = environment.credentials();
  return isSame(Buffer.from(encoded, 'base64').toString('utf8'), `${id}:${token}`);
};

/** GET with a content type on these answers a page and 400. */
const dislikesContentType = (path: string): boolean =>
  /^\/v1\/people\/custom-tables\/(?!metadata)/.test(path) || /^\/v1\/people\/[^/]+\/bank-accounts$/.test(path);

export const tooManyRequests = (call: BobCall, retryAfterSeconds: number): Response => {
  const headers = new Headers({ 'x-ratelimit-remaining': '0' });
  if (call.environment.switchValue('retryAfterOn429') === true) headers.set('retry-after', String(retryAfterSeconds));
  if (!allowances.has(call)) {
    headers.set('x-ratelimit-limit', String(perMinuteOf(call.method, call.path) ?? 50));
    headers.set(
      'x-ratelimit-reset',
      String(Math.ceil(call.environment.clock.now().getTime() / 1000) + retryAfterSeconds),
    );
  }
  return new Response(null, { status: 429, headers });
};

/** The empty 401 that tenants send. */
export const unauthorized = (): Response => empty(401);

const isBlocked = ({ state, environment }: BobCall): boolean =>
  state.firewall.blockedUntilMilliseconds > environment.clock.now().getTime();

const noteRefusal = ({ state, environment }: BobCall): void => {
  const now = environment.clock.now().getTime();
  const { firewall } = state;
  firewall.refusedAtMilliseconds = [
    ...firewall.refusedAtMilliseconds.filter((at) => now - at < refusalWindowMilliseconds),
    now,
  ];
  if (firewall.refusedAtMilliseconds.length > refusalsAllowed)
    firewall.blockedUntilMilliseconds = now + blockMilliseconds;
};

/** Firewall, rate limit, credential, quirks, all of the API alone; in that order, since a refused call counts against the limit too. */
export const guard = (call: BobCall, route: Route<BobState> | undefined): Response | undefined => {
  applyDueWrites(call.state, call.environment.clock.now());
  if (call.hostRole === 'files') return undefined;
  if (isBlocked(call)) {
    const response = html(403);
    fromFirewall.add(response);
    return response;
  }
  const published = perMinuteOf(call.method, call.path);
  if (published !== null) {
    const limit = call.environment.limits === 'raised' ? published * 1000 : published;
    const allowance = call.environment.rateLimiter.take(`${call.method} ${route?.path ?? call.path}`, limit);
    allowances.set(call, allowance);
    const seconds = allowance.resetAtSeconds - Math.floor(call.environment.clock.now().getTime() / 1000);
    if (!allowance.allowed) return tooManyRequests(call, Math.max(1, seconds));
  }
  if (!isAuthorized(call)) return unauthorized();
  if (call.method === 'GET' && call.headers.get('content-type')?.includes('json') && dislikesContentType(call.path))
    return html(400);
  return undefined;
};

/** Rate-limit headers on every answer, 401 included; and the firewall keeps count. */
export const finish = (response: Response, call: BobCall): Response => {
  if (fromFirewall.has(response)) return response;
  if (response.status === 401 || response.status === 403) noteRefusal(call);
  const allowance = allowances.get(call);
  if (allowance === undefined) return response;
  const headers = new Headers(response.headers);
  headers.set('x-ratelimit-limit', String(allowance.limit));
  headers.set('x-ratelimit-remaining', headers.get('x-ratelimit-remaining') ?? String(allowance.remaining));
  headers.set('x-ratelimit-reset', String(allowance.resetAtSeconds));
  return new Response(response.body, { status: response.status, headers });
};
