/**
 * Calls a minute, by route, for a service user. Published for people search, balances, adjustments and attendance; the
 * others are what tenants answered in `X-RateLimit-Limit`.
 *
 * @see https://apidocs.hibob.com/docs/rate-limiting
 */
const limits: readonly [route: RegExp, perMinute: number | null][] = [
  [/^POST \/v1\/people\/search$/, 50],
  [/^GET \/v1\/company\/(people\/fields|named-lists)/, 50],
  [/^GET \/v1\/profiles$/, 40],
  [/^PUT \/v1\/people\/[^/]+\/email$/, 20],
  [/^PUT \/v1\/people\/[^/]+$/, 10],
  [/^POST \/v1\/employees\/[^/]+\/start-date$/, 20],
  [/^GET \/v1\/people\/[^/]+\/salaries$/, 10],
  [/^GET \/v1\/timeoff\/employees\/[^/]+\/balance$/, 50],
  [/^POST \/v1\/timeoff\/employees\/[^/]+\/adjustments$/, 10],
  [/^GET \/v1\/company\/reports/, 20],
  [/ \/v1\/docs\//, null],
  [/ \/v1\/attendance\/import/, 5],
  [/ \/v1\/attendance\/entries\/search$/, 200],
  [/ \/v1\/attendance\//, 100],
];

/** Assumed where nothing is published. */
const otherReads = 50;
const otherWrites = 10;

/** `null` = not limited. `POST .../search` reads. */
export const perMinuteOf = (method: string, path: string): number | null => {
  const found = limits.find(([route]) => route.test(`${method} ${path}`));
  if (found !== undefined) return found[1];
  return method === 'GET' || (method === 'POST' && /^\/v1\/people\/[^/]+$|\/search$/.test(path))
    ? otherReads
    : otherWrites;
};
