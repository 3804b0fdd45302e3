import type { Auth, Credentials } from '../auth/auth.ts';
import { settingsOf } from '../auth/settings.ts';
import { blankingOf, secretsOfHeaders } from './redact.ts';
import type { WireAnswer } from './transport.ts';

/** Whose secrets they are. */
interface Owner {
  readonly connector: { readonly auth: Auth };
  readonly credentials: Credentials;
}

/** An answer that can be passed on: should the vendor repeat a secret of the account, it is blanked, in headers and body. */
export const withoutSecrets = (
  answer: WireAnswer,
  { connector, credentials }: Owner,
  access: Readonly<Record<string, string>>,
): WireAnswer => {
  // Fields that are no secret may be ordinary words of the answer.
  const open = new Set(Object.values(settingsOf(connector.auth, credentials)));
  const secrets = [...Object.values(credentials), ...secretsOfHeaders(access)].filter((value) => !open.has(value));
  // As bytes, one character each: whatever the answer is, what is left alone stays as it was.
  const blank = blankingOf(secrets.flatMap((secret) => [secret, Buffer.from(secret).toString('latin1')]));
  const text = answer.body.toString('latin1');
  const shown = blank(text);
  return {
    ...answer,
    headers: new Headers([...answer.headers].map(([name, value]): [string, string] => [name, blank(value)])),
    ...(shown !== text && { body: Buffer.from(shown, 'latin1') }),
  };
};
