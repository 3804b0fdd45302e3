import createClient from 'openapi-fetch';
import { chosenProject } from '../session/chosen-project.ts';
import { signInAgain } from '../session/sign-in-again.ts';
import { ApiFailure, parseFailure } from './failure.ts';
import type { components, paths } from './paths.generated.ts';

/** The schemas of the API by name, such as `Schemas['Member']`. */
export type Schemas = components['schemas'];

const LONGEST_CALL_MILLISECONDS = 75_000;

const unreachable = (): never => {
  throw new ApiFailure('unreachable', { isRetryable: true });
};

const send = (request: Request): Promise<Response> =>
  fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(LONGEST_CALL_MILLISECONDS)]) }).catch(
    (error: unknown) => {
      // Whoever asked wants no answer any more: that is no failure.
      if (request.signal.aborted) throw error;
      return unreachable();
    },
  );

/** Where nobody is to sign in again: what was typed may be wrong on the ways in, and the way out leads there anyway. */
const doors = new Set(['/sign_in', '/invitations/accept', '/sign_out']);

/** Whether an answer says that the session has ended. A passphrase that is wrong is answered 401 too, and named. */
const saysSessionIsOver = async (request: Request, response: Response): Promise<boolean> => {
  if (response.status !== 401 || doors.has(new URL(request.url).pathname)) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return Object.keys(parseFailure(response, body).fieldMessages).length === 0;
};

/**
 * Sends a request, and once more after the person had to sign in again on the way: whoever asked waits, and what was typed
 * stays.
 */
const sendSignedIn = async (request: Request): Promise<Response> => {
  const project = chosenProject();
  if (project !== undefined) request.headers.set('x-project-id', project);
  request.headers.set('accept-language', document.documentElement.lang);
  const again = request.clone();
  const response = await send(request);
  return (await saysSessionIsOver(request, response)) && (await signInAgain()) ? send(again) : response;
};

/**
 * The HTTP API, typed by its OpenAPI document. {@link ask} makes an answer of a call:
 *
 *     const { data } = await ask(api.GET('/members'));
 *     await ask(api.PATCH('/members/{id}', { params: { path: { id } }, body: { role: 'viewer' } }));
 */
export const api = createClient<paths>({ baseUrl: '', fetch: sendSignedIn, cache: 'no-store', redirect: 'error' });

/**
 * What a call answers.
 *
 * @throws ApiFailure and nothing else.
 */
export const ask = async <Data>(
  call: Promise<{ readonly data?: Data; readonly error?: unknown; readonly response: Response }>,
): Promise<Data> => {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) throw parseFailure(response, error);
  return data;
};
