import { getConnInfo } from '@hono/node-server/conninfo';
import { isIPv6 } from 'node:net';
import type { Context } from 'hono';
import type { RequestVariables } from './request-context.ts';

/**
 * Where a request comes from: the other end of its connection; behind proxies of ours, what the outermost of them wrote
 * into `X-Forwarded-For`, which is as far from its end as there are proxies. Anything before that may have been made up.
 * `unknown` where no socket is, as in tests. Of IPv6 the network, since whoever has one address has the 2^64 of it.
 */
export const clientAddress = (context: Context<RequestVariables>, trustedProxies: number): string => {
  const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',').map((address) => address.trim());
  const told = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  return networkOf(told || (context.env.incoming && getConnInfo(context).remote.address) || 'unknown');
};

/** The /64 of an IPv6 address, which is the least that a site is given (https://www.rfc-editor.org/rfc/rfc6177); others stay. */
export const networkOf = (address: string): string => {
  const [written = ''] = address.split('%');
  if (!isIPv6(written) || /^::ffff:/i.test(written)) return address;
  const [head = '', tail] = new URL(`http://[${written}]`).hostname.slice(1, -1).split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const groups = [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after];
  return `${groups.slice(0, 4).join(':')}::/64`;
};
