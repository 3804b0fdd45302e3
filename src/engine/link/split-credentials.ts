import type { Credentials } from '../../connector-kit/auth/auth.ts';
import type { Connector } from '../../connector-kit/contract.ts';
import { secretHint } from '../vault/credentials.ts';

/**
 * Parts what a form brought: everything goes into the vault, since any of it may help to get in; what is not
 * secret is also kept readable, and of secrets the last characters, for people to recognise them by.
 */
export const splitCredentials = ({ auth }: Connector, credentials: Credentials) => {
  const pick = (secret: boolean) =>
    auth.fields.flatMap((field) => {
      const value = credentials[field.key];
      return field.secret === secret && value !== undefined ? [[field.key, value] as const] : [];
    });
  return {
    secrets: credentials,
    settings: Object.fromEntries(pick(false)),
    hints: Object.fromEntries(pick(true).map(([key, value]) => [key, secretHint(value)])),
  };
};
