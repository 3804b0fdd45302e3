import { z } from 'zod';
import type { Account } from '../../engine/accounts/find-account.ts';
import { shortId } from '../../engine/ids.ts';
import { instant } from '../../model/dates.ts';

const statusReason = z.object({
  code: z.string().nullish(),
  description: z.string().nullish(),
  timestamp: instant,
});

/** A linked account, in the names of the public contract. */
export const linkedAccount = z
  .object({
    id: z.string(),
    provider: z.string(),
    provider_name: z.string().nullish(),
    status: z.string().describe('active, inactive, suspended, archived, expired or error.'),
    status_reasons: z.array(statusReason).nullish(),
    origin_owner_id: z.string(),
    origin_owner_name: z.string(),
    origin_username: z.string().nullish(),
    credentials: z.record(z.string(), z.unknown()).nullish().describe('Always empty: credentials never leave.'),
    setup_information: z.record(z.string(), z.unknown()).nullish().describe('What the form asked that is not secret.'),
    setup_state: z.string().describe('credentials, permissions or ready.'),
    label: z.string().nullish(),
    metadata: z.record(z.string(), z.unknown()).nullish(),
    type: z.string().nullish().describe('production or test.'),
    environment: z.string(),
    shared: z.boolean(),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: 'LinkedAccount', description: 'A linked account: one customer at one HR system.' });

/** Shows an account on the wire. */
export const renderAccount = (account: Account, providerName: string): z.infer<typeof linkedAccount> => ({
  id: shortId(account.id),
  provider: account.provider,
  provider_name: providerName,
  status: account.status,
  status_reasons: account.status_reasons,
  origin_owner_id: account.origin_owner_id,
  origin_owner_name: account.origin_owner_name,
  origin_username: account.origin_username,
  credentials: {},
  setup_information: account.setup_information,
  setup_state: account.setup_state,
  label: account.label,
  metadata: account.metadata,
  type: account.type,
  environment: account.environment,
  shared: account.shared,
  created_at: account.created_at.toISOString(),
  updated_at: account.updated_at.toISOString(),
});

/** The vendor's own spelling of its name. */
export const providerNameOf = (
  connectors: Readonly<Record<string, { manifest: { name: string } }>>,
  { provider }: Pick<Account, 'provider'>,
): string => connectors[provider]?.manifest.name ?? provider;
