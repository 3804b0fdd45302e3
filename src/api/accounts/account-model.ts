import { z } from 'zod';
import type { AccountView } from '../../engine/accounts/view-account.ts';
import { shortId } from '../../engine/ids.ts';
import { instant } from '../../model/dates.ts';
import { nextActions, standings } from '../../model/standings.ts';

/** A reason tells what to do about it. */
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
    secret_hints: z.record(z.string(), z.string()).describe('The last characters of each secret, to recognise it by.'),
    setup_information: z.record(z.string(), z.unknown()).nullish().describe('What the form asked that is not secret.'),
    setup_state: z
      .string()
      .describe(
        'ready, or permissions: something of the minimum is not granted, see GET /accounts/{id}/preflight; gaps_accepted: whoever linked it left it at that; sharing: the customer has not chosen whom to share yet.',
      ),
    label: z.string().nullish(),
    metadata: z.record(z.string(), z.unknown()).nullish(),
    type: z
      .string()
      .nullish()
      .describe('production or test: how the account counts for you. It moves nothing, see PATCH /accounts/{id}.'),
    environment: z.string().describe('The vendor’s own environment in which it was linked, or simulator.'),
    integration_id: z.string().nullable().describe('The connector profile through which it was linked.'),
    resources: z.array(z.string()).describe('The unified resources that it was linked for; empty: all.'),
    shared: z.boolean(),
    last_success_at: instant.nullable().describe('When the HR system last answered, to the minute.'),
    standing: z
      .enum(standings)
      .describe('How the account stands, finer than its status: what counts most of all that holds.'),
    next_action: z.enum(Object.values(nextActions)).describe('The one thing to do next about its standing.'),
    last_failure_at: instant.nullable().describe('When the HR system last failed, to the minute.'),
    last_failure_code: z.string().nullable().describe('How it failed then, for example rate_limited.'),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: 'LinkedAccount', description: 'A linked account: one customer at one HR system.' });

type LinkedAccount = z.infer<typeof linkedAccount>;

/** Shows an account on the wire. */
export const renderAccount = ({ account, connector, status, statusReasons, standing }: AccountView): LinkedAccount => ({
  id: shortId(account.id),
  provider: account.provider,
  provider_name: connector?.manifest.name ?? account.provider,
  status,
  status_reasons: [...statusReasons],
  origin_owner_id: account.origin_owner_id,
  origin_owner_name: account.origin_owner_name,
  origin_username: account.origin_username,
  credentials: {},
  secret_hints: account.secret_hints,
  setup_information: account.setup_information,
  setup_state: account.setup_state,
  label: account.label,
  metadata: account.metadata,
  type: account.type,
  environment: account.environment,
  integration_id: account.connector_profile_id && shortId(account.connector_profile_id),
  resources: account.resources,
  shared: account.shared,
  last_success_at: account.last_success_at?.toISOString() ?? null,
  standing,
  next_action: nextActions[standing],
  last_failure_at: account.last_failure_at?.toISOString() ?? null,
  last_failure_code: account.last_failure_code,
  created_at: account.created_at.toISOString(),
  updated_at: account.updated_at.toISOString(),
});
