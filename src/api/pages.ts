import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Context, Hono } from 'hono';
import type { Engine } from '../engine/engine.ts';
import { embedOriginsOf } from '../engine/profiles/hub-look.ts';
import { Problem } from '../engine/problem.ts';
import type { RequestVariables } from './request-context.ts';

/** A built file, read once at start. */
interface BuiltFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
}

export interface PagesOptions {
  /** The folder that the web build wrote. */
  readonly folder: string;
  /** The OpenAPI document. */
  readonly openapi: object;
  /** Whether the state catalogue of the Link page is served. */
  readonly states: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What a page may load: nothing from elsewhere. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
];

/** What comes with a page, and who may frame it: those origins, or nobody. */
const pageHeaders = (framedBy: readonly string[]) => ({
  'content-security-policy': [
    ...contentPolicy,
    `frame-ancestors ${framedBy.length > 0 ? framedBy.join(' ') : "'none'"}`,
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  // It knows no list of origins, so it stands only where nobody may.
  ...(framedBy.length === 0 && { 'x-frame-options': 'DENY' }),
});

/** Serves the built pages, their assets and the OpenAPI document. */
export const servePages =
  (engine: Engine, { folder, openapi, states }: PagesOptions) =>
  (app: Hono<RequestVariables>): void => {
    const files = readFolder(folder);
    const page = (context: Context, name: string, framedBy: readonly string[] = []) => {
      const file = files.get(name);
      if (!file) throw new Problem('NotFound', 'The pages are not built.', { remediation: 'Run "npm run build:web".' });
      return sendFile(context, file, { ...pageHeaders(framedBy), 'cache-control': 'no-cache' });
    };
    const hub = '/link/index.html';
    const openapiText = JSON.stringify(openapi);

    app.get('/openapi.json', (context) => context.body(openapiText, 200, { 'content-type': 'application/json' }));
    app.get('/assets/*', (context) => {
      const file = files.get(context.req.path);
      if (!file) throw new Problem('NotFound', 'There is no such file.');
      return sendFile(context, file, { 'cache-control': 'public, max-age=31536000, immutable' });
    });
    if (states) {
      app.get('/link/states', (context) => page(context, hub));
      app.get('/link/states/:state', (context) => page(context, hub));
    }
    app.get('/link/:project', async (context) =>
      page(context, hub, await embedOriginsOf(engine, context.req.param('project'))),
    );
  };

const sendFile = (context: Context, file: BuiltFile, headers: Record<string, string>) => {
  const all = { ...headers, etag: file.etag, 'content-type': file.type };
  return context.req.header('if-none-match') === file.etag
    ? context.body(null, 304, all)
    : context.body(file.bytes, 200, all);
};

const readFolder = (folder: string): ReadonlyMap<string, BuiltFile> => {
  if (!existsSync(folder)) throw new Error('The pages are not built. Run "npm run build:web" first.');
  const files = new Map<string, BuiltFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = new Uint8Array(readFileSync(path));
    files.set(path.slice(folder.length).replaceAll('\\', '/'), {
      bytes,
      type: types[extname(entry.name)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    });
  }
  return files;
};
