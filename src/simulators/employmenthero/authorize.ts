import type { Environment } from '../kit/index.ts';
import { errorPage, signInPage } from './authorize-page.ts';
import { issueCode } from './grants.ts';
import { permissions, type Scope, scopesNamed } from './permissions.ts';
import { objectionTo } from './redirect-url.ts';
import type { HeroRoute } from './route.ts';
import { urlOf } from './sources.ts';
import type { HeroCall } from './state.ts';
import { userOf } from './view.ts';

/** What an application asks for, once its redirect URL can be trusted. */
type Request = { redirectUri: string; state: string | null };

/** Back to the application, with the answer in the query. */
const goBack = ({ redirectUri, state }: Request, answer: Record<string, string>): Response => {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  if (state !== null) url.searchParams.set('state', state);
  return new Response(null, { status: 302, headers: { location: url.href, 'cache-control': 'no-store' } });
};

/** A wrong client or redirect URL is told to the person: sending the browser there could help a thief. */
const readRequest = ({ state: { application }, environment, query }: HeroCall): Request | Response => {
  if (query.get('client_id') !== environment.credentials().client_id)
    return errorPage('This application is not registered.');
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!application.redirectUris.includes(redirectUri))
    return errorPage('The redirect URL is not one that this application has registered.');
  const objection = objectionTo(environment, redirectUri);
  return objection === undefined ? { redirectUri, state: query.get('state') } : errorPage(objection);
};

/** All other mistakes are told to the application. */
const objectionToQuery = ({ environment, query }: HeroCall): Record<string, string> | undefined => {
  const invalid = (text: string) => ({ error: 'invalid_request', error_description: text });
  if (query.get('response_type') !== 'code') return { error: 'unsupported_response_type' };
  const challenge = query.get('code_challenge');
  if (challenge === null)
    return environment.switchValue('requiresPkce') === true ? invalid('code_challenge is required') : undefined;
  if (query.get('code_challenge_method') !== 'S256') return invalid('code_challenge_method must be S256');
  return /^[\w-]{43}$/.test(challenge) ? undefined : invalid('code_challenge is malformed');
};

/** `null` = no scope was named, so all of the application's; `undefined` = one that it does not have. */
const readScopes = ({ environment, query }: HeroCall): Scope[] | null | undefined => {
  const names = (query.get('scope') ?? '').split(/[\s,]+/).filter((name) => name !== '');
  if (names.length === 0) return null;
  const named = names.map((name) => scopesNamed(name).filter((scope) => environment.isGranted(scope)));
  return named.every((scopes) => scopes.length > 0) ? [...new Set(named.flat())] : undefined;
};

/** Typed in for the person: a sandbox has nobody to keep out. */
export const signIn = (environment: Environment) => ({
  email: userOf(environment)?.workEmail ?? 'admin@ottermill.example',
  password: 'sandbox-password',
});

const show = (call: HeroCall, scopes: Scope[] | null, wasWrong: boolean): Response => {
  const { environment, state } = call;
  const asked = scopes ?? (Object.keys(permissions) as Scope[]).filter((scope) => environment.isGranted(scope));
  return signInPage({
    ...signIn(environment),
    applicationName: state.application.name,
    organisationName: environment.company.name,
    role: String(environment.switchValue('userRole')),
    scopes: asked.map((name) => ({ name, title: permissions[name].title })),
    wasWrong,
  });
};

const authorize = async (call: HeroCall): Promise<Response> => {
  const request = readRequest(call);
  if (request instanceof Response) return request;
  const objection = objectionToQuery(call);
  if (objection !== undefined) return goBack(request, objection);
  const scopes = readScopes(call);
  if (scopes === undefined) return goBack(request, { error: 'invalid_scope' });
  if (call.method === 'GET') return show(call, scopes, false);

  const form = await call.form();
  if (form?.get('decision') === 'cancel') return goBack(request, { error: 'access_denied' });
  const wanted = signIn(call.environment);
  if (form?.get('email') !== wanted.email || form.get('password') !== wanted.password) return show(call, scopes, true);
  const codeChallenge = call.query.get('code_challenge');
  return goBack(request, { code: issueCode(call.state, { redirectUri: request.redirectUri, codeChallenge, scopes }) });
};

/**
 * The page on which a person signs in and lets the application in. The form is posted to its own address, so that the
 * application's request needs no place to be kept in meanwhile.
 */
export const authorizeRoutes = (['GET', 'POST'] as const).map((method): HeroRoute => ({
  method,
  path: '/oauth2/authorize',
  hostRole: 'oauth',
  docs: urlOf('authentication'),
  known: method === 'GET' ? 'documented' : 'assumed',
  handle: authorize,
}));
