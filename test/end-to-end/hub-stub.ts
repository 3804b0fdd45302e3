import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { applicationsSetup } from '../../src/web/link/states/sample-applications.ts';
import { keyFileSetup } from '../../src/web/link/states/sample-key-file.ts';
import { sampleSetup, sampleVisit } from '../../src/web/link/states/sample-setup.ts';
import { signInSetup } from '../../src/web/link/states/sample-sign-in.ts';
import type { FoundPermission } from '../../src/web/link/hub-types.ts';
import type { Answer } from '../web-pages.ts';

/** One request that reached the Hub API. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly token: string | undefined;
  readonly language: string | undefined;
  readonly referer: string | undefined;
  readonly body: unknown;
}

interface StubAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A Hub API that says what a test wants: for what only a faulty or slow server shows. */
export interface HubStub {
  readonly answer: Answer;
  readonly seen: SeenRequest[];
  /** Keys of the systems on offer. */
  offered: string[];
  /** Answers to the next requests of a kind, `POST /hub/accounts` for example; the last one stays. */
  readonly next: Record<string, StubAnswer[]>;
  /** Where signing in leads. */
  vendorUrl: string;
  /** How long `POST /hub/accounts` takes. */
  checkMilliseconds: number;
}

export const secret = 'stub-secret-s3cr3t';
export const token = 'stub-token-t0k3n';

export const refusal = (errorCode: string, rest: object = {}): StubAnswer => ({
  status: 400,
  body: {
    statusCode: 400,
    message: '',
    timestamp: '2026-01-01T00:00:00.000Z',
    errorCode,
    request_id: 'req-stub',
    ...rest,
  },
});

export const linked: StubAnswer = {
  status: 200,
  body: {
    id: 'account-1',
    provider: 'hibob',
    checks: [{ key: 'people', label: 'People can be read', status: 'pass' }],
  },
};

/** What an attempt to sign in is answered with. */
export const attempt = (status: string, rest: object = {}): StubAnswer => ({
  status: status === 'new' ? 201 : 200,
  body: {
    id: 'attempt-1',
    status: status === 'new' ? 'pending' : status,
    provider: 'employmenthero',
    account: null,
    error: null,
    ...rest,
  },
});

/** What a look at the permissions is answered with. */
export const looked = (permissions: readonly FoundPermission[]): StubAnswer => ({
  status: 200,
  body: { checked_at: '2026-11-22T14:03:00.000Z', permissions },
});

/** Settings of a session that has linked its account. */
export const linkedSettings: StubAnswer = {
  status: 200,
  body: {
    ...sampleVisit.settings,
    existing_account_id: 'account-1',
    session: { ...sampleVisit.settings.session, linked: true },
  },
};

/** That account. */
export const existing = (provider: string, setupState: string): StubAnswer => ({
  status: 200,
  body: {
    secureId: 'account-1',
    provider,
    setupInformation: {},
    secrets: {},
    integrationId: provider,
    setup_state: setupState,
  },
});

const details: Readonly<Record<string, object>> = {
  hibob: sampleSetup.detail,
  employmenthero: signInSetup.detail,
  hrworks: keyFileSetup.detail,
  hrcloud: applicationsSetup.detail,
};

const gone = (errorCode: string): StubAnswer => ({ ...refusal(errorCode), status: 410 });
export const expired = gone('SessionExpired');
export const locked = gone('SessionLocked');

export const createHubStub = (): HubStub => {
  const { integrations } = sampleVisit.offered;
  const stub: HubStub = {
    seen: [],
    offered: integrations.map(({ provider }) => provider),
    next: {},
    vendorUrl: '/link/states/opening',
    checkMilliseconds: 0,
    answer: async (request, response) => {
      const { method = 'GET', url: path = '/' } = request;
      if (!path.startsWith('/hub/')) return false;
      const body: unknown = JSON.parse((await text(request)) || 'null');
      const given = request.headers['x-hub-session-token'];
      const { referer, 'accept-language': language } = request.headers;
      stub.seen.push({ method, path, token: given?.toString(), language, referer, body });
      const planned = stub.next[`${method} ${path}`];
      const answer =
        (planned !== undefined && planned.length > 1 ? planned.shift() : planned?.[0]) ?? usual(method, path);
      if (path.startsWith('/hub/accounts')) await new Promise((resolve) => setTimeout(resolve, stub.checkMilliseconds));
      return send(response, answer);
    },
  };
  const usual = (method: string, path: string): StubAnswer => {
    switch (`${method} ${path}`) {
      case 'POST /hub/sessions':
        return { status: 201, body: { token, expires_at: sampleVisit.settings.session.expires_at } };
      case 'GET /hub/settings':
        return { status: 200, body: sampleVisit.settings };
      case 'GET /hub/connectors':
        return {
          status: 200,
          body: { integrations: integrations.filter(({ provider }) => stub.offered.includes(provider)) },
        };
      case 'POST /hub/accounts':
        return linked;
      case 'POST /hub/feedback':
        return { status: 200, body: {} };
      case 'POST /hub/accounts/account-1/preflight':
        return looked([]);
      case 'GET /hub/accounts/account-1/webhook_secret':
        return { status: 200, body: { url: 'https://hub.example.com/external-trigger/hibob', secret_set: false } };
      case 'PUT /hub/accounts/account-1/webhook_secret':
        return { status: 200, body: { url: 'https://hub.example.com/external-trigger/hibob', secret_set: true } };
      case 'POST /hub/connection_attempts':
        return attempt('new', { authorization_url: `${stub.vendorUrl}?start=once` });
      case 'GET /hub/connection_attempts/attempt-1':
        return attempt('pending');
      case 'DELETE /hub/connection_attempts/attempt-1':
        return attempt('cancelled');
      default: {
        const detail = method === 'GET' ? details[/^\/hub\/connectors\/(\w+)$/.exec(path)?.[1] ?? ''] : undefined;
        if (detail !== undefined) return { status: 200, body: detail };
        return { status: 404, body: { statusCode: 404, message: 'Not found', timestamp: '' } };
      }
    }
  };
  return stub;
};

const send = (response: ServerResponse, { status, body, headers }: StubAnswer): true => {
  response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req-stub-header', ...headers });
  response.end(JSON.stringify(body));
  return true;
};
