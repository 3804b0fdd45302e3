import type { Context } from 'hono';
import { generateCookie, getCookie } from 'hono/cookie';
import type { Engine } from '../engine/engine.ts';
import { personSessionSeconds } from '../engine/people/person-session.ts';
import { Problem } from '../engine/problem.ts';

type Site = Pick<Engine, 'publicUrl'>;

const isSecure = ({ publicUrl }: Site): boolean => publicUrl.startsWith('https:');

/** `__Host-`: for this host alone and over TLS alone. Development without TLS does without. */
const cookieName = (site: Site): string => `${isSecure(site) ? '__Host-' : ''}rollcall_session`;

/** The token that a browser brings. */
export const sessionTokenOf = (site: Site, context: Context): string | undefined =>
  getCookie(context, cookieName(site));

const optionsOf = (site: Site) => ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure(site) }) as const;

/** The `Set-Cookie` that keeps somebody signed in. */
export const signedInCookie = (site: Site, token: string): string =>
  generateCookie(cookieName(site), token, { ...optionsOf(site), maxAge: personSessionSeconds });

/** The `Set-Cookie` that ends it. */
export const signedOutCookie = (site: Site): string =>
  generateCookie(cookieName(site), '', { ...optionsOf(site), maxAge: 0 });

/**
 * Makes sure that what changes something, and is asked with a cookie, was asked by a page of ours: browsers say so in
 * `Origin` and `Sec-Fetch-Site`, which no page can forge
 * (https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html).
 *
 * @throws Problem `Forbidden`.
 */
export const requireOwnPage = (site: Site, { req }: Context): void => {
  if (req.method !== 'GET' && pageOf(site, req.raw.headers) !== 'ours') throw otherPage(site);
};

/**
 * Makes sure that no foreign page signs a browser in: somebody would work in an account that is not theirs. A program,
 * which says nothing of a page, may.
 *
 * @throws Problem `Forbidden`.
 */
export const refuseForeignPage = (site: Site, headers: Headers): void => {
  if (pageOf(site, headers) === 'foreign') throw otherPage(site);
};

/** Whether a request comes from a page of ours, from a page of another origin, or from none, as a program's does. */
export const pageOf = ({ publicUrl }: Site, headers: Headers): 'ours' | 'foreign' | 'none' => {
  const [origin, site] = [headers.get('origin'), headers.get('sec-fetch-site')];
  if (origin === null && site === null) return 'none';
  return origin === publicUrl || (origin === null && site === 'same-origin') ? 'ours' : 'foreign';
};

const otherPage = ({ publicUrl }: Site) =>
  new Problem('Forbidden', 'Only pages of this origin may sign in and change something with a sign-in.', {
    remediation: `Send "Origin: ${publicUrl}", or use an API key.`,
  });
