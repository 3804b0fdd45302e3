import type { Account } from './account-types.ts';

/** What the HR system of an account is called. */
export const systemName = ({ provider, provider_name: name }: Account): string => name ?? provider;
