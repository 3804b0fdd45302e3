import { z } from 'zod';
import { updateAccount as updateEngineAccount, type AccountPatch } from '../../engine/accounts/update-account.ts';
import { isEmpty, metadata } from '../metadata.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { publishedVersionOf } from '../published-client.ts';
import { linkedAccount, renderAccount } from './account-model.ts';

/** Taken only where it says nothing. */
const nothing = (instead: string) =>
  z
    .record(z.string(), z.unknown())
    .refine(isEmpty, instead)
    .transform(() => undefined);

/** Changes by linking again, so that it is tried at the HR system before anything is stored. */
const ofTheLink = nothing(
  'changes by linking again: make a connect session with account_id, and open its link',
).optional();

const accountPatch = z
  .strictObject({
    origin_owner_id: z.string().min(1).max(500).optional(),
    origin_owner_name: z.string().min(1).max(500).optional(),
    origin_username: z.string().max(500).nullish(),
    label: z.union([z.string().max(500), nothing('is text of at most 500 characters, or null for none')]).nullish(),
    metadata: metadata
      .nullish()
      .describe('Takes the place of what is there; null: none; an empty object says nothing.'),
    type: z
      .enum(['production', 'test'])
      .optional()
      .describe('A mark of yours that moves nothing; a simulated tenant stays test.'),
    shared: z.boolean().optional(),
    integration_id: z.string().max(100).optional().describe('Another profile of the same system and environment.'),
    provider: z.string().max(100).optional().describe('Only as it is.'),
    environment: z.string().max(100).optional().describe('Only as it is.'),
    authentication_config_key: z.string().max(100).optional().describe('Only as it is.'),
    credentials: ofTheLink.describe('Empty.'),
    secrets: ofTheLink.describe('Empty.'),
    setup_information: ofTheLink.describe('Empty.'),
  })
  .meta({ id: 'PatchAccountExternalDto', description: 'What may be changed of an account.' });

export const updateAccount = defineOperation({
  method: 'patch',
  path: '/accounts/{id}',
  operationId: 'update_account',
  access: 'project',
  tag: 'Accounts',
  summary: 'Change an account',
  description:
    'Changes what is given, all or nothing. Credentials and settings change by linking again. `type` may be turned from production to test and back: id, credentials and everything attached stay as they are, and calls go where they went.',
  params: idParams,
  body: accountPatch,
  success: { status: 200, schema: linkedAccount },
  refusals: ['NotFound'],
  handle: async (engine, { params, body, caller, headers }) =>
    renderAccount(await updateEngineAccount(engine, caller, params.id, patchOf(body, headers.get('user-agent')))),
});

/**
 * What of a body says something. The published client adds `type: production` to every change that names no type: beside
 * other fields it is not meant, alone it is.
 */
const patchOf = (body: z.infer<typeof accountPatch>, userAgent: string | null): AccountPatch => {
  const isAdded =
    publishedVersionOf(userAgent) !== undefined && body.type === 'production' && Object.keys(body).length > 1;
  const said = Object.entries(body).filter(([key, value]) => value !== undefined && !(isAdded && key === 'type'));
  return Object.fromEntries(said);
};
