import { lacksPermissions } from './found.ts';
import type { Found } from './found.ts';
import type { LinkedAccount } from './hub-types.ts';
import type { Setup } from './setup.ts';
import { viewAfterGranting } from './state-linked.ts';
import type { LinkedState } from './state-linked.ts';
import { openSharing } from './state-sharing.ts';
import type { SharingState } from './state-sharing.ts';

/** Whoever is to be shared is asked for first, while it is open; then the account is shown. */
const show = (linked: LinkedState, isPending: boolean): LinkedState | SharingState =>
  isPending ? openSharing(linked, linked.linked.id, true) : linked;

/** What a linked account opens: granting, while something of the minimum is missing. */
export const showLinked = (
  setup: Setup,
  linked: LinkedAccount,
  found: Found | undefined,
): LinkedState | SharingState => {
  const view = lacksPermissions(found) ? 'granting' : viewAfterGranting(setup);
  const isPending = setup.account === undefined ? setup.sharing.people === 'some' : isStillPending(setup);
  return show({ view, setup, linked, looking: false, ...(found && { found }) }, isPending);
};

/** The same for one that was linked before: how far it has come is the server's to say, until it is looked at. */
export const showResumed = (setup: Setup, linked: LinkedAccount): LinkedState | SharingState => {
  const view = setup.account?.setup_state === 'permissions' ? 'granting' : viewAfterGranting(setup);
  return show({ view, setup, linked, looking: true, resumed: true }, isStillPending(setup));
};

const isStillPending = ({ account }: Setup): boolean => account?.sharing?.people === 'pending';
