import { startSandbox } from '../kit/index.ts';
import type { Row } from './entity.ts';
import { hrcloud } from './index.ts';

export type Answer<Body = Row[]> = { status: number; body: Body; headers: Headers };

export const todayOn = '2026-06-15';

/** A tenant for one test file: the simulator, a client that is signed in, and the admin's hand. */
export const startTenant = async (options: { size?: number } = {}) => {
  const sandbox = await startSandbox({
    simulators: [hrcloud],
    company: { seed: 1, size: options.size ?? 60, todayOn },
  });
  const { baseUrls, credentials } = sandbox.providers.hrcloud ?? { baseUrls: {}, credentials: {} };
  const signedIn = {
    Customer_Key: credentials.customer_key ?? '',
    Customer_Secret: credentials.customer_secret ?? '',
  };

  const call = async <Body = Row[]>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = signedIn,
  ): Promise<Answer<Body>> => {
    const response = await fetch(`${baseUrls.api}/v1${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Body, headers: response.headers };
  };
  const admin = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const response = await fetch(`${sandbox.adminUrl}/hrcloud/${path}`, {
      method,
      headers: { 'x-sandbox-key': sandbox.adminKey },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return response.status === 204 ? {} : ((await response.json()) as Record<string, unknown>);
  };
  return {
    baseUrl: baseUrls.api ?? '',
    credentials,
    call,
    get: <Body = Row[]>(path: string) => call<Body>('GET', `/cloud${path}`),
    post: <Body = Row[]>(path: string, body: unknown) => call<Body>('POST', `/cloud${path}`, body),
    put: <Body = Row[]>(path: string, body: unknown) => call<Body>('PUT', `/cloud${path}`, body),
    /** Every row, page after page, as the default reading of `page` has it. */
    all: async (path: string, pageSize = 50): Promise<Row[]> => {
      const rows: Row[] = [];
      for (;;) {
        const { body } = await call('GET', `/cloud${path}?pageSize=${pageSize}&page=${rows.length}`);
        if (body.length === 0) return rows;
        rows.push(...body);
      }
    },
    admin,
    grant: (permissions: Record<string, boolean>) => admin('PATCH', 'permissions', permissions),
    turn: (switches: Record<string, unknown>) => admin('PATCH', 'switches', switches),
    /** As it started, on the day that the company is looked at. */
    reset: async () => {
      await admin('POST', 'reset');
      await admin('PUT', 'clock', { at: `${todayOn}T12:00:00Z` });
    },
    close: () => sandbox.close(),
  };
};
