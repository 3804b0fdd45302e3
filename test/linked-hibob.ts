import { sandboxControl, type SandboxControl } from '../src/connector-kit/check/sandbox-control.ts';
import { startRollcall, type TestRollcall } from './rollcall.ts';

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A whole Rollcall with which HiBob's sandbox tenant is linked, and the means to make that tenant misbehave. */
export interface LinkedHibob {
  readonly rollcall: TestRollcall;
  readonly control: SandboxControl;
  /** Calls Bob's admin API. */
  admin(method: string, path: string, body: unknown): Promise<void>;
  /** Calls the API as a program. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Makes a session and links the tenant in it. */
  link(session?: Record<string, unknown>): Promise<Linked>;
  stop(): Promise<void>;
}

/** A linked account and the session that linked it. */
export interface Linked {
  /** What linking answered. */
  readonly answer: Answer;
  readonly accountId: string;
  /** Calls the API as the page of the session. */
  hub(method: string, path: string, body?: unknown): Promise<Answer>;
  readonly integrationId: string;
}

let owners = 0;

/** Starts one for a test file. */
export const startLinkedHibob = async (env: Record<string, string> = {}): Promise<LinkedHibob> => {
  const rollcall = await startRollcall(env);
  const { url, apiKey, sandbox } = rollcall;
  const authorization = `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;
  const send = async (method: string, path: string, headers: Record<string, string>, body?: unknown) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  };
  const call: LinkedHibob['call'] = (method, path, body, headers = {}) =>
    send(method, path, { authorization, ...headers }, body);
  return {
    rollcall,
    control: sandboxControl(sandbox.adminUrl, sandbox.adminKey, 'hibob'),
    admin: async (method, path, body) => {
      const answer = await fetch(`${sandbox.adminUrl}/hibob${path}`, {
        method,
        headers: { 'x-sandbox-key': sandbox.adminKey, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    call,
    async link(session = {}) {
      const owner = { origin_owner_id: `owner-${++owners}`, origin_owner_name: 'Owner' };
      const made = await call('POST', '/connect_sessions', { ...owner, type: 'test', provider: 'hibob', ...session });
      const token = String(made.body['token']);
      const hub: Linked['hub'] = (method, path, body) => send(method, path, { 'x-hub-session-token': token }, body);
      const offered = (await hub('GET', '/hub/connectors')).body['integrations'] as { integration_id: string }[];
      const integrationId = offered[0]?.integration_id ?? '';
      const answer = await hub('POST', '/hub/accounts', {
        integration_id: integrationId,
        credentials: sandbox.credentials['hibob'],
      });
      return { answer, accountId: String(answer.body['id']), hub, integrationId };
    },
    stop: () => rollcall.stop(),
  };
};
