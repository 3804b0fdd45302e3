import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Context, Hono } from 'hono';
import type { Engine } from '../engine/engine.ts';
import { embedOriginsOf } from '../engine/profiles/hub-look.ts';
import { Problem } from '../engine/problem.ts';
import { loaderHeaders, pageHeaders, withEmbedOrigins } from './embedding.ts';
import type { RequestVariables } from './request-context.ts';

/** A file as it is sent. */
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

/** Serves the built pages, their assets and the OpenAPI document. */
export const servePages =
  (engine: Engine, { folder, openapi, states }: PagesOptions) =>
  (app: Hono<RequestVariables>): void => {
    const files = readFolder(folder);
    const built = (path: string): BuiltFile => {
      const file = files.get(path);
      if (!file) throw new Problem('NotFound', 'The pages are not built.', { remediation: 'Run "npm run build:web".' });
      return file;
    };
    const sendHub = (context: Context, embeddedBy: readonly string[] = []) => {
      const html = withEmbedOrigins(new TextDecoder().decode(built('/link/index.html').bytes), embeddedBy);
      const headers = { ...pageHeaders(embeddedBy), 'cache-control': 'no-cache' };
      return sendFile(context, fileOf('.html', new TextEncoder().encode(html)), headers);
    };
    const openapiText = JSON.stringify(openapi);

    app.get('/openapi.json', (context) => context.body(openapiText, 200, { 'content-type': 'application/json' }));
    app.get('/assets/*', (context) => {
      const file = files.get(context.req.path);
      if (!file) throw new Problem('NotFound', 'There is no such file.');
      return sendFile(context, file, { 'cache-control': 'public, max-age=31536000, immutable' });
    });
    app.get('/embed.js', (context) => sendFile(context, built('/embed.js'), loaderHeaders));
    if (states) {
      app.get('/link/states', (context) => sendHub(context));
      app.get('/link/states/:state', (context) => sendHub(context));
    }
    app.get('/link/:project', async (context) =>
      sendHub(context, await embedOriginsOf(engine, context.req.param('project'))),
    );
  };

const sendFile = (context: Context, file: BuiltFile, headers: Record<string, string>) => {
  const all = { ...headers, etag: file.etag, 'content-type': file.type };
  return context.req.header('if-none-match') === file.etag
    ? context.body(null, 304, all)
    : context.body(file.bytes, 200, all);
};

const fileOf = (extension: string, bytes: Uint8Array<ArrayBuffer>): BuiltFile => ({
  bytes,
  type: types[extension] ?? 'application/octet-stream',
  etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
});

const readFolder = (folder: string): ReadonlyMap<string, BuiltFile> => {
  if (!existsSync(folder)) throw new Error('The pages are not built. Run "npm run build:web" first.');
  const files = new Map<string, BuiltFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length).replaceAll('\\', '/');
    files.set(name, fileOf(extname(name), new Uint8Array(readFileSync(path))));
  }
  return files;
};
