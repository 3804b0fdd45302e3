import type { Credentials } from '../auth/auth.ts';
import { VendorError, type VendorErrorCode } from '../errors.ts';
import type { Environment } from '../manifest.ts';
import type { VendorRequest } from '../vendor.ts';
import { answerOf } from './answer.ts';
import type { Budget } from './budget.ts';
import { defaultMaxBytes } from './body.ts';
import { encodeForm } from './multipart.ts';
import { codeOf, excerptOf, exchangeFailure, failureOf, pathRefused, type FailureWords } from './failure.ts';
import { callContent, type CallContent } from './call-content.ts';
import { redactionOf, secretsOfHeaders } from './redact.ts';
import { retryAfterSecondsOf } from './retry-after.ts';
import { withRetries, type Pace } from './retry.ts';
import type { Transport, WireAnswer } from './transport.ts';
import { hasDotPart, urlOf } from './url.ts';

/** One try of one vendor call, for the request log. Neither bodies nor query values. */
export interface VendorCall {
  readonly endpoint: string;
  readonly method: string;
  readonly host: string;
  /** Absent when no answer came. */
  readonly status?: number;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
  readonly errorCode?: VendorErrorCode;
  /** What was sent and answered. Absent for calls that bring access, and for files. */
  readonly content?: () => CallContent;
}

/** A try that was not made yet, because the budget was spent. */
export interface HeldBack {
  readonly endpoint: string;
  readonly waitMs: number;
}

/** What all requests of one piece of work share. */
export interface Wire {
  readonly connector: FailureWords;
  readonly hosts: Environment['hosts'];
  readonly credentials: Credentials;
  readonly transport: Transport;
  readonly budget: Budget;
  readonly pace: Pace;
  readonly now: () => number;
  readonly log?: ((call: VendorCall) => void) | undefined;
  readonly heldBack?: ((held: HeldBack) => void) | undefined;
}

/** What one request is sent with. */
export interface Sending {
  /** Headers that let it in. */
  readonly access: Readonly<Record<string, string>>;
  /** When its tries and waits must have ended, in milliseconds since 1970. */
  readonly deadlineAt: number;
  readonly signal: AbortSignal;
  readonly repeatable: boolean;
  /** What an error must not show, beside the credentials and the headers that carry them. */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
  /** Whether it is a call for access: it is made of secrets, and its content nobody's to keep. */
  readonly bringsAccess?: true;
  /** The code of an answer that the connector did not ask to see. Default: told from the status. */
  readonly codeOf?: (answer: WireAnswer) => VendorErrorCode;
}

type Request = VendorRequest<unknown>;

/** How long one request may take with all its tries and waits, unless its piece of work ends earlier. */
export const requestLifetimeMs = 60_000;

/** Sends a request until there is an answer that the connector wants to see. Rejects with {@link VendorError} only. */
export const exchange = async (wire: Wire, request: Request, sending: Sending): Promise<WireAnswer> => {
  const { connector, budget, now, pace } = wire;
  const { deadlineAt, signal } = sending;
  if (hasDotPart(request.path)) throw pathRefused(request);
  const url = urlOf(wire.hosts, request);
  const attempt = (tries: number) => budget.inFlight(signal, () => exchangeOnce(wire, request, url, tries, sending));
  try {
    return await withRetries(attempt, { repeatable: sending.repeatable, deadlineAt, signal, now, pace });
  } catch (error) {
    throw error instanceof VendorError ? error : exchangeFailure(connector, request, error);
  }
};

