import type { AccountStatus, StatusReason } from '../../store/tables.ts';

/** What can stand against an account, in the words of the wire. */
export type ReasonCode = 'suspended' | 'credentials_rejected';

/** A status with the reasons that make it: the two are only ever written together. */
export interface StatusChange {
  readonly status: AccountStatus;
  readonly status_reasons: StatusReason[];
}

/** The status that reasons make: none, and the account is active; a suspension counts before all else. */
export const statusOf = (reasons: readonly StatusReason[]): StatusChange => ({
  status: reasons.some(({ code }) => code === 'suspended') ? 'suspended' : reasons.length > 0 ? 'error' : 'active',
  status_reasons: [...reasons],
});

/** The status with one more reason. One of the same kind gives way. */
export const withReason = (
  reasons: readonly StatusReason[],
  reason: { readonly code: ReasonCode; readonly description: string; readonly at: number },
): StatusChange => {
  const { code, description, at } = reason;
  const { status_reasons: others } = withoutReason(reasons, code);
  return statusOf([...others, { code, description, timestamp: new Date(at).toISOString() }]);
};

/** The status without a reason. */
export const withoutReason = (reasons: readonly StatusReason[], code: ReasonCode): StatusChange =>
  statusOf(reasons.filter((reason) => reason.code !== code));

/**
 * The status after an account was linked again. That settles whatever stood against it, but for a suspension that is
 * younger than the invitation: whoever suspends an account does not want a link that is still about to undo it.
 */
export const statusWhenLinked = (reasons: readonly StatusReason[], invitedAt: Date): StatusChange =>
  statusOf(reasons.filter(({ code, timestamp }) => code === 'suspended' && Date.parse(timestamp) >= +invitedAt));
