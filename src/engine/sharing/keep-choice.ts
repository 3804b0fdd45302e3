import type { Account, AccountChanges } from '../../store/accounts.ts';
import { withheldAfter, type SharingChoice, type SharingOffer } from './offer-sharing.ts';

/** What a choice on the page changes of an account when it is linked; a filter that stands is kept. */
export const changesOfChoice = (
  existing: Pick<Account, 'people_shared' | 'withheld_groups'> | undefined,
  choice: SharingChoice | undefined,
  offer: SharingOffer,
  decidedAt: number,
): AccountChanges => {
  if (!choice) return existing?.people_shared === 'pending' ? { setup_state: 'sharing' } : {};
  const decided = {
    withheld_groups: withheldAfter(offer, choice.withheld, existing?.withheld_groups),
    sharing_decided_at: new Date(decidedAt),
  };
  if (choice.people === 'everybody') return { ...decided, people_shared: 'everybody', people_filter: null };
  return existing?.people_shared === 'filtered'
    ? decided
    : { ...decided, people_shared: 'pending', setup_state: 'sharing' };
};