/** One try. */
const exchangeOnce = async (
  wire: Wire,
  request: Request,
  url: URL,
  attempt: number,
  sending: Sending,
): Promise<WireAnswer> => {
  const { connector, budget, now } = wire;
  const waitMs = budget.take(request.endpoint);
  if (waitMs > 0) {
    wire.heldBack?.({ endpoint: request.endpoint, waitMs });
    throw failureOf(connector, request, 'rate_limited', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
  }
  const startedAt = now();
  const log = (outcome: Pick<VendorCall, 'status' | 'errorCode'>, answer?: WireAnswer) =>
    wire.log?.({
      endpoint: request.endpoint,
      method: request.method,
      host: url.host,
      attempt,
      startedAt,
      durationMs: now() - startedAt,
      ...outcome,
      ...(!sending.bringsAccess && {
        content: () => callContent(request, { url, answer, secrets: secretsOf(wire, request, sending) }),
      }),
    });
  const content = await contentOf(request, sending);
  // When a process goes on that stood still, timers come last: others may have taken over what it was about to send.
  if (now() >= sending.deadlineAt) throw tooLate(connector, request);
  let answer: WireAnswer;
  try {
    answer = await wire.transport.exchange({
      url,
      method: request.method,
      ...content,
      signal: sending.signal,
      maxBytes: request.maxBytes ?? defaultMaxBytes,
    });
  } catch (error) {
    const failure = exchangeFailure(connector, request, error);
    log({ errorCode: failure.code });
    throw failure;
  }
  const told = connector.manifest.limits.read?.(answer.headers);
  if (told) budget.learn(request.endpoint, told);
  if ((answer.status >= 200 && answer.status < 300) || request.accept?.includes(answer.status)) {
    log({ status: answer.status }, answer);
    return answer;
  }
  const failure = refusalOf(wire, request, answer, sending);
  log({ status: answer.status, errorCode: failure.code }, answer);
  throw failure;
};

const tooLate = (connector: FailureWords, request: Request) =>
  failureOf(connector, request, 'vendor_unavailable', { reason: 'There was no time left to ask.', notDone: true });

/** What no log may hold. */
const secretsOf = ({ credentials }: Wire, { headers }: Request, { access, secrets = {} }: Sending): string[] => [
  ...Object.values(credentials),
  ...Object.values(secrets),
  ...secretsOfHeaders({ authorization: headers?.['authorization'] ?? '', ...access }),
];

/** Headers and body. */
const contentOf = async ({ json, form, multipart, file, headers }: Request, { access }: Sending) => {
  const [type, body] =
    json !== undefined
      ? ['application/json', JSON.stringify(json)]
      : form !== undefined
        ? ['application/x-www-form-urlencoded', new URLSearchParams(form).toString()]
        : multipart !== undefined
          ? await encodeForm(multipart)
          : [file?.contentType, file?.content];
  return {
    headers: {
      accept: 'application/json',
      'user-agent': 'Rollcall',
      ...headers,
      ...(type !== undefined && { 'content-type': type }),
      ...access,
    },
    ...(body !== undefined && { body }),
  };
};

const refusalOf = (wire: Wire, request: Request, answer: WireAnswer, sending: Sending): VendorError => {
  const { connector, budget, now } = wire;
  const { limits } = connector.manifest;
  const code = sending.codeOf?.(answer) ?? codeOf(answer.status, request);
  const { authorization = '' } = request.headers ?? {};
  const redact = redactionOf({ ...wire.credentials, ...sending.secrets }, { authorization, ...sending.access });
  const text = answer.body.subarray(0, 4_000).toString('utf8');
  const excerpt = excerptOf(text, answer.headers.get('content-type'), redact);
  const told = code === 'rate_limited' ? limits.read?.(answer.headers) : undefined;
  const untilReset = told && told.remaining <= 0 ? Math.max(1, Math.ceil((told.resetAt - now()) / 1000)) : undefined;
  const retryAfterSeconds = retryAfterSecondsOf(answer.headers, now()) ?? untilReset;
  if (code === 'rate_limited' && retryAfterSeconds !== undefined)
    budget.pause(request.endpoint, now() + retryAfterSeconds * 1000);
  const because = request.becauseOf?.(answerOf(answer));
  return failureOf(connector, request, code, {
    status: answer.status,
    ...(because !== undefined && { because }),
    ...(excerpt !== undefined && { excerpt }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
};
