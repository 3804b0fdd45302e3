import { createMiddleware } from 'hono/factory';

const allowed = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type, x-hub-session-token, x-hub-version',
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  'access-control-expose-headers': 'x-request-id, retry-after',
  'access-control-max-age': '600',
};

/**
 * The Hub's API is called from pages of any origin: the token in the header is the guard, and no cookie ever
 * counts, so every origin is allowed and credentials are not.
 */
export const crossOrigin = createMiddleware(async (context, next) => {
  if (context.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: allowed });
  await next();
  for (const [name, value] of Object.entries(allowed)) context.header(name, value);
});
