import type { Context, Hono } from 'hono';
import type { Engine } from '../engine/engine.ts';
import { hubOriginsOf, noOrigins } from '../engine/profiles/hub-look.ts';
import { Problem } from '../engine/problem.ts';
import { serveDashboard } from './dashboard-page.ts';
import { fileOf, readBuiltFiles, sendFile, type BuiltFile } from './built-files.ts';
import { loaderHeaders, pageHeaders, withEmbedOrigins } from './embedding.ts';
import type { RequestVariables } from './request-context.ts';

export interface PagesOptions {
  /** The folder that the web build wrote. */
  readonly folder: string;
  /** The OpenAPI document. */
  readonly openapi: object;
  /** Whether the state catalogue of the Link page is served. */
  readonly states: boolean;
  /** Whether the sandbox panel is served, and the dashboard knows of it. */
  readonly sandbox: boolean;
}

/** Serves the built pages, their assets and the OpenAPI document. */
export const servePages =
  (engine: Engine, { folder, openapi, states, sandbox }: PagesOptions) =>
  (app: Hono<RequestVariables>): void => {
    const files = readBuiltFiles(folder);
    const built = (path: string): BuiltFile => {
      const file = files.get(path);
      if (!file) throw new Problem('NotFound', 'The pages are not built.', { remediation: 'Run "npm run build:web".' });
      return file;
    };
    const sendHub = (context: Context, { embeddedBy, logosFrom } = noOrigins) => {
      const html = withEmbedOrigins(new TextDecoder().decode(built('/link/index.html').bytes), embeddedBy);
      const headers = { ...pageHeaders(embeddedBy, logosFrom), 'cache-control': 'no-cache' };
      return sendFile(context, fileOf('.html', new TextEncoder().encode(html)), headers);
    };
    const openapiText = JSON.stringify(openapi);

    app.get('/openapi.json', (context) => context.body(openapiText, 200, { 'content-type': 'application/json' }));
    app.get('/assets/*', (context) => {
      const file = files.get(context.req.path);
      if (!file) throw new Problem('NotFound', 'There is no such file.');
      return sendFile(context, file, { 'cache-control': 'public, max-age=31536000, immutable' });
    });
    serveDashboard(engine, app, { page: built('/dashboard/index.html'), sandbox });
    app.get('/embed.js', (context) => sendFile(context, built('/embed.js'), loaderHeaders));
    if (states) {
      app.get('/link/states', (context) => sendHub(context));
      app.get('/link/states/:state', (context) => sendHub(context));
    }
    if (sandbox) {
      const sendPanel = (context: Context) =>
        sendFile(context, built('/sandbox/index.html'), { ...pageHeaders([]), 'cache-control': 'no-cache' });
      app.get('/sandbox', sendPanel);
      app.get('/sandbox/states', sendPanel);
      app.get('/sandbox/states/:state', sendPanel);
    }
    app.get('/link/:project', async (context) =>
      sendHub(context, await hubOriginsOf(engine, context.req.param('project'))),
    );
  };
