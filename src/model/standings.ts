/**
 * How a linked account stands: the one vocabulary for lists, filters and pages. Of several that hold the one with the
 * most to say counts, in the order of {@link standings}. The wire's `status` stays what the public contract says; this
 * is finer, and each standing names the one thing to do next.
 */
export const standings = [
  /** Somebody suspended it: nothing is read or written. */
  'suspended',
  /** Its connector profile is disabled: nothing is read or written. */
  'connector_disabled',
  /** The HR system no longer takes the credentials. */
  'relink_needed',
  /** The HR system asked for fewer requests when it was last asked. */
  'rate_limited',
  /** The HR system gave no usable answer when it was last asked. Nothing is said about the credentials. */
  'not_answering',
  /** The customer has still to choose which people are shared: nobody is. */
  'sharing_pending',
  /** It works, minus what the customer has not granted of the minimum. */
  'permissions_missing',
  /** It works, minus what the customer was asked to grant and left as it is. */
  'gaps_accepted',
  /** Everything works. */
  'working',
] as const;

export type Standing = (typeof standings)[number];

/** What to do next about each standing. `wait`: the next request of a program tries again by itself. */
export const nextActions = {
  suspended: 'resume',
  connector_disabled: 'enable_connector',
  relink_needed: 'relink',
  rate_limited: 'wait',
  not_answering: 'check_again',
  sharing_pending: 'choose_people',
  permissions_missing: 'grant_permissions',
  gaps_accepted: 'none',
  working: 'none',
} as const satisfies Record<Standing, string>;

export type NextAction = (typeof nextActions)[Standing];

/** What each set-up state makes of an account that nothing else stands against. */
export const standingOfSetup = {
  ready: 'working',
  gaps_accepted: 'gaps_accepted',
  permissions: 'permissions_missing',
  sharing: 'sharing_pending',
} as const satisfies Record<string, Standing>;

/** What a failure of the HR system, by its error code, makes an account: other failures are about one request alone. */
export const standingOfFailure = {
  rate_limited: 'rate_limited',
  vendor_unavailable: 'not_answering',
  response_unexpected: 'not_answering',
} as const satisfies Record<string, Standing>;
