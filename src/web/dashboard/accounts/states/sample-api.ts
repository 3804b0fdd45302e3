import { ApiFailure } from '../../api/failure.ts';
import type { Account } from '../account-types.ts';
import type { AccountsApi } from '../accounts-api.ts';
import { countsOf, sampleAccount } from './sample-accounts.ts';
import {
  sampleErasure,
  sampleInvitation,
  sampleMappings,
  sampleRequests,
  sampleSharing,
  wholePreflight,
} from './sample-detail.ts';

/** Whoever waits for this waits for ever. */
export const never = (): Promise<never> => new Promise(() => undefined);

export const failing = (kind: ApiFailure['kind']) => (): Promise<never> =>
  Promise.reject(new ApiFailure(kind, { message: 'A sample.', requestId: '01KD7A9M3QW5', isRetryable: false }));

/** Answers from a list in memory, and calls nobody. */
export const sampleApi = (accounts: readonly Account[], changes: Partial<AccountsApi> = {}): AccountsApi => {
  const account = async (id: string): Promise<Account> =>
    accounts.find((candidate) => candidate.id === id) ?? failing('not_found')();
  return {
    search: async ({ text, standing, system, environment }) => ({
      next: null,
      data: accounts.filter(
        (candidate) =>
          candidate.origin_owner_name.toLowerCase().includes(text.toLowerCase()) &&
          (standing === '' || candidate.standing === standing) &&
          (system === '' || candidate.provider === system) &&
          (environment === '' || candidate.environment === environment),
      ),
    }),
    newest: async () => accounts.slice(0, 5),
    counts: async () => countsOf(accounts),
    systems: async () => [
      { key: 'hibob', name: 'HiBob' },
      { key: 'hrworks', name: 'HRworks' },
    ],
    account,
    preflight: async () => wholePreflight,
    checkAgain: async () => wholePreflight,
    requests: async () => ({ next: null, data: [...sampleRequests] }),
    request: async (id) => sampleRequests.find(({ request_id: known }) => known === id) ?? failing('not_found')(),
    sharing: async () => sampleSharing,
    mappings: async () => sampleMappings,
    suspend: async () => sampleAccount('suspended'),
    resume: async () => sampleAccount('working'),
    erasure: async () => sampleErasure,
    remove: async () => undefined,
    invite: async () => sampleInvitation,
    linkedBy: async () => null,
    ...changes,
  };
};
