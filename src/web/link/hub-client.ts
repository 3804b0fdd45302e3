import { bareFailure, HubError, parseFailure } from './failure.ts';
import type { Attempt, NewAttempt } from './attempt-types.ts';
import type {
  ConnectorDetail,
  ExistingAccount,
  Integrations,
  LinkedAccount,
  Preflight,
  Settings,
  WebhookSettings,
} from './hub-types.ts';
import type { FieldAnswer, FieldMappings } from './mapping-types.ts';
import type { HubSharing, SharingChoice, SharingDecision } from './sharing-types.ts';

/** The Hub API, as this page uses it. Every method throws `HubError` and nothing else. */
export interface HubClient {
  /** Exchanges the secret of the link for a session token, which the client keeps to itself. */
  openSession(authLink: string): Promise<void>;
  /** Takes a session token that there is already. */
  takeToken(token: string): void;
  settings(): Promise<Settings>;
  integrations(): Promise<Integrations>;
  /** @param withheld data groups that guide and permissions are not to ask for; absent: those of the session's account. */
  connector(integrationId: string, withheld?: readonly string[]): Promise<ConnectorDetail>;
  account(accountId: string): Promise<ExistingAccount>;
  createAccount(integrationId: string, credentials: Credentials, sharing: SharingChoice): Promise<LinkedAccount>;
  /** An absent key keeps the stored value. */
  updateAccount(accountId: string, integrationId: string, credentials: Credentials): Promise<LinkedAccount>;
  /** Leaves what is missing of the permissions as it is. */
  finishSetup(accountId: string): Promise<unknown>;
  /** Looks at what is granted to the account now. */
  preflight(accountId: string): Promise<Preflight>;
  /** Which fields the product asks for, and what there is to pick from: read at the vendor. */
  fieldMappings(accountId: string): Promise<FieldMappings>;
  saveFieldMappings(accountId: string, mappings: readonly FieldAnswer[]): Promise<FieldMappings>;
  /** What is shared of the account, and what could be. Reads everybody at the vendor. */
  sharing(accountId: string): Promise<HubSharing>;
  saveSharing(accountId: string, decision: SharingDecision): Promise<unknown>;
  webhook(accountId: string): Promise<WebhookSettings>;
  saveWebhookSecret(accountId: string, secret: string): Promise<WebhookSettings>;
  /** Says whether a step of the guide answered the person's question. */
  giveFeedback(integrationId: string, step: string, helpful: boolean, comment?: string): Promise<unknown>;
  /** Begins to link by signing in; an absent key keeps the stored value. */
  beginAttempt(integrationId: string, credentials: Credentials, sharing?: SharingChoice): Promise<NewAttempt>;
  attempt(attemptId: string): Promise<Attempt>;
  cancelAttempt(attemptId: string): Promise<Attempt>;
  /** Answers an attempt that waits for a choice. */
  choose(attemptId: string, value: string): Promise<Attempt>;
}

export type Credentials = Readonly<Record<string, string>>;

/** An answer, and the language of its sentences. */
interface Told<Answer> {
  readonly answer: Answer;
  readonly language: string;
}

const READ_TIMEOUT_MILLISECONDS = 20_000;
/** Longer than the server's own 60 seconds for a vendor, so that its answer is the one that is shown. */
const CHECK_TIMEOUT_MILLISECONDS = 75_000;

/**
 * @param language BCP 47 tag of the language that the page speaks when it asks: guides come in it.
 * @param send how requests leave; the browser's own `fetch` unless told otherwise.
 */
