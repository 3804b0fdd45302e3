import { saysNothing, VendorError, type VendorErrorCode, type VendorFailure } from '../connector-kit/errors.ts';

export { VendorError, type VendorFailure };

/**
 * Every way in which the product itself refuses, with the HTTP status that says it. What a vendor does
 * wrong is a {@link VendorError}; `vendorProblems` gives those their status.
 */
export const problems = {
  ValidationError: 400,
  CursorInvalid: 400,
  Unauthenticated: 401,
  SessionUnknown: 401,
  Forbidden: 403,
  DataWithheld: 403,
  SharingPending: 403,
  NotFound: 404,
  MethodNotAllowed: 405,
  RequestTimeout: 408,
  Conflict: 409,
  WriteInProgress: 409,
  WriteOutcomeUnknown: 409,
  SessionExpired: 410,
  SessionLocked: 410,
  SessionSpent: 410,
  AccountIntegrationInactiveError: 412,
  AccountSuspendedError: 412,
  PayloadTooLarge: 413,
  UnsupportedMediaType: 415,
  InputRefused: 422,
  IdempotencyKeyReused: 422,
  TooManyRequests: 429,
  InternalError: 500,
  NotSupported: 501,
  Unavailable: 503,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof problems;

/** One thing that is wrong with the input, and where. */
export interface InputError {
  /** JSON Pointer into the request: `/query/page_size`, `/body/credentials/token`, `/header/x-account-id`. */
  readonly pointer: string;
  /** What is wrong and what would be right. */
  readonly message: string;
  /** The values that are possible, where the HR system has a list of them; the first hundred. */
  readonly allowed?: { readonly value: string; readonly label: string }[];
}

/** What a refusal carries beside its sentence. */
export interface ProblemDetails {
  /** The way out, in one sentence. */
  readonly remediation?: string;
  readonly errors?: readonly InputError[];
  readonly retryAfterSeconds?: number;
  /** With `MethodNotAllowed`: the methods that are possible (RFC 9110, 15.5.6). */
  readonly allow?: readonly string[];
}

/** A refusal of the product. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, message: string, details: ProblemDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return problems[this.code];
  }
}

/** A refusal that names each field that is wrong. */
export const inputProblem = (errors: readonly InputError[], remediation: string): Problem =>
  new Problem('ValidationError', errors.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '), {
    errors,
    remediation,
  });

/** The HTTP status and wire code of a vendor failure on the unified API. */
export const vendorProblems: Record<VendorErrorCode, { status: number; errorCode: string }> = {
  credentials_rejected: { status: 401, errorCode: 'AccountInvalidCredentialsError' },
  permission_missing: { status: 403, errorCode: 'AccountPermissionMissingError' },
  rate_limited: { status: 429, errorCode: 'ProviderRateLimitedError' },
  vendor_unavailable: { status: 502, errorCode: 'ProviderUnavailableError' },
  response_unexpected: { status: 502, errorCode: 'ProviderResponseUnexpectedError' },
  request_refused: { status: 400, errorCode: 'ProviderRequestRefusedError' },
  not_offered: { status: 501, errorCode: 'NotSupported' },
};

/** Whether asking again, unchanged, may succeed and does no harm. */
export const isRetryable = ({ code, failure }: VendorError): boolean =>
  (code === 'rate_limited' || saysNothing(code)) && !failure.mayBeDone;
