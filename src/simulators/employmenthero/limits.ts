/**
 * Calls that one access may make; a call too many is a 429. The documentation does not say whether calls are counted by
 * user, application or organisation: here each authorised access has windows of its own.
 *
 * @see https://developer.employmenthero.com/api-references/
 */
export const limits = [
  { calls: 20, windowSeconds: 1 },
  { calls: 100, windowSeconds: 60 },
] as const;

/** Life of an access token, as `expires_in` says. Refresh tokens do not expire. */
export const accessTokenSeconds = 900;
/** Life of an authorization code; not documented, the longest that RFC 6749 recommends. */
export const codeSeconds = 600;

/** @see https://developer.employmenthero.com/api-references/ */
export const defaultPageSize = 20;
export const largestPageSize = 100;
