import { parseShortId } from '../../engine/ids.ts';
import { relinkAccount } from '../../engine/link/relink-account.ts';
import { sayOf } from '../../engine/language/say.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { accountForm, linkedFromHub, linkRequestOf, renderLinked } from './account-form.ts';

export const updateHubAccount = defineOperation({
  method: 'patch',
  path: '/hub/accounts/{id}',
  operationId: 'update_hub_account',
  access: 'session',
  tag: 'Hub',
  speaks: true,
  summary: 'Give an account new credentials',
  params: idParams,
  body: accountForm,
  success: { status: 200, schema: linkedFromHub },
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked', 'TooManyRequests'],
  handle: async (engine, { caller, session, params, body, language }) => {
    const linked = await relinkAccount(engine, caller, session, parseShortId(params.id), linkRequestOf(body));
    return renderLinked(linked, sayOf(engine.connectors[linked.account.provider], language));
  },
});
