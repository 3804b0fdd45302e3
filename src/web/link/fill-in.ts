import type { Setup } from './setup.ts';

/** Addresses that only a linked account has. */
export interface AccountAddresses {
  /** Where the vendor tells of changes. */
  readonly webhook_url?: string;
}

/** Puts the running hub's own addresses into a value of the guide. What is not known stays as it is written. */
export const fillIn = (
  value: string,
  { visit, integration }: Pick<Setup, 'visit' | 'integration'>,
  addresses: AccountAddresses = {},
): string => {
  const known: Readonly<Record<string, string | undefined>> = {
    callback_url: `${visit.settings.public_url.replace(/\/+$/, '')}/connect/oauth2/${integration.provider}/callback`,
    webhook_url: addresses.webhook_url,
  };
  return value.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => known[name] ?? placeholder);
};
