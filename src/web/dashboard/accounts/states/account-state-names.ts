/** The states of the Accounts room, by the names under which the catalogue draws them. */
export const accountStateNames = [
  'accounts-empty',
  'accounts-empty-viewer',
  'accounts-some',
  'accounts-no-matches',
  'accounts-loading',
  'accounts-failed',
  'accounts-forbidden',
  'accounts-ten-thousand',
  'accounts-linking',
  'accounts-link-ready',
  'accounts-link-used',
  'account-working',
  'account-relink',
  'account-gaps',
  'account-people-pending',
  'account-not-answering',
  'account-suspended',
  'account-just-linked',
  'account-viewer',
  'account-request-found',
  'account-loading',
  'account-gone',
  'account-again',
  'account-deleting',
] as const;

export type AccountStateName = (typeof accountStateNames)[number];
