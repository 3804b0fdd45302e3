import type { z } from 'zod';
import type { FormField } from '../form.ts';
import type { SharedData } from '../shared-data.ts';
import type { Vendor } from '../vendor.ts';
import type { AuthScheme } from './scheme.ts';

export type { AuthScheme };

/** How an account gets in: what is asked for, how it is sent, how it is checked. */
export interface Auth {
  /** Key of the authentication method, for example `service_user`. */
  readonly key: string;
  /** What the vendor calls it. */
  readonly label: string;
  /** The form that the customer fills in, in order. */
  readonly fields: readonly FormField[];
  /** Guide steps that help when the vendor refuses the credentials, beside those of the fields: how a lost secret is reset. */
  readonly rejectedSteps?: readonly string[];
  /** Strict schema of the credentials, keyed by the fields. Trims and unwraps what people paste. */
  readonly credentials: z.ZodType<Credentials>;
  /** How the credentials become access. */
  readonly scheme: AuthScheme;
  /** What is picked after signing in, when one access may reach several tenants. Only with `oauth2`. */
  readonly choose?: Choosing;
  /**
   * Looks at the vendor with fresh credentials: reads only, a handful of calls. Resolves with what was
   * seen; rejects with a `VendorError` when the account must not be saved. What is not shared is not looked at.
   */
  verify(vendor: Vendor, shared?: SharedData): Promise<Verification>;
}

/** Secrets and settings of one account, by field key. */
export type Credentials = Readonly<Record<string, string>>;

/** What the customer picks between signing in and the checks, for example one of several organisations. */
export interface Choosing {
  /**
   * The credential field that holds the picked value. The credentials' schema must accept it and not demand it: it is
   * absent until then. One that is typed or stored before is taken as it is, and nothing is asked.
   */
  readonly field: string;
  /** What there is to pick from. One choice is taken without asking; none is an error. */
  list(vendor: Vendor): Promise<readonly Choice[]>;
}

/** One thing to pick. */
export interface Choice {
  readonly value: string;
  /** What the customer knows it by. */
  readonly label: string;
}

/** What was seen at the vendor when the credentials were tried. */
export interface Verification {
  readonly checks: readonly Check[];
}

/** One thing that was checked, in words for the customer. */
export interface Check {
  readonly key: string;
  /** What was checked, for example `People are visible`. */
  readonly label: string;
  readonly status: 'pass' | 'warn' | 'fail';
  /** What was seen, for example `250 people`. No names, no values. */
  readonly detail?: string;
  /** The guide step that helps when it did not pass. */
  readonly guideStep?: string;
  /** The permission that it looks at: it is left out of a link that asks for nothing of what that feeds. */
  readonly permission?: string;
}
