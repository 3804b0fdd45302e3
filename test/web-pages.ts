import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';

const folder = new URL('../dist/web/', import.meta.url).pathname;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The strictest policy under which the pages must work: nothing inline, nothing from elsewhere, no sinks for strings. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Answers a request, or says that it does not. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | boolean;

/**
 * Serves the built pages as the product does: `/link/*` is the Link Account page, `/sandbox/*` the sandbox panel,
 * `/dashboard/*` the dashboard, `/assets/*` their files.
 *
 * @param answer tried first, for the API that the pages call.
 */
export const serveWebPages = async (answer: Answer = () => false): Promise<{ url: string; close(): Promise<void> }> => {
  const server = createServer(async (request, response) => {
    if (await answer(request, response)) return;
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, page] = /^\/(link|dashboard|sandbox)(?:\/|$)/.exec(pathname) ?? [];
    const file = page === undefined ? normalize(pathname).slice(1) : `${page}/index.html`;
    const body = await readFile(join(folder, file)).catch(() => undefined);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
