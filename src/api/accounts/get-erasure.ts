import { z } from 'zod';
import { previewErasure } from '../../engine/accounts/preview-erasure.ts';
import { shortId } from '../../engine/ids.ts';
import { sayOf } from '../../engine/language/say.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { removal, renderRemoval } from './removal-model.ts';

const kinds = [
  'credentials',
  'permission_checks',
  'field_mappings',
  'writes',
  'log_bodies',
  'webhook_addresses',
  'inbound_deliveries',
  'links',
] as const;

/** What stays: rows that hold ids and no personal data. */
const kept = ['request_logs', 'audit_log'] as const;

const erasure = z
  .object({
    account_id: z.string(),
    origin_owner_name: z.string(),
    erased: z
      .array(z.object({ kind: z.enum(kinds), count: z.number() }))
      .describe('What hangs on the account, by kind.'),
    kept: z.array(z.enum(kept)).describe('What stays: it holds the account’s id and no personal data.'),
    removal: removal.nullable(),
  })
  .meta({ id: 'AccountErasure', description: 'What deleting an account erases, what stays, and what is left to do.' });

export const getAccountErasure = defineOperation({
  method: 'get',
  path: '/accounts/{id}/erasure',
  operationId: 'get_account_erasure',
  access: 'project',
  tag: 'Accounts',
  speaks: true,
  summary: 'Tell what deleting an account would erase',
  description:
    'Changes nothing. `removal` says what lets us in at the HR system and stays there until somebody removes it.',
  params: idParams,
  success: { status: 200, schema: erasure },
  refusals: ['NotFound'],
  handle: async (engine, { params, caller, language }) => {
    const { account, belongings, removal: left } = await previewErasure(engine, caller, params.id);
    return {
      account_id: shortId(account.id),
      origin_owner_name: account.origin_owner_name,
      erased: kinds.map((kind) => ({ kind, count: belongings[kind] })),
      kept: [...kept],
      removal: renderRemoval(left, sayOf(engine.connectors[account.provider], language)),
    };
  },
});
