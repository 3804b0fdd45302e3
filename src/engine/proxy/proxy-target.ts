import type { Environment } from '../../connector-kit/manifest.ts';
import { Problem } from '../problem.ts';

/** Where a proxied request goes: the role of a host of the manifest, and a path below it, its query included. */
export interface ProxyTarget {
  readonly host: string;
  readonly path: string;
}

/** What decides where a request may go. */
export interface ProxyReach {
  /** The hosts of the account's environment by role. */
  readonly hosts: Environment['hosts'];
  /** The same hosts by other names: those of production, for an account at a simulator. */
  readonly aliases?: Environment['hosts'];
  /** Roles that are not for requests: where people sign in and tokens are handed out. */
  readonly closed: readonly string[];
}

/** What can be wrong with a path, and how it is told. Read on the text as it was sent, before any URL parser mends it. */
const pathRules: readonly (readonly [wrong: RegExp, message: string])[] = [
  [/^(?!\/)/, 'must start with a slash'],
  [/^\/\//, 'must not start with two slashes: that names another host'],
  [/[^\x21-\x7e]/, 'must be percent-encoded: no spaces, no control characters, ASCII only'],
  [/[\\^`{|}<>"]/, 'must not hold backslashes or other characters that are percent-encoded in addresses'],
  [/#/, 'must not hold a fragment'],
  [/%(?![\da-f]{2})/i, 'holds a percent sign that encodes nothing'],
  [/%(?:[01][\da-f]|7f)/i, 'must not hold encoded control characters'],
  [/^[^?]*%(?:2f|5c)/i, 'must not hold encoded slashes or backslashes'],
  [/^[^?]*%25(?:2e|2f|5c)/i, 'must not be encoded twice'],
  [/^[^?]*\/(?:\.|%2e){1,2}(?:[/?;]|$)/i, 'must not hold "." or ".." as a part'],
];

/**
 * Pins a request to the account's vendor: `url`, when it is given, must be one of the vendor's own base addresses or
 * lie below one, and `path` must stay below it.
 *
 * @throws Problem `ValidationError` naming the field.
 */
export const proxyTarget = (reach: ProxyReach, asked: { url: string | undefined; path: string }): ProxyTarget => {
  const { host, prefix } = asked.url === undefined ? { host: 'api', prefix: '' } : hostOf(reach, asked.url);
  const path = `${prefix}${asked.path}`;
  for (const [text, pointer] of [
    [asked.path, '/body/path'],
    [path, '/body/url'],
  ] as const) {
    const [, message] = pathRules.find(([wrong]) => wrong.test(text)) ?? [];
    if (message) throw refused(pointer, message);
  }
  return { host, path };
};

const hostOf = ({ hosts, aliases = {} as never, closed }: ProxyReach, url: string) => {
  if (/[?#]/.test(url)) throw refused('/body/url', 'must hold neither a query nor a fragment');
  const open = [hosts, aliases].flatMap((named) => Object.entries(named)).filter(([role]) => !closed.includes(role));
  for (const [role, base] of open) {
    const isBelow = url === base || url.startsWith(`${base}/`);
    if (isBelow && role in hosts) return { host: role, prefix: url.slice(base.length).replace(/\/$/, '') };
  }
  const names = [...new Set(open.map(([, base]) => base))].join(', ');
  throw refused('/body/url', `is not an address of this account’s HR system; possible: ${names}`);
};

const refused = (pointer: string, message: string): Problem =>
  new Problem('ValidationError', `${pointer}: ${message}`, {
    errors: [{ pointer, message }],
    remediation:
      'Leave out "url", and send a path below the address of the HR system’s API, such as /v1/people?limit=10.',
  });
