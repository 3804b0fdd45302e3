import { unwrapped } from '../../connector-kit/auth/pasted.ts';

/*
 * The text file that HRworks lets an administrator download with a new key pair:
 *
 *   Access Key:        <access key> Secret Access Key: <secret access key>
 *
 * in one line or two. People copy all of it, one line of it, or one value.
 */

/** The whole text, with a named group for each form field. Without flags, so that browsers can use it too. */
export const keyFilePattern =
  '[Aa]ccess\\s+[Kk]ey\\s*:\\s*(?<access_key>\\S+)\\s+[Ss]ecret\\s+[Aa]ccess\\s+[Kk]ey\\s*:\\s*(?<secret_access_key>\\S+)';

/** Dots that stand for what was left out: a picture of a key pair, not a key pair. Real keys have none. */
export const redactionPattern = '\\.{3}|[…•●]|\\*{3}';

const labelled = {
  access_key: /(?<!secret\s+)access\s+key\s*:\s*(\S+)/i,
  secret_access_key: /secret\s+access\s+key\s*:\s*(\S+)/i,
} as const;

/** A key pair as it was typed, pasted or dropped. */
export interface KeyPairFields {
  readonly access_key: string;
  readonly secret_access_key: string;
}

/**
 * The two keys, from wherever they stand: a value with its label before it counts in whichever field it was pasted
 * into, one without a label counts in its own field.
 */
export const keyPairOf = (typed: KeyPairFields): KeyPairFields => {
  const text = `${visible(typed.access_key)}\n${visible(typed.secret_access_key)}`;
  return {
    access_key: labelled.access_key.exec(text)?.[1] ?? unwrapped(typed.access_key),
    secret_access_key: labelled.secret_access_key.exec(text)?.[1] ?? unwrapped(typed.secret_access_key),
  };
};

/** Without the byte order mark of the file and the invisible characters of chats. */
const visible = (text: string): string => text.replace(/[\u200B-\u200D\uFEFF]/g, '');
