import { Problem } from '../problem.ts';

/**
 * Request headers that are ours or the connection's, and never a caller's: access, cookies, where the request comes from
 * and goes to, how its body is framed, and what would make another method of it.
 */
const refusedNames =
  /^(?:authorization|cookie2?|host|origin|referer|forwarded|via|x-forwarded-.*|x-real-ip|x-original-.*|x-rewrite-.*|x-http-method.*|x-method-override|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|content-length|content-encoding|accept-encoding|proxy-.*|sec-.*)$/;

/** Answer headers that are the connection's or somebody's access, or that described the body before it was decoded. */
const droppedNames =
  /^(?:set-cookie2?|authorization|www-authenticate|authentication-info|connection|keep-alive|te|trailer|transfer-encoding|upgrade|content-length|content-encoding|proxy-.*|clear-site-data|strict-transport-security|alt-svc)$/;

const mostHeaders = 50;
const longestValue = 4_096;

/**
 * The headers that a caller wants sent, in lower case.
 *
 * @param ours Names, in lower case, of the headers that carry the account's access.
 * @throws Problem `ValidationError` naming each header that is refused.
 */
export const proxyRequestHeaders = (
  asked: Readonly<Record<string, unknown>>,
  ours: readonly string[],
): Record<string, string> => {
  const entries = Object.entries(asked).map(([name, value]) => [name.toLowerCase(), value] as const);
  const errors = entries.flatMap(([name, value]) => {
    const message = wrongWith(name, value, ours);
    return message === undefined ? [] : [{ pointer: `/body/headers/${name.slice(0, 100)}`, message }];
  });
  if (entries.length > mostHeaders) errors.push({ pointer: '/body/headers', message: `are more than ${mostHeaders}` });
  if (errors.length === 0) return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
  throw new Problem('ValidationError', errors.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '), {
    errors,
    remediation: 'Leave these headers out: Rollcall sends the account’s own access with each request.',
  });
};

const wrongWith = (name: string, value: unknown, ours: readonly string[]): string | undefined => {
  if (!/^[!#$%&'*+.^_`|~\da-z-]{1,100}$/.test(name)) return 'is not the name of a header';
  if (refusedNames.test(name) || ours.includes(name)) return 'must not be sent through the proxy';
  if (!['string', 'number', 'boolean'].includes(typeof value)) return 'must be a text';
  const text = String(value);
  if (text.length > longestValue || /[^\t\x20-\x7e]/.test(text))
    return 'must be printable ASCII of at most 4096 characters';
  return undefined;
};

/** The headers of the vendor's answer that are passed on. */
export const proxyAnswerHeaders = (headers: Headers): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => !droppedNames.test(name)));
