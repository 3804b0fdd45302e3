import { settingsOf } from '../../connector-kit/auth/settings.ts';
import type { Credentials } from '../../connector-kit/auth/auth.ts';
import type { Connector } from '../../connector-kit/contract.ts';
import { secretHint } from '../vault/credentials.ts';

/**
 * Parts what a form brought: everything goes into the vault, since any of it may help to get in; what is not
 * secret is also kept readable, and of secrets the last characters, for people to recognise them by.
 */
export const splitCredentials = ({ auth }: Connector, credentials: Credentials) => {
  const hints = auth.fields.flatMap(({ key, secret }) => {
    const value = credentials[key];
    return secret && value !== undefined ? [[key, secretHint(value)] as const] : [];
  });
  return { secrets: credentials, settings: settingsOf(auth, credentials), hints: Object.fromEntries(hints) };
};
