import type { Caller } from '../caller.ts';
import type { SealedBox } from '../vault/sealed-box.ts';
import type { LogContent } from '../../store/log-contents.ts';
import type { BodyPolicy } from './body-policy.ts';
import { redactContent, redactHeaders } from './redact-content.ts';

/** What was sent and answered, before it is redacted. */
export interface Exchanged {
  readonly method: string;
  readonly url: URL;
  /** The path with placeholders. */
  readonly template: string;
  readonly requestHeaders: Iterable<readonly [string, string]>;
  readonly requestBody: unknown;
  readonly status: number | undefined;
  readonly answerHeaders: Iterable<readonly [string, string]>;
  readonly answerBody: unknown;
}

/** The same as it is kept and shown, in the words of the wire. */
export interface KeptContent {
  readonly request: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly url: {
      readonly url: string;
      readonly hostname: string;
      readonly path: string;
      readonly query_params: unknown;
    };
    readonly body: object | string | null;
  };
  readonly response: {
    readonly status_code: number | null;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: object | string | null;
  };
}

/** The longest body that is kept, in characters of JSON. */
const longestBody = 65_536;

/** What of an exchange may be kept. */
export const keptContent = (exchanged: Exchanged, policy: BodyPolicy): KeptContent => {
  const { url, template, method, status } = exchanged;
  const path = policy.showsPersonalValues ? url.pathname : template;
  return {
    request: {
      method: method.toLowerCase(),
      headers: redactHeaders(exchanged.requestHeaders),
      url: {
        url: `${url.origin}${path}`,
        hostname: url.hostname,
        path,
        query_params: redactContent(Object.fromEntries(url.searchParams), policy),
      },
      body: bodyOf(exchanged.requestBody, policy),
    },
    response: {
      status_code: status ?? null,
      headers: redactHeaders(exchanged.answerHeaders),
      body: bodyOf(exchanged.answerBody, policy),
    },
  };
};

/** An object, or text: published clients know no others. */
const bodyOf = (body: unknown, policy: BodyPolicy): object | string | null => {
  const redacted = redactContent(body, policy);
  if (redacted === null || redacted === undefined) return null;
  const text = JSON.stringify(redacted);
  if (text.length > longestBody) return `${text.slice(0, longestBody)}… [${text.length} characters]`;
  return typeof redacted === 'object' && !Array.isArray(redacted) ? redacted : text;
};

/** Whose content it is. */
export interface ContentOwner {
  readonly caller: Pick<Caller, 'projectId' | 'requestId'>;
  /** Of the request's log, or of the call's. */
  readonly id: string;
  readonly accountId: string | null;
  /** When the exchange began, in milliseconds since 1970. */
  readonly at: number;
  readonly policy: BodyPolicy;
}

const contextOf = (projectId: string, requestId: string, id: string) => ['log content', projectId, requestId, id];

/** A row of what may be kept of an exchange, sealed, with its end. */
export const sealContent = (
  box: SealedBox,
  { caller, id, accountId, at, policy }: ContentOwner,
  exchanged: Exchanged,
): LogContent => ({
  project_id: caller.projectId,
  id,
  request_id: caller.requestId,
  account_id: accountId,
  ciphertext: box.seal(
    JSON.stringify(keptContent(exchanged, policy)),
    contextOf(caller.projectId, caller.requestId, id),
  ),
  expires_at: new Date(at + policy.keptHours * 3_600_000),
});

/** What was kept, or undefined when the encryption key has changed since. */
export const openContent = (box: SealedBox, row: LogContent): KeptContent | undefined => {
  const text = box.open(row.ciphertext, contextOf(row.project_id, row.request_id, row.id));
  return text === undefined ? undefined : (JSON.parse(text) as KeptContent);
};
