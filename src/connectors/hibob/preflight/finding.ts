import { isVendorError } from '../../../connector-kit/errors.ts';
import type { GrantState } from '../../../connector-kit/preflight.ts';

/** What was found of one permission. */
export interface Finding {
  readonly state: GrantState;
  /** What was seen, in words for the customer: no names, no values. */
  readonly detail?: string;
}

/** What was found, by permission key. */
export type Findings = Readonly<Record<string, Finding>>;

export const granted = (detail?: string): Finding => ({ state: 'granted', ...(detail !== undefined && { detail }) });
export const missing = (detail: string): Finding => ({ state: 'missing', detail });
export const cannotTell = (detail: string): Finding => ({ state: 'cannot_tell', detail });

/** What came of a look: an answer, a refusal, or neither. */
export type Look<T> = { readonly seen: T } | 'refused' | 'failed';

/**
 * Looks at something that may not be granted. Credentials that are no longer accepted end the preflight; any other
 * failure of the vendor proves nothing.
 */
export const lookAt = async <T>(read: () => Promise<T>): Promise<Look<T>> => {
  try {
    return { seen: await read() };
  } catch (error) {
    if (!isVendorError(error) || error.code === 'credentials_rejected') throw error;
    return error.code === 'permission_missing' ? 'refused' : 'failed';
  }
};

/** What an endpoint says that is closed as a whole to whoever lacks the permission. */
export const findingOf = <T>(look: Look<T>, found: (seen: T) => Finding = () => granted()): Finding => {
  if (look === 'refused') return missing('Bob refused to show it.');
  return look === 'failed' ? cannotTell('Bob could not be asked just now.') : found(look.seen);
};
