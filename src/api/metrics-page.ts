import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { Metrics } from '../engine/observe/metrics.ts';
import { Problem } from '../engine/problem.ts';
import type { RequestVariables } from './request-context.ts';

/** Who may read the metrics. */
export interface MetricsAccess {
  /** The token that is asked for, where one is configured. */
  readonly token: string | undefined;
  /** Whether nobody but this machine reaches the server, so that no token is needed. */
  readonly local: boolean;
}

/** Serves the metrics to this machine, or to whoever has the token: traffic and customers' systems are nobody else's. */
export const serveMetrics =
  (metrics: Metrics, { token, local }: MetricsAccess) =>
  (app: Hono<RequestVariables>): void => {
    app.get('/metrics', async (context) => {
      context.set('operation', { path: '/metrics', operationId: 'get_metrics' });
      if (token === undefined && !local) {
        throw new Problem('Forbidden', 'Metrics are not served beyond this machine without a token.', {
          remediation: 'Set ROLLCALL_METRICS_TOKEN and send it as "Authorization: Bearer".',
        });
      }
      if (token !== undefined && !isSame(token, bearerOf(context))) {
        throw new Problem('Unauthenticated', 'The metrics token is missing or wrong.', {
          remediation: 'Send ROLLCALL_METRICS_TOKEN as "Authorization: Bearer".',
        });
      }
      const { text, contentType } = await metrics.read();
      return context.body(text, 200, { 'content-type': contentType });
    });
  };

const bearerOf = (context: Context): string =>
  context.req.header('authorization')?.match(/^Bearer +(\S+)$/i)?.[1] ?? '';

/** In the same time whatever the difference. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string) => createHash('sha256').update(text).digest();
