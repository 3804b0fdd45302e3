/** Why a call did not work, as far as the page acts on it. */
export type FailureKind =
  /** Nothing came back: no network, or our server is down. */
  | 'unreachable'
  /** Nobody is signed in (any more), or what was typed to sign in is wrong. */
  | 'unauthenticated'
  /** The role does not allow it. */
  | 'forbidden'
  /** Not there, or not ours to see: the server makes no difference. */
  | 'not_found'
  | 'too_many_requests'
  /** What was sent cannot be done as it is. */
  | 'refused'
  /** Our server failed. */
  | 'failed';

/** What every call of the API throws. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly kind: FailureKind;
  /** The code of the API, such as `Conflict`; absent where nothing came back. */
  readonly code: string | undefined;
  /** For whoever runs this Rollcall. Absent where nothing came back. */
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** Whether the same call may work later. */
  readonly isRetryable: boolean;
  /** What is wrong with which field of the body, by its name. */
  readonly fieldMessages: Readonly<Record<string, string>>;

  constructor(kind: FailureKind, facts: Partial<Omit<ApiFailure, 'kind'>> = {}) {
    super(facts.message ?? kind);
    this.kind = kind;
    this.code = facts.code;
    this.requestId = facts.requestId;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.isRetryable = facts.isRetryable ?? false;
    this.fieldMessages = facts.fieldMessages ?? {};
  }
}

const kinds: Readonly<Record<number, FailureKind>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  429: 'too_many_requests',
};

/** The error envelope, as much of it as is used. */
interface Envelope {
  readonly message?: string;
  readonly errorCode?: string;
  readonly request_id?: string;
  readonly retry_after_seconds?: number;
  readonly retryable?: boolean;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

/** A refusal of the API, whatever its body holds. */
export const parseFailure = (response: Pick<Response, 'status' | 'headers'>, body: unknown): ApiFailure => {
  const envelope: Envelope = typeof body === 'object' && body !== null ? body : {};
  const kind = kinds[response.status] ?? (response.status >= 500 ? 'failed' : 'refused');
  return new ApiFailure(kind, {
    ...(envelope.message !== undefined && { message: envelope.message }),
    code: envelope.errorCode,
    requestId: envelope.request_id ?? response.headers.get('x-request-id') ?? undefined,
    retryAfterSeconds: envelope.retry_after_seconds,
    isRetryable: envelope.retryable ?? response.status >= 500,
    fieldMessages: Object.fromEntries(
      (envelope.errors ?? [])
        .filter(({ pointer }) => pointer.startsWith('/body/'))
        .map(({ pointer, message }) => [pointer.slice('/body/'.length), message]),
    ),
  });
};

/** Whatever was thrown, as a failure. What no call threw is a mistake of this page. */
export const failureOf = (thrown: unknown): ApiFailure =>
  thrown instanceof ApiFailure
    ? thrown
    : new ApiFailure('failed', { message: thrown instanceof Error ? thrown.message : String(thrown) });
