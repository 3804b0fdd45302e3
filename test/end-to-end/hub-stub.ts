import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { sampleSetup, sampleVisit } from '../../src/web/link/states/sample-setup.ts';
import type { Answer } from '../web-pages.ts';

/** One request that reached the Hub API. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly token: string | undefined;
  readonly referer: string | undefined;
  readonly body: unknown;
}

interface StubAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A Hub API that says what a test wants: for what only a faulty or slow server shows. */
export interface HubStub {
  readonly answer: Answer;
  readonly seen: SeenRequest[];
  /** Keys of the systems on offer. */
  offered: string[];
  /** Answers to the next requests of a kind, `POST /hub/accounts` for example; the last one stays. */
  readonly next: Record<string, StubAnswer[]>;
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

const gone = (errorCode: string): StubAnswer => ({ ...refusal(errorCode), status: 410 });
export const expired = gone('SessionExpired');
export const locked = gone('SessionLocked');

export const createHubStub = (): HubStub => {
  const { integrations } = sampleVisit.offered;
  const stub: HubStub = {
    seen: [],
    offered: integrations.map(({ provider }) => provider),
    next: {},
    checkMilliseconds: 0,
    answer: async (request, response) => {
      const { method = 'GET', url: path = '/' } = request;
      if (!path.startsWith('/hub/')) return false;
      const body: unknown = JSON.parse((await text(request)) || 'null');
      const given = request.headers['x-hub-session-token'];
      stub.seen.push({ method, path, token: given?.toString(), referer: request.headers.referer, body });
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
      case 'GET /hub/connectors/hibob':
        return { status: 200, body: sampleSetup.detail };
      case 'POST /hub/accounts':
        return linked;
      default:
        return { status: 404, body: { statusCode: 404, message: 'Not found', timestamp: '' } };
    }
  };
  return stub;
};

const send = (response: ServerResponse, { status, body }: StubAnswer): true => {
  response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req-stub-header' });
  response.end(JSON.stringify(body));
  return true;
};
