import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { marked } from 'marked';
import { listConnectors } from '../engine/connectors/list-connectors.ts';
import type { Engine } from '../engine/engine.ts';
import { docsIndex } from '../engine/guides/docs-index.ts';
import { errorCodes, errorMarkdown } from '../engine/guides/error-markdown.ts';
import { guideMarkdown } from '../engine/guides/guide-markdown.ts';
import { guideWords } from '../engine/guides/guide-words.ts';
import type { Language } from '../engine/language/say.ts';
import { Problem } from '../engine/problem.ts';
import { languages } from '../model/languages.ts';
import type { RequestVariables } from './request-context.ts';

/** What a plain page may load: nothing, not even a script. Its style is in the page, allowed by its hash. */
const policy = (styleHash: string) =>
  `default-src 'none'; style-src '${styleHash}'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const style = `:root{color-scheme:light dark}
body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:2rem 1.25rem 5rem}
h1{font-size:2rem;line-height:1.2}h2{margin-top:2.5rem}h3{margin-top:1.75rem}
code,pre{font-family:ui-monospace,monospace;font-size:.9375em}
pre{padding:.75rem 1rem;overflow-x:auto;border:1px solid #8884;border-radius:.5rem}
blockquote{margin:1rem 0;padding:.25rem 1rem;border-inline-start:.25rem solid #3b5bdb}
table{border-collapse:collapse;display:block;overflow-x:auto}th,td{text-align:start;padding:.375rem .75rem;border-bottom:1px solid #8884;vertical-align:top}
a{color:#3048c0}@media(prefers-color-scheme:dark){a{color:#9db1ff}}`;

const page = (title: string, body: string, language: Language = 'en') =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;

/** Serves each connector's guide as page and as Markdown, in every language, and the index for machines. All of it is made at start. */
export const serveDocs = (engine: Engine) => {
  const connectors = listConnectors(engine);
  const pagesIn = (language: Language) =>
    new Map(
      connectors.map((connector) => {
        const markdown = guideMarkdown(connector, engine, language);
        const title = guideWords[language].title(connector.manifest.name);
        const html = page(title, marked.parse(markdown, { async: false }), language);
        return [connector.manifest.key, { markdown, html }];
      }),
    );
  const errors = new Map(
    errorCodes().map((error) => [error.code, page(error.code, marked.parse(errorMarkdown(error), { async: false }))]),
  );
  const index = docsIndex(connectors, engine.publicUrl);
  const start = page('Rollcall', marked.parse(index, { async: false }));
  const headers = {
    'content-security-policy': policy(`sha256-${createHash('sha256').update(style).digest('base64')}`),
    'referrer-policy': 'no-referrer',
  };
  const cached = { 'cache-control': 'public, max-age=300' };

  return (app: Hono<RequestVariables>): void => {
    app.get('/llms.txt', (context) => context.text(index, 200, cached));
    app.get('/docs', (context) => context.html(start, 200, { ...headers, ...cached }));
    app.get('/docs/errors/:code', (context) => {
      const found = errors.get(context.req.param('code'));
      if (!found) throw new Problem('NotFound', 'There is no such error.', { remediation: 'See /docs.' });
      return context.html(found, 200, { ...headers, ...cached });
    });
    for (const language of languages) {
      const pages = pagesIn(language);
      app.get(`/docs/${language === 'en' ? '' : `${language}/`}connectors/:page`, (context) => {
        const name = context.req.param('page') ?? '';
        const found = pages.get(name.replace(/\.md$/, ''));
        if (!found)
          throw new Problem('NotFound', 'There is no such guide.', { remediation: 'All pages are in /llms.txt.' });
        const told = { ...cached, 'content-language': language };
        return name.endsWith('.md')
          ? context.body(found.markdown, 200, { ...told, 'content-type': 'text/markdown; charset=utf-8' })
          : context.html(found.html, 200, { ...headers, ...told });
      });
    }
  };
};
