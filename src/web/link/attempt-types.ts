import type { Check } from './hub-types.ts';

/** One of the things that signing in leaves to pick from. */
export interface SignInChoice {
  readonly value: string;
  readonly label: string;
}

/** `GET /hub/connection_attempts/{id}`: how far signing in has come. */
export interface Attempt {
  readonly id: string;
  readonly status: 'pending' | 'choice_required' | 'authenticated' | 'error' | 'cancelled' | 'expired';
  readonly provider: string | null;
  readonly account: { readonly id: string } | null;
  readonly error: AttemptError | null;
  /** The language of its sentences, from `content-language`. */
  readonly language?: string;
  readonly choices?: readonly SignInChoice[];
  readonly checks?: readonly Check[];
}

/** Why signing in led to no account. */
export interface AttemptError {
  readonly code: string;
  /** What happened, and after it the next step. */
  readonly description: string;
  readonly next_step?: string;
  /** Why exactly, where the vendor tells. */
  readonly because?: string;
  readonly fields?: readonly string[];
  readonly guide_steps?: readonly string[];
  readonly permissions?: readonly string[];
  readonly provider_response?: string;
}

/** The answer to `POST /hub/connection_attempts`. */
export interface NewAttempt extends Attempt {
  /** An address of our own, good for one opening, that leads to the vendor. */
  readonly authorization_url: string;
}
