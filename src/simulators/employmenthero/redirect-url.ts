import type { Environment } from '../kit/index.ts';

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * What may be registered: https, or what the switch `loopbackRedirect` adds. Returns a sentence about what is wrong.
 *
 * @see https://developer.employmenthero.com/api-references/authentication
 */
export const objectionTo = (environment: Environment, redirectUrl: string): string | undefined => {
  if (!URL.canParse(redirectUrl)) return 'The redirect URL is not a URL.';
  const { protocol, hostname, hash } = new URL(redirectUrl);
  if (hash !== '') return 'The redirect URL must not have a fragment.';
  if (protocol === 'https:') return undefined;
  if (protocol !== 'http:' || !loopbackHosts.has(hostname)) return 'The redirect URL must use HTTPS.';
  return environment.switchValue('loopbackRedirect') === true
    ? undefined
    : 'The redirect URL must use HTTPS, on this machine too.';
};
