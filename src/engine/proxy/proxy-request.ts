import type { Connector } from '../../connector-kit/contract.ts';
import type { VendorErrorCode } from '../../connector-kit/errors.ts';
import type { VendorAnswer, VendorRequest } from '../../connector-kit/vendor.ts';
import type { OpenAccount } from '../accounts/open-account.ts';
import { workOnAccount } from '../accounts/work-on-account.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { requireSharedProxy } from '../sharing/require-shared.ts';
import { proxyAnswerHeaders, proxyRequestHeaders } from './proxy-headers.ts';
import { proxyTarget, type ProxyReach } from './proxy-target.ts';

/** A request that a program wants sent to the account's vendor as it is. */
export interface ProxyOrder {
  /** One of the vendor's own base addresses. Default: that of its API. */
  readonly url?: string | undefined;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Its query included. */
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Sent as JSON, or as a form where `content-type` says so. */
  readonly body?: unknown;
}

/** What the vendor answered. */
export interface ProxyAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON as what it means, other text as it is, anything else in base64. */
  readonly data: unknown;
  readonly encoding?: 'base64';
}

/** The largest answer that is passed on: 10 MiB. */
const largestAnswerBytes = 10 * 1024 * 1024;

/**
 * Sends a program's own request to the vendor of an account, and there alone, with the account's access. Budgets, limits
 * and logs are those of any other request; only `GET` is tried again.
 *
 * @throws Problem `NotFound`, `ValidationError` naming what is refused, `DataWithheld`, or one that answers 412.
 * @throws VendorError when the vendor refuses or cannot be reached.
 */
export const proxyRequest = (
  engine: Engine,
  caller: Caller,
  accountId: string,
  order: ProxyOrder,
): Promise<ProxyAnswer> =>
  workOnAccount(engine, caller, { accountId }, async (open) => {
    requireSharedProxy(open);
    return open.vendor.send(requestOf(engine, open, order));
  });

const requestOf = (engine: Engine, open: OpenAccount, order: ProxyOrder): VendorRequest<ProxyAnswer> => {
  const { connector } = open;
  const target = proxyTarget(reachOf(engine, open), { url: order.url, path: order.path });
  const headers = proxyRequestHeaders(order.headers, accessHeaders(connector));
  const { 'content-type': type, ...others } = headers;
  return {
    endpoint: endpointOf(connector, order.method, target.path),
    method: order.method,
    ...target,
    headers: others,
    ...contentOf(order, type),
    maxBytes: largestAnswerBytes,
    blanksSecrets: true,
    codeOf: refusalCode,
    read: readAnswer,
  };
};

/** Names of the headers that carry the account's access. They do not depend on the credentials. */
const accessHeaders = ({ auth: { scheme } }: Connector): string[] =>
  scheme.kind === 'headers' ? Object.keys(scheme.headers({})).map((name) => name.toLowerCase()) : [];

/** An account at a simulator answers to the addresses of production, so that a program runs there unchanged. */
const reachOf = (engine: Engine, { connector, account }: OpenAccount): ProxyReach => {
  const { scheme } = connector.auth;
  const signIn = scheme.kind === 'oauth2' ? [scheme.options.authorize.host, scheme.options.token.host] : [];
  return {
    hosts: engine.vendors.hostsOf(connector, account.environment),
    ...(account.environment === 'simulator' && { aliases: connector.manifest.environments.production.hosts }),
    closed: signIn.filter((role) => role !== 'api'),
  };
};

/** The endpoint whose budget is spent: one that the vendor states a limit for, or one for all others. No path values. */
const endpointOf = ({ manifest }: Connector, method: string, path: string): string => {
  const asked = `${method} ${path.replace(/\?.*$/s, '')}`;
  const matches = (endpoint: string) =>
    endpoint.split('/').length === asked.split('/').length &&
    endpoint.split('/').every((part, index) => part.startsWith('{') || part === asked.split('/')[index]);
  return Object.keys(manifest.limits.perMinute).find(matches) ?? `${method} /{proxied}`;
};

const contentOf = (
  { method, body }: ProxyOrder,
  type = 'application/json',
): Pick<VendorRequest<unknown>, 'json' | 'form'> => {
  if (body === undefined || body === null) return {};
  if (method === 'GET') throw wrongBody('must be left out of a GET');
  if (/^application\/json(?:;|$)/i.test(type)) return { json: body };
  if (!/^application\/x-www-form-urlencoded(?:;|$)/i.test(type))
    throw wrongBody(
      'is sent as application/json or application/x-www-form-urlencoded, and "content-type" says otherwise',
    );
  const fields = Object.entries(body);
  if (Array.isArray(body) || fields.some(([, value]) => typeof value === 'object'))
    throw wrongBody('must be an object of texts to be sent as a form');
  return { form: Object.fromEntries(fields.map(([name, value]) => [name, String(value)])) };
};

const wrongBody = (message: string) =>
  new Problem('ValidationError', `/body/body: ${message}`, {
    errors: [{ pointer: '/body/body', message }],
    remediation: 'Send "body" as JSON, as the HR system’s documentation describes it.',
  });

/** What the vendor says about the content is the caller's to hear; a redirect is not followed. Else by the status. */
const refusalCode = ({ status }: VendorAnswer): VendorErrorCode | undefined => {
  if (status >= 300 && status < 400) return 'response_unexpected';
  return status >= 400 && status < 500 && ![401, 403, 408, 425, 429].includes(status) ? 'request_refused' : undefined;
};

const readAnswer = (answer: VendorAnswer): ProxyAnswer => ({
  status: answer.status,
  headers: proxyAnswerHeaders(answer.headers),
  ...contentAnswered(answer),
});

const contentAnswered = (answer: VendorAnswer): Pick<ProxyAnswer, 'data' | 'encoding'> => {
  const bytes = answer.bytes();
  if (bytes.byteLength === 0) return { data: null };
  const type = answer.headers.get('content-type') ?? '';
  if (/\bjson\b/i.test(type)) return { data: answer.json() };
  if (/^text\/|\bxml\b|charset=/i.test(type)) return { data: answer.text() };
  return { data: Buffer.from(bytes).toString('base64'), encoding: 'base64' };
};
