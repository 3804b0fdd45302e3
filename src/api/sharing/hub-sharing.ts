import { parseShortId } from '../../engine/ids.ts';
import { findSessionAccount } from '../../engine/link/relink-account.ts';
import { decideSharing } from '../../engine/sharing/decide-sharing.ts';
import { viewSharing } from '../../engine/sharing/view-sharing.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import {
  decidedSharing,
  decisionOf,
  hubSharing,
  renderDecided,
  renderSharing,
  sharingDecision,
} from './sharing-model.ts';

const shape = {
  access: 'session',
  tag: 'Hub',
  path: '/hub/accounts/{id}/sharing',
  params: idParams,
} as const;

export const getHubSharing = defineOperation({
  ...shape,
  method: 'get',
  operationId: 'get_hub_sharing',
  summary: 'See what is shared of the account of a session, and what could be',
  success: { status: 200, schema: hubSharing },
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked'],
  handle: async (engine, { params, caller, session }) => {
    const account = await findSessionAccount(engine, session, parseShortId(params.id));
    return renderSharing(await viewSharing(engine, caller, session, account));
  },
});

export const putHubSharing = defineOperation({
  ...shape,
  method: 'put',
  operationId: 'put_hub_sharing',
  summary: 'Decide what is shared of the account of a session',
  description: 'Only the customer decides this, on the page: a program reads it and cannot widen it.',
  body: sharingDecision,
  success: { status: 200, schema: decidedSharing },
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked'],
  handle: async (engine, { params, body, caller, session }) => {
    const account = await findSessionAccount(engine, session, parseShortId(params.id));
    return renderDecided(await decideSharing(engine, caller, session, account, decisionOf(body)));
  },
});
