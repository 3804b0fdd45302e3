import { accessTokenOf, type AccessToken, type TokenSource } from '../auth/access-token.ts';
import type { Credentials } from '../auth/auth.ts';
import type { Login } from '../auth/login.ts';
import type { AuthScheme } from '../auth/scheme.ts';
import { isVendorError, type VendorError } from '../errors.ts';
import type { AccountLine } from './account-line.ts';

/** Lets requests of one account in. */
export interface Access {
  /**
   * Runs `task` with the headers that let it in. When the vendor answers 401 to a token that was thought good, another is
   * brought and the task is run once more, if it is `repeatable`; if not, it fails with `spent`, to be asked again.
   */
  through<T>(task: (headers: Headers) => Promise<T>, asked: Asked): Promise<T>;
}

type Headers = Readonly<Record<string, string>>;

interface Asked {
  readonly signal: AbortSignal;
  readonly repeatable: boolean;
  /** The failure of a task that is not run again although there is a good token now. */
  spent(refusal: VendorError): VendorError;
}

/** What access is made from. */
export interface AccessParts {
  readonly scheme: AuthScheme;
  readonly credentials: Credentials;
  readonly login: Login;
  readonly line: AccountLine;
  readonly now: () => number;
  /** The tokens of a scheme whose grants the engine keeps: `oauth2`. */
  readonly tokens?: TokenSource | undefined;
}

/** Access by an account's scheme. */
export const createAccess = (parts: AccessParts): Access => {
  if (parts.scheme.kind === 'headers') {
    const headers = parts.scheme.headers(parts.credentials);
    return { through: (task) => task(headers) };
  }
  const source = sourceOf(parts);
  const { login } = parts;
  return {
    async through(task, { signal, repeatable, spent }) {
      const token = await source.current({ login, signal });
      try {
        return await task(bearer(token));
      } catch (error) {
        if (!isVendorError(error, 'credentials_rejected')) throw error;
        const another = await source.replace(token.value, { login, signal });
        if (another === undefined) throw error;
        if (!repeatable) throw spent(error);
        return await task(bearer(another));
      }
    },
  };
};

const bearer = (token: AccessToken): Headers => ({ authorization: `Bearer ${token.value}` });

const sourceOf = ({ scheme, credentials, login, line, now, tokens }: AccessParts): TokenSource => {
  if (tokens) return tokens;
  if (scheme.kind !== 'token') throw new TypeError('There is nothing to take the tokens from.');
  const obtain = async () => {
    const { token, lifetimeSeconds = scheme.lifetimeSeconds } = await scheme.obtain(login, credentials);
    return accessTokenOf(token, lifetimeSeconds, now());
  };
  return {
    current: ({ signal }) => line.token.token(obtain, { signal }),
    replace: (refused, { signal }) => line.token.token(obtain, { signal, refused }),
  };
};
