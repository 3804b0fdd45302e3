import { bareFailure, HubError, parseFailure } from './failure.ts';
import type { ConnectorDetail, ExistingAccount, Integrations, LinkedAccount, Settings } from './hub-types.ts';

/** The Hub API, as this page uses it. Every method throws `HubError` and nothing else. */
export interface HubClient {
  /** Exchanges the secret of the link for a session token, which the client keeps to itself. */
  openSession(authLink: string): Promise<void>;
  settings(): Promise<Settings>;
  integrations(): Promise<Integrations>;
  connector(integrationId: string): Promise<ConnectorDetail>;
  account(accountId: string): Promise<ExistingAccount>;
  createAccount(integrationId: string, credentials: Credentials): Promise<LinkedAccount>;
  /** An absent key keeps the stored value. */
  updateAccount(accountId: string, integrationId: string, credentials: Credentials): Promise<LinkedAccount>;
}

export type Credentials = Readonly<Record<string, string>>;

const READ_TIMEOUT_MILLISECONDS = 20_000;
/** Longer than the server's own 60 seconds for a vendor, so that its answer is the one that is shown. */
const CHECK_TIMEOUT_MILLISECONDS = 75_000;

/** @param send how requests leave; the browser's own `fetch` unless told otherwise. */
export const createHubClient = (send: typeof fetch = (...request) => fetch(...request)): HubClient => {
  // In memory only: no storage, no address, no history. Closing the tab forgets it.
  let token: string | undefined;

  const call = async <Answer>(
    method: string,
    path: string,
    body?: unknown,
    timeoutMilliseconds = READ_TIMEOUT_MILLISECONDS,
  ): Promise<Answer> => {
    const response = await send(`/hub${path}`, {
      method,
      headers: {
        accept: 'application/json',
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
    const requestId = response.headers.get('x-request-id');
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new HubError(parseFailure(response.status, answer, requestId));
    if (answer === undefined) throw new HubError(bareFailure('server_failed', requestId ?? undefined));
    return answer as Answer;
  };

  const id = encodeURIComponent;

  return {
    openSession: async (authLink) => {
      token = undefined;
      const session = await call<{ token: string }>('POST', '/sessions', { auth_link: authLink });
      token = session.token;
    },
    settings: () => call('GET', '/settings'),
    integrations: () => call('GET', '/connectors'),
    connector: (integrationId) => call('GET', `/connectors/${id(integrationId)}`),
    account: (accountId) => call('GET', `/accounts/${id(accountId)}`),
    createAccount: (integrationId, credentials) =>
      call('POST', '/accounts', { integration_id: integrationId, credentials }, CHECK_TIMEOUT_MILLISECONDS),
    updateAccount: (accountId, integrationId, credentials) =>
      call(
        'PATCH',
        `/accounts/${id(accountId)}`,
        { integration_id: integrationId, credentials },
        CHECK_TIMEOUT_MILLISECONDS,
      ),
  };
};
