import type { Context, Hono } from 'hono';
import type { Engine } from '../engine/engine.ts';
import { fileOf, sendFile, type BuiltFile } from './built-files.ts';
import { pageHeaders } from './embedding.ts';
import { withFacts } from './page-facts.ts';
import type { RequestVariables } from './request-context.ts';
import { sessionTokenOf } from './session-cookie.ts';

/**
 * Serves the dashboard: one page for every address under `/dashboard`, which nobody may frame. It is at the public host,
 * and the Hub at its own where it has one: whoever comes to the wrong one is sent on, so that no sign-in of the dashboard
 * is ever made where the Hub is.
 */
export const serveDashboard = (
  { publicUrl, hubUrl }: Pick<Engine, 'publicUrl' | 'hubUrl'>,
  app: Hono<RequestVariables>,
  { page, sandbox }: { readonly page: BuiltFile; readonly sandbox: boolean },
): void => {
  const html = new TextDecoder().decode(page.bytes);
  const filledFor = (signedIn: 'perhaps' | 'no') => {
    const facts = { 'public-url': publicUrl, sandbox: sandbox ? 'on' : 'off', 'signed-in': signedIn };
    return fileOf('.html', new TextEncoder().encode(withFacts(html, facts)));
  };
  const pages = { perhaps: filledFor('perhaps'), no: filledFor('no') };
  const send = (context: Context) => {
    const signedIn = sessionTokenOf({ publicUrl }, context) === undefined ? 'no' : 'perhaps';
    return sendFile(context, pages[signedIn], { ...pageHeaders([]), 'cache-control': 'no-store' });
  };

  if (hubUrl !== publicUrl) {
    for (const path of ['/', '/dashboard', '/dashboard/*', '/sandbox']) app.get(path, sentOn(hubUrl, publicUrl));
    for (const path of ['/link/*', '/embed.js']) app.get(path, sentOn(publicUrl, hubUrl));
  }
  app.get('/', (context) => context.redirect('/dashboard'));
  app.get('/dashboard', send);
  app.get('/dashboard/*', send);
};

/** Sends whoever comes to one host to the other; browsers take the fragment along. */
const sentOn = (from: string, to: string) => async (context: Context, next: () => Promise<void>) => {
  const { pathname, search } = new URL(context.req.url);
  if (context.req.header('host') === new URL(from).host) return context.redirect(`${to}${pathname}${search}`);
  await next();
  return undefined;
};
