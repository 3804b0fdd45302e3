import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Caller } from '../../engine/caller.ts';
import type { Engine } from '../../engine/engine.ts';
import { startFromComponent, startPrepared, type Starting } from '../../engine/link/sign-in/begin-sign-in.ts';
import { failAttempt, finishSignIn, recogniseArrival } from '../../engine/link/sign-in/finish-sign-in.ts';
import { returnUrlOf } from '../../engine/link/sign-in/form.ts';
import { attemptErrorOf, SignInRefused } from '../../engine/link/sign-in/refusal.ts';
import { requestSubject } from '../../engine/logs/request-subject.ts';
import { requestLifetime, type RequestVariables } from '../request-context.ts';
import { endPage, endPagePolicy } from './end-page.ts';

type Route = Context<RequestVariables>;

const finishOperation = { path: '/connect/oauth2/{provider}/callback', operationId: 'finish_sign_in' };

/**
 * The way through a vendor's sign-in, for browsers: off to the vendor, back with its answer, and the page on which it
 * ends. Secrets stand in these addresses, so none is ever logged, and every answer leads on to an address without any.
 */
export const serveSignIn = (engine: Engine, app: Hono<RequestVariables>): void => {
  app.get('/connect/oauth2/:integration', (context) => {
    context.set('operation', { path: '/connect/oauth2/{integration_id}', operationId: 'begin_sign_in' });
    return leave(engine, context);
  });
  app.get('/connect/oauth2/:provider/callback', (context) => {
    context.set('operation', finishOperation);
    return arrive(engine, context);
  });
  app.get('/embedded/accounts/callback', (context) => {
    context.set('operation', { path: '/embedded/accounts/callback', operationId: 'show_sign_in_end' });
    return context.html(endPage(context.req.query('outcome') ?? ''), 200, {
      ...quietly,
      'content-security-policy': endPagePolicy,
      'x-frame-options': 'DENY',
    });
  });
};

/** Off to the vendor, or to the last page with the reason why not. */
const leave = async (engine: Engine, context: Route): Promise<Response> => {
  let starting: Starting | undefined;
  try {
    starting = await startingOf(engine, context);
    const { url, cookie } = await starting.depart();
    setCookie(context, cookie.name, cookie.value, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: cookie.secure,
      maxAge: cookie.maxAgeSeconds,
    });
    return leadOn(context, url);
  } catch (error) {
    const outcome = starting ? await failAttempt(engine, starting.attempt, error) : attemptErrorOf(error).code;
    return end(context, starting?.returnUrl ?? returnUrlOf(engine), outcome, error);
  }
};

const startingOf = (engine: Engine, context: Route): Promise<Starting> => {
  const integrationId = context.req.param('integration') ?? '';
  const { start, token = '', connection_attempt_id: attemptId = '', redirect_uri, ...fields } = context.req.query();
  if (start !== undefined) {
    if (isOpenedElsewhere(engine, context)) throw new SignInRefused('opened_elsewhere');
    return startPrepared(engine, integrationId, start);
  }
  return startFromComponent(engine, { integrationId, token, attemptId, redirectUri: redirect_uri, fields });
};

/**
 * Our own page opens the address itself. One that comes from a mail or a foreign page would let somebody else's attempt
 * end with this person's access; browsers say where a navigation comes from (https://www.w3.org/TR/fetch-metadata/).
 */
const isOpenedElsewhere = ({ publicUrl, hubUrl }: Engine, context: Route): boolean =>
  publicUrl === hubUrl && ['cross-site', 'none'].includes(context.req.header('sec-fetch-site') ?? '');

/** Back from the vendor. */
const arrive = async (engine: Engine, context: Route): Promise<Response> => {
  const arrival = {
    provider: context.req.param('provider') ?? '',
    answer: new URL(context.req.url).searchParams,
    cookie: (name: string) => getCookie(context, name),
  };
  let arrived: Awaited<ReturnType<typeof recogniseArrival>>;
  try {
    arrived = await recogniseArrival(engine, arrival);
  } catch (error) {
    return end(context, returnUrlOf(engine), attemptErrorOf(error).code, error);
  }
  const { attempt, session, pending, cookieName } = arrived;
  deleteCookie(context, cookieName, { path: '/', secure: cookieName.startsWith('__Host-') });
  const caller: Caller = {
    projectId: session.project_id,
    requestId: context.get('requestId'),
    source: { type: 'HUB_SESSION', id: session.id },
    deadlineAt: context.get('startedAt') + requestLifetime,
    subject: { operation: requestSubject(finishOperation) },
  };
  context.set('caller', caller);
  try {
    const { status } = await finishSignIn(engine, caller, arrival, arrived);
    return end(context, pending.returnUrl, status === 'authenticated' ? 'linked' : status);
  } catch (error) {
    const code = await failAttempt(engine, attempt, error);
    caller.subject.errorCode = code;
    return end(context, pending.returnUrl, code, error);
  }
};

/** To the last page. What failed on our side is left for the server to log. */
const end = (context: Route, returnUrl: string, outcome: string, error?: unknown): Response => {
  if (outcome === 'internal_error' && error instanceof Error) context.error = error;
  return leadOn(context, `${returnUrl}?outcome=${outcome}`);
};

const quietly = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

/** Redirects leave no entry in the browser's history, so the address that led here is forgotten. */
const leadOn = (context: Route, url: string): Response => {
  for (const [name, value] of Object.entries(quietly)) context.header(name, value);
  return context.redirect(url, 303);
};
