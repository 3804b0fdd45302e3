import { timingSafeEqual } from 'node:crypto';
import { unauthorized } from './answers.ts';
import type { HrCloudCall } from './state.ts';

const isSame = (given: string | null | undefined, wanted: string | undefined): boolean =>
  given != null &&
  wanted !== undefined &&
  Buffer.byteLength(given) === Buffer.byteLength(wanted) &&
  timingSafeEqual(Buffer.from(given), Buffer.from(wanted));

/** The one ordinary user of the sandbox, for callers who sign in as one. The password is the service account's secret. */
export const sandboxUser = 'service.account@ottermill.example';

const isUser = (authorization: string, secret: string | undefined): boolean => {
  const [scheme, encoded = ''] = authorization.split(' ', 2);
  if (scheme?.toLowerCase() !== 'basic') return false;
  return isSame(Buffer.from(encoded, 'base64').toString('utf8'), `${sandboxUser}:${secret}`);
};

/**
 * Key and secret of a service account in two headers, or Basic with a user's name and password.
 *
 * @see https://support.hrcloud.com/help-center/authentication
 */
export const guard = ({ headers, environment }: HrCloudCall): Response | undefined => {
  const { customer_key: key, customer_secret: secret } = environment.credentials();
  const isServiceAccount = isSame(headers.get('customer_key'), key) && isSame(headers.get('customer_secret'), secret);
  if (isServiceAccount || isUser(headers.get('authorization') ?? '', secret)) return undefined;
  return unauthorized();
};
