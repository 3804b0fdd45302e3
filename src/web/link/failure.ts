import type { Check } from './hub-types.ts';

/** Why exactly the vendor refuses, where it tells: these explain more than the code that comes with them. */
export const refusalCauses = [
  'credentials_revoked',
  'tenant_unknown',
  'address_not_allowed',
  'plan_lacks_api',
] as const;

/** Failures after which the form stays open, because trying again can help. */
export const failureCodes = [
  'credentials_rejected',
  ...refusalCauses,
  'permission_missing',
  'rate_limited',
  'vendor_unavailable',
  'response_unexpected',
  'ValidationError',
  /** Signing in: access was not allowed. */
  'sign_in_denied',
  /** Signing in: the vendor sent the person back with a refusal of the application. */
  'sign_in_refused',
  /** Signing in: whoever signed in belongs to no organisation. */
  'nothing_to_choose',
  /** Signing in: the answer came back in another browser, twice, too late, or not whole. */
  'sign_in_lost',
  /** Signing in: nobody finished it in time. */
  'sign_in_expired',
  /** Our own server did not answer. */
  'connection_lost',
  /** Our own server answered with a failure of its own. */
  'server_failed',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** Failures that end the visit. */
export const sessionCodes = ['SessionExpired', 'SessionLocked', 'SessionSpent', 'SessionUnknown'] as const;

export type SessionCode = (typeof sessionCodes)[number];

/** A refusal of the Hub API, as the page needs it. */
export interface Failure {
  readonly code: FailureCode | SessionCode;
  /** HTTP status of our own server; absent when nothing came back. */
  readonly status?: number;
  /** BCP 47 tag of the language of the server's sentences. Default English. */
  readonly language?: string;
  /** The cause, one sentence. Empty when the server gave none. */
  readonly message: string;
  /** The fix, one sentence. Empty when the server gave none. */
  readonly remediation: string;
  readonly retryAfterSeconds?: number;
  /** Form fields that the refusal points at. */
  readonly fields: readonly string[];
  readonly guideSteps: readonly string[];
  readonly permissions: readonly string[];
  readonly checks: readonly Check[];
  /** Messages by field key. */
  readonly fieldMessages: Readonly<Record<string, string>>;
  /** The vendor's own words, redacted by the server. */
  readonly vendorResponse?: string;
  readonly requestId?: string;
}

/** A failure that could be any of many: the code decides, everything else is unknown. */
export const bareFailure = (code: Failure['code'], requestId?: string): Failure => ({
  code,
  message: '',
  remediation: '',
  fields: [],
  guideSteps: [],
  permissions: [],
  checks: [],
  fieldMessages: {},
  ...(requestId === undefined ? {} : { requestId }),
});

/** Thrown by the Hub client. */
export class HubError extends Error {
  override readonly name = 'HubError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message || failure.code);
    this.failure = failure;
  }
}

/** What was thrown, as a failure: whatever is not the Hub client's is ours. */
export const failureOf = (error: unknown): Failure =>
  error instanceof HubError ? error.failure : bareFailure('server_failed');

/** Whether nothing but other values can help, and so the way back to the form. */
export const asksForNewValues = ({ code }: Failure): boolean =>
  code === 'credentials_rejected' || code === 'credentials_revoked' || code === 'tenant_unknown';

/** Whether the visit is over with it. */
export const isSessionFailure = (failure: Failure): boolean => sessionCodes.some((code) => code === failure.code);

const languageOf = (tag: string): string => tag.split('-')[0] ?? '';

/** Whether the server's sentences are in the page's language, a BCP 47 tag. */
export const isToldIn = (page: string, { language = 'en' }: { readonly language?: string }): boolean =>
  languageOf(page) === languageOf(language);

/** The server's cause and fix where they are in the page's language; otherwise nothing: then the page's own words tell it. */
export const wordsIn = (page: string, failure: Failure): Pick<Failure, 'message' | 'remediation'> => {
  const isTold = isToldIn(page, failure);
  return { message: isTold ? failure.message : '', remediation: isTold ? failure.remediation : '' };
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

const isCheck = (value: unknown): value is Check =>
  isRecord(value) &&
  typeof value['key'] === 'string' &&
  typeof value['label'] === 'string' &&
  (value['status'] === 'pass' || value['status'] === 'warn' || value['status'] === 'fail');

/** Messages by field from JSON pointers such as `/body/credentials/token` (RFC 6901). */
const fieldMessagesOf = (errors: unknown): Record<string, string> => {
  const messages: Record<string, string> = {};
  for (const error of Array.isArray(errors) ? errors : []) {
    if (!isRecord(error)) continue;
    const key = /^(?:\/body)?\/credentials\/([^/]+)$/.exec(text(error['pointer']))?.[1];
    if (key !== undefined) messages[key.replaceAll('~1', '/').replaceAll('~0', '~')] = text(error['message']);
  }
  return messages;
};

const codeOf = (status: number, errorCode: unknown, because: unknown): Failure['code'] => {
  const known =
    refusalCauses.find((cause) => cause === because) ??
    [...failureCodes, ...sessionCodes].find((code) => code === errorCode);
  if (known !== undefined) return known;
  if (status === 401) return 'SessionUnknown';
  if (status === 410) return 'SessionExpired';
  return 'server_failed';
};

/**
 * Reads a refusal of the Hub API, forgivingly: whatever is missing or odd is left out, the code is always one we can explain.
 *
 * @param headers `x-request-id` stands in for a body without one, `content-language` tells the language of its sentences.
 */
export const parseFailure = (status: number, body: unknown, headers: Headers): Failure => {
  const answer = isRecord(body) ? body : {};
  const requestId = text(answer['request_id']) || (headers.get('x-request-id') ?? '');
  const language = headers.get('content-language');
  const vendorResponse = text(answer['provider_response']);
  const wait = answer['retry_after_seconds'];
  return {
    ...bareFailure(codeOf(status, answer['errorCode'], answer['because'])),
    status,
    ...(language === null ? {} : { language }),
    message: text(answer['message']),
    remediation: text(answer['remediation']),
    fields: texts(answer['fields']),
    guideSteps: texts(answer['guide_steps']),
    permissions: texts(answer['permissions']),
    checks: Array.isArray(answer['checks']) ? answer['checks'].filter(isCheck) : [],
    fieldMessages: fieldMessagesOf(answer['errors']),
    ...(typeof wait === 'number' && wait > 0 ? { retryAfterSeconds: wait } : {}),
    ...(vendorResponse ? { vendorResponse } : {}),
    ...(requestId ? { requestId } : {}),
  };
};
