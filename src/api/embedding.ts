import { withFacts } from './page-facts.ts';

/** What a page may load: nothing from elsewhere, but for images where it is said so. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
];

/**
 * What comes with a page.
 *
 * @param embeddedBy the origins that may embed it. None: nobody.
 * @param imagesFrom the origins that images may come from, beside its own.
 */
export const pageHeaders = (
  embeddedBy: readonly string[],
  imagesFrom: readonly string[] = [],
): Record<string, string> => ({
  'content-security-policy': [
    ...contentPolicy,
    ["img-src 'self' data:", ...imagesFrom].join(' '),
    `frame-ancestors ${embeddedBy.length > 0 ? embeddedBy.join(' ') : "'none'"}`,
  ].join('; '),
  'referrer-policy': 'no-referrer',
  // A page that a product opens in a window has to stay in touch with it.
  'cross-origin-opener-policy': embeddedBy.length > 0 ? 'unsafe-none' : 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  // It knows no list of origins, so it stands only where nobody may.
  ...(embeddedBy.length === 0 && { 'x-frame-options': 'DENY' }),
});

/**
 * Writes into a page who may embed it: `frame-ancestors` keeps others from framing it, but says nothing to the page, which
 * holds every message against the list, and nothing of windows.
 *
 * @param embeddedBy origins as connector profiles keep them: no quote can be in one.
 */
export const withEmbedOrigins = (html: string, embeddedBy: readonly string[]): string =>
  withFacts(html, { 'embed-origins': embeddedBy.join(' ') });

/** What comes with `/embed.js`, which any product loads. */
export const loaderHeaders: Record<string, string> = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-cache',
};
