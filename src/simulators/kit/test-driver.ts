import type { Sandbox } from './sandbox.ts';

/**
 * An answer that a test looks into. What is in it is what the test is about, so no type is assumed: a wrong guess fails
 * the test, not the compiler.
 */
// oxlint-disable-next-line typescript/no-explicit-any
export type Wire = any;

/** What came back: `body` is parsed where it is JSON, else the text. */
export type Answer = { status: number; headers: Headers; body: Wire };
type Ask = { body?: unknown; headers?: Record<string, string> };

const ask = async (method: string, url: string, { body, headers }: Ask): Promise<Answer> => {
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
  let parsed: unknown = text;
  try {
    if (isJson) parsed = JSON.parse(text);
  } catch {
    /* a truncated answer stays text */
  }
  return { status: response.status, headers: response.headers, body: parsed };
};

/** For tests: calls one vendor of a sandbox, and its admin API. `authorize` makes the headers of every vendor call. */
export const driverOf = (
  sandbox: Sandbox,
  provider: string,
  authorize: (credentials: Record<string, string>) => Record<string, string>,
) => {
  const target = sandbox.providers[provider];
  if (target === undefined) throw new Error(`The sandbox has no ${provider}.`);
  let credentials = target.credentials;
  return {
    call: (method: string, path: string, { body, headers }: Ask = {}, hostRole = 'api') =>
      ask(method, `${target.baseUrls[hostRole]}${path}`, { body, headers: { ...authorize(credentials), ...headers } }),
    admin: (method: string, path: string, body?: unknown) =>
      ask(method, `${sandbox.adminUrl}/${provider}${path}`, { body, headers: { 'x-sandbox-key': sandbox.adminKey } }),
    useCredentials: (next: Record<string, string>) => {
      credentials = next;
    },
  };
};
