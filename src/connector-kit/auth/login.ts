import type { VendorAnswer, VendorRequest } from '../vendor.ts';

/**
 * Calls that bring access and therefore carry none: a login, a token endpoint. They go over the same wire as all others,
 * with its hosts, budgets, log and redaction, but are never part of `raw=true`, and live up to 60 seconds of their own
 * whoever waits for them.
 */
export interface Login {
  /** Which of the manifest's environments this is, or `simulator`. */
  readonly environment: string;
  /** Sends one request and reads its answer. Rejects with `VendorError` only: `credentials_rejected` when it refuses. */
  send<T>(request: LoginRequest<T>): Promise<T>;
}

/** A request that asks for access. `repeatable` unless told otherwise: a login has no other effect. */
export interface LoginRequest<T> extends Omit<VendorRequest<T>, 'needs' | 'codeOf'> {
  /** What an error must not show beside the credentials, by any name: a code, a refresh token. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Whether an answer outside 2xx means that the credentials are wrong. Default: 401 and 403. */
  refuses?(answer: VendorAnswer): boolean;
}
