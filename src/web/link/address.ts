/**
 * The secret of a link arrives in the fragment, `/link/{project_id}#{secret}`: a browser sends a fragment to no server and
 * in no Referer. On opening it leaves the address bar, where a screen share, a copied address or the next step's anchor
 * would expose or lose it, and moves into the state of this history entry, so that a reload can open the session again.
 * That state lives and dies with the tab's own history, which held the fragment anyway. The session token, which is what
 * the secret is exchanged for, is kept by `hub-client.ts` in memory alone. Once an account is linked and nothing
 * that it needs is missing, the secret goes too.
 */
export interface LinkAddress {
  readonly secret?: string;
  /** The guide step that the address points at: `#step-{key}`. */
  readonly stepKey?: string;
}

/** The part of `window` that holds the address. */
export interface AddressBar {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'state' | 'replaceState'>;
}

const STEP_PREFIX = '#step-';

const secretIn = (state: unknown): string | undefined => {
  const secret = typeof state === 'object' && state !== null && 'linkSecret' in state ? state.linkSecret : undefined;
  return typeof secret === 'string' ? secret : undefined;
};

/** Whether a fragment names a guide step, and is no secret. */
export const isStepFragment = (hash: string): boolean => hash.startsWith(STEP_PREFIX);

/** Reads the address once, and takes the secret out of sight. */
export const takeAddress = ({ location, history }: AddressBar): LinkAddress => {
  const { hash } = location;
  const remembered = secretIn(history.state);
  if (hash.length > 1 && !isStepFragment(hash)) {
    const secret = hash.slice(1);
    history.replaceState({ linkSecret: secret }, '', location.pathname + location.search);
    return { secret };
  }
  return {
    ...(remembered === undefined ? {} : { secret: remembered }),
    ...(isStepFragment(hash) ? { stepKey: decodeURIComponent(hash.slice(STEP_PREFIX.length)) } : {}),
  };
};

/** Points the address at a step without a new history entry, which would lose the secret. */
export const showStepInAddress = ({ location, history }: AddressBar, stepKey: string): void =>
  history.replaceState(history.state, '', location.pathname + location.search + stepFragment(stepKey));

/** Forgets the secret: there is nothing left to open. */
export const forgetSecret = ({ location, history }: AddressBar): void =>
  history.replaceState(null, '', location.pathname + location.search);

/** `#step-{key}` */
export const stepFragment = (stepKey: string): string => STEP_PREFIX + encodeURIComponent(stepKey);
