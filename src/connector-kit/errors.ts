/**
 * What can go wrong at the vendor's wall. The code alone decides what happens next: the HTTP status,
 * the account's status, whether a job tries again, and what the Hub says.
 *
 * - `credentials_rejected`: the vendor refuses the credential. The account needs to be linked again.
 * - `permission_missing`: the credential is good, this resource is not granted to it.
 * - `rate_limited`: too many calls. Wait `retryAfterSeconds`.
 * - `vendor_unavailable`: no answer, or a failure on the vendor's side. Nothing is said about the credential.
 * - `response_unexpected`: an answer that does not parse.
 * - `request_refused`: the request is understood and its content refused, by the vendor or by the connector before the
 *   vendor is asked. Only actions, writes and proxied requests raise it.
 * - `not_offered`: nobody has published such an operation, and this tenant does not know the assumed one.
 */
export type VendorErrorCode =
  | 'credentials_rejected'
  | 'permission_missing'
  | 'rate_limited'
  | 'vendor_unavailable'
  | 'response_unexpected'
  | 'request_refused'
  | 'not_offered';

/**
 * Why a vendor refuses, where it tells more than that it does. Each is mended in another place.
 *
 * - `credentials_revoked`: they were right once, and were revoked or have run out. New ones are needed.
 * - `tenant_unknown`: no such company, sub-domain or customer, or its contract has ended.
 * - `address_not_allowed`: calls are taken from certain network addresses only, and this server's is none of them.
 * - `plan_lacks_api`: what the company has bought does not include the API, or not this part of it.
 */
export type RefusalCause = 'credentials_revoked' | 'tenant_unknown' | 'address_not_allowed' | 'plan_lacks_api';

/** The facts of a failure, as far as they may be shown: never a credential, a header or a personal field. */
export interface VendorFailure {
  readonly code: VendorErrorCode;
  /** Only where the vendor tells. */
  readonly because?: RefusalCause;
  /** One sentence for a person. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly nextStep: string;
  /** The vendor's HTTP status, when it answered. */
  readonly status?: number;
  /** The endpoint by name, for example `POST /people/search`. */
  readonly endpoint?: string;
  /** The vendor's own words, cut to 500 characters and redacted. */
  readonly excerpt?: string;
  /** How long to wait before the next call. */
  readonly retryAfterSeconds?: number;
  /** Form fields that the refusal points at. */
  readonly fields?: readonly string[];
  /** Set where it is certain that the vendor did nothing, although its answer never came, or took the request at first. */
  readonly notDone?: true;
  /** Set where the vendor may have done what was asked, which does harm twice: no client should repeat it by itself. */
  readonly mayBeDone?: true;
  /** Guide steps that help. */
  readonly guideSteps?: readonly string[];
  /** Permissions that are missing, by key. */
  readonly permissions?: readonly string[];
}

/** The one error that connectors and the kit throw. */
export class VendorError extends Error {
  override readonly name = 'VendorError';
  readonly failure: VendorFailure;

  constructor(failure: VendorFailure, cause?: unknown) {
    super(failure.message, cause === undefined ? undefined : { cause });
    this.failure = failure;
  }

  get code(): VendorErrorCode {
    return this.failure.code;
  }
}

/** Whether something thrown is a vendor error, and of one of `codes` when any is named. */
export const isVendorError = (error: unknown, ...codes: readonly VendorErrorCode[]): error is VendorError =>
  error instanceof VendorError && (codes.length === 0 || codes.includes(error.code));

/** What a connector refuses before the vendor is asked: `fields` are the paths that it is about. Answers 422. */
export const inputRefused = (message: string, nextStep: string, fields: readonly string[] = []): VendorError =>
  new VendorError({ code: 'request_refused', message, nextStep, ...(fields.length > 0 && { fields }) });

/** Whether the vendor surely did nothing: it refused, or was never reached. */
export const isSurelyUndone = (error: unknown): error is VendorError =>
  isVendorError(error) && (error.failure.notDone === true || !saysNothing(error.code));

/** Codes that leave open what the vendor did. */
export const saysNothing = (code: VendorErrorCode): boolean =>
  code === 'vendor_unavailable' || code === 'response_unexpected';

/** Whether the vendor took a write, looked at it later, and kept nothing of it. */
export const isRefusedLater = (error: unknown): error is VendorError =>
  isVendorError(error, 'request_refused') && error.failure.notDone === true;
