import { z } from 'zod';
import type { Credentials } from '../../../connector-kit/auth/auth.ts';
import type { Login } from '../../../connector-kit/auth/login.ts';
import type { ObtainedToken } from '../../../connector-kit/auth/scheme.ts';
import type { VendorAnswer } from '../../../connector-kit/vendor.ts';
import { becauseOf, codeOf, errorTypeOf } from './errors.ts';

/** A token is good for 15 minutes. https://developers.hrworks.de/2.0 */
export const tokenLifetimeSeconds = 15 * 60;

/**
 * Exchanges a key pair for a token. There is no refresh token: whoever needs another one asks again. The token says in its
 * claims when it ends; it was made just now, so its lifetime says the same without trusting two clocks to agree.
 */
export const obtainToken = (login: Login, credentials: Credentials): Promise<ObtainedToken> =>
  login.send({
    endpoint: 'POST /v2/authentication',
    method: 'POST',
    path: '/v2/authentication',
    json: { accessKey: credentials['access_key'], secretAccessKey: credentials['secret_access_key'] },
    refuses,
    becauseOf,
    read: (answer) => z.looseObject({ token: z.string().min(1) }).parse(answer.json()),
  });

/** A page of some gateway that says 403 is not HRworks refusing the key pair. */
const refuses = (answer: VendorAnswer): boolean => {
  if (codeOf(answer) === 'credentials_rejected') return true;
  return (answer.status === 401 || answer.status === 403) && errorTypeOf(answer) !== undefined;
};
