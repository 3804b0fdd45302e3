import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { RequestVariables } from './request-context.ts';

/**
 * Where a request comes from: the other end of its connection; behind proxies of ours, what the outermost of them wrote
 * into `X-Forwarded-For`, which is as far from its end as there are proxies. Anything before that may have been made up.
 * `unknown` where no socket is, as in tests.
 */
export const clientAddress = (context: Context<RequestVariables>, trustedProxies: number): string => {
  const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',').map((address) => address.trim());
  const told = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  return told || (context.env.incoming && getConnInfo(context).remote.address) || 'unknown';
};