export const createHubClient = (
  language: () => string,
  send: typeof fetch = (...request) => fetch(...request),
): HubClient => {
  // In memory only: no storage, no address, no history. Closing the tab forgets them.
  let token: string | undefined;
  let secret: string | undefined;

  const callOnce = async <Answer>(
    method: string,
    path: string,
    body?: unknown,
    timeoutMilliseconds = READ_TIMEOUT_MILLISECONDS,
  ): Promise<Told<Answer>> => {
    const response = await send(`/hub${path}`, {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': language(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { 'x-hub-session-token': token }),
      },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeoutMilliseconds),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new HubError(bareFailure('connection_lost'));
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok || answer === undefined)
      throw new HubError(parseFailure(response.ok ? 500 : response.status, answer, response.headers));
    return { answer: answer as Answer, language: response.headers.get('content-language') ?? 'en' };
  };

  const openSession = async (authLink: string): Promise<void> => {
    token = undefined;
    secret = authLink;
    ({ token } = (await callOnce<{ token: string }>('POST', '/sessions', { auth_link: authLink })).answer);
  };

  /** The half hour of a session ends sooner than the link's own days: it is opened again, and nobody has to type again. */
  const callTold: typeof callOnce = async (...request) => {
    try {
      return await callOnce(...request);
    } catch (error) {
      const code = error instanceof HubError ? error.failure.code : undefined;
      if (secret === undefined || (code !== 'SessionExpired' && code !== 'SessionUnknown')) throw error;
      await openSession(secret);
      return callOnce(...request);
    }
  };

  const call = async <Answer>(...request: Parameters<typeof callOnce>): Promise<Answer> =>
    (await callTold<Answer>(...request)).answer;
  /** An attempt tells in words why it failed. */
  const callAttempt = async (...request: Parameters<typeof callOnce>): Promise<Attempt> => {
    const { answer, language } = await callTold<Attempt>(...request);
    return { ...answer, language };
  };

  const id = encodeURIComponent;
  const check = <Answer>(method: string, path: string, body?: unknown): Promise<Answer> =>
    call(method, path, body, CHECK_TIMEOUT_MILLISECONDS);

  return {
    openSession,
    takeToken: (taken) => void (token = taken),
    settings: () => call('GET', '/settings'),
    integrations: () => call('GET', '/connectors'),
    connector: (integrationId, withheld) =>
      call('GET', `/connectors/${id(integrationId)}${withheld ? `?withheld=${withheld.map(id).join()}` : ''}`),
    sharing: (accountId) => check('GET', `/accounts/${id(accountId)}/sharing`),
    saveSharing: (accountId, decision) => check('PUT', `/accounts/${id(accountId)}/sharing`, decision),
    account: (accountId) => call('GET', `/accounts/${id(accountId)}`),
    createAccount: (integrationId, credentials, sharing) =>
      check('POST', '/accounts', { integration_id: integrationId, credentials, sharing }),
    updateAccount: (accountId, integrationId, credentials) =>
      check('PATCH', `/accounts/${id(accountId)}`, { integration_id: integrationId, credentials }),
    finishSetup: (accountId) => call('POST', `/accounts/${id(accountId)}/finish_setup`),
    preflight: (accountId) => check('POST', `/accounts/${id(accountId)}/preflight`),
    fieldMappings: (accountId) => check('GET', `/accounts/${id(accountId)}/field_mappings`),
    saveFieldMappings: (accountId, mappings) => check('PUT', `/accounts/${id(accountId)}/field_mappings`, { mappings }),
    webhook: (accountId) => call('GET', `/accounts/${id(accountId)}/webhook_secret`),
    saveWebhookSecret: (accountId, secret) => call('PUT', `/accounts/${id(accountId)}/webhook_secret`, { secret }),
    giveFeedback: (integrationId, step, helpful, comment) =>
      call('POST', '/feedback', {
        integration_id: integrationId,
        guide_step: step,
        helpful,
        ...(comment ? { comment } : {}),
      }),
    beginAttempt: (integrationId, credentials, sharing) =>
      call('POST', '/connection_attempts', {
        integration_id: integrationId,
        credentials,
        ...(sharing && { sharing }),
      }),
    attempt: (attemptId) => callAttempt('GET', `/connection_attempts/${id(attemptId)}`),
    cancelAttempt: (attemptId) => call('DELETE', `/connection_attempts/${id(attemptId)}`),
    choose: (attemptId, value) =>
      callAttempt('POST', `/connection_attempts/${id(attemptId)}/choice`, { value }, CHECK_TIMEOUT_MILLISECONDS),
  };
};
