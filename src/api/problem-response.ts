import {
  isRetryable,
  Problem,
  VendorError,
  vendorProblems,
  type ProblemCode,
  type VendorFailure,
} from '../engine/problem.ts';
import type { ErrorEnvelope } from '../model/envelopes.ts';

/** An error as it leaves: its status, its body and the headers that go with it. */
export interface ProblemResponse {
  readonly status: number;
  readonly body: ErrorEnvelope & Record<string, unknown>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where and when the error happened. */
export interface ProblemContext {
  readonly requestId: string;
  readonly now: number;
  /** Base address of the pages that explain each kind of error. */
  readonly docsUrl: string;
  /** On `/hub/*` a vendor's refusal, and what a customer keeps back, is 400: the published component takes 401 and 403 for an expired session. */
  readonly onHub: boolean;
}

/** Turns anything that was thrown into an answer. What is not a refusal says nothing about itself. */
export const problemResponse = (error: unknown, context: ProblemContext): ProblemResponse => {
  if (error instanceof VendorError) return vendorResponse(error, context);
  const problem = error instanceof Problem ? error : unexpected;
  const { remediation, errors, retryAfterSeconds, allow } = problem.details;
  const status = context.onHub && ofCustomer.has(problem.code) ? 400 : problem.status;
  return {
    status,
    headers: {
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
      ...(allow && { allow: allow.join(', ') }),
    },
    body: {
      ...envelope(status, problem.message, problem.code, context),
      ...(remediation && { remediation }),
      ...(errors && { errors: [...errors] }),
      ...(retryAfterSeconds !== undefined && { retry_after_seconds: retryAfterSeconds }),
      retryable: [408, 429].includes(status) || (status >= 500 && status !== 501),
    },
  };
};

/** What the customer decided: on `/hub/*` no matter of the session, so no 403 there. */
const ofCustomer: ReadonlySet<string> = new Set<ProblemCode>(['DataWithheld', 'SharingPending']);

const unexpected = new Problem('InternalError', 'Something failed on our side. It was noted under this request id.', {
  remediation: 'Try again; if it happens again, give the request id to whoever runs this Rollcall.',
});

const vendorResponse = (error: VendorError, context: ProblemContext): ProblemResponse => {
  const { failure } = error;
  const wire = vendorProblems[failure.code];
  const status = context.onHub ? 400 : statusOf(failure, wire.status);
  return {
    status,
    headers: failure.retryAfterSeconds === undefined ? {} : { 'retry-after': String(failure.retryAfterSeconds) },
    body: {
      ...envelope(status, failure.message, context.onHub ? failure.code : wire.errorCode, context),
      code: failure.code,
      ...(failure.because && { because: failure.because }),
      remediation: failure.nextStep,
      retryable: isRetryable(error),
      ...(failure.retryAfterSeconds !== undefined && { retry_after_seconds: failure.retryAfterSeconds }),
      ...pointersOf(failure),
      ...providerErrors(failure),
    },
  };
};

/** Statuses of a refused request that mean here what they mean at the vendor. */
const sameMeaning = [404, 409, 422];

/** What the connector itself refuses, before the vendor was asked, is the content's fault: 422. */
const statusOf = ({ code, status = 422 }: VendorFailure, usual: number): number =>
  code === 'request_refused' && sameMeaning.includes(status) ? status : usual;

const pointersOf = ({ fields, guideSteps, permissions }: VendorFailure) => ({
  ...(fields && { fields: [...fields] }),
  ...(guideSteps && { guide_steps: [...guideSteps] }),
  ...(permissions && { permissions: [...permissions] }),
});

const providerErrors = ({ status, endpoint, excerpt }: VendorFailure) =>
  status === undefined
    ? {}
    : {
        provider_errors: [{ status, url: endpoint ?? null, ...(excerpt !== undefined && { raw: rawOf(excerpt) }) }],
        ...(excerpt && { provider_response: excerpt }),
      };

/** An object whatever the vendor sent: published clients refuse the whole error for anything else. */
const rawOf = (excerpt: string): object => {
  try {
    const value: unknown = JSON.parse(excerpt);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // It is no JSON, or was cut.
  }
  return { text: excerpt };
};

const envelope = (status: number, message: string, errorCode: string, { requestId, now, docsUrl }: ProblemContext) => ({
  statusCode: status,
  message,
  timestamp: new Date(now).toISOString(),
  errorCode,
  type: `${docsUrl}/errors/${errorCode}`,
  title: titleOf(errorCode),
  status,
  detail: message,
  instance: `/requests/logs/${requestId}`,
  request_id: requestId,
});

const titleOf = (code: string) =>
  code
    .replace(/Error$/, '')
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/^./, (first) => first.toUpperCase());

/** The media type for an error: problem details (RFC 9457) for who accepts them, plain JSON for the published clients. */
export const errorMediaType = (accept: string | undefined, onHub: boolean): string =>
  !onHub && (accept === undefined || /application\/problem\+json|\*\/\*/.test(accept))
    ? 'application/problem+json'
    : 'application/json';
