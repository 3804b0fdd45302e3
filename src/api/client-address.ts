import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Where a request comes from; `unknown` where no socket is, as in tests. */
export const clientAddress = (context: Context): string => {
  if (!(context.env as { incoming?: unknown } | undefined)?.incoming) return 'unknown';
  return getConnInfo(context).remote.address ?? 'unknown';
};
