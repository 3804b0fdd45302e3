import type { Credentials } from '../auth/auth.ts';

/** Cuts a text to what may be shown: no credential in any spelling, no e-mail address, at most 500 characters. */
export type Redact = (text: string) => string;

const longest = 500;
const mark = '[redacted]';

/**
 * Takes secrets out of a text, each in every spelling: plain, URL-encoded, JSON-escaped, in base64 and in hexadecimal.
 * Values under four characters would blank out half of any text and are left alone.
 */
export const blankingOf = (secrets: readonly string[]): ((text: string) => string) => {
  const spellings = new Set(secrets.filter((secret) => secret.length >= 4).flatMap(spellingsOf));
  const longestFirst = [...spellings].toSorted((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((shown, spelling) => shown.replaceAll(spelling, mark), text);
};

/** What must not be shown of headers that carry access: their values, and what stands after `Bearer` or `Basic`. */
export const secretsOfHeaders = (headers: Readonly<Record<string, string>>): string[] =>
  Object.values(headers).flatMap((value) => [value, ...value.split(' ').slice(1)]);

/**
 * Makes the redaction for one account from its secrets: the credentials themselves and the headers that carry them.
 */
export const redactionOf = (credentials: Credentials, headers: Readonly<Record<string, string>>): Redact => {
  const blank = blankingOf([...Object.values(credentials), ...secretsOfHeaders(headers)]);
  return (text) => {
    const shown = blank(text).replace(/[\w.+%-]+@[\w-]+(\.[\w-]+)+/g, mark);
    return shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown;
  };
};

const spellingsOf = (secret: string): string[] => {
  const bytes = Buffer.from(secret, 'utf8');
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ];
};
