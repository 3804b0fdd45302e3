import { linkAccount } from '../../engine/link/link-account.ts';
import { sayOf } from '../../engine/language/say.ts';
import { defineOperation } from '../operation.ts';
import { accountForm, linkedFromHub, linkRequestOf, renderLinked } from './account-form.ts';

export const createHubAccount = defineOperation({
  method: 'post',
  path: '/hub/accounts',
  operationId: 'create_hub_account',
  access: 'session',
  tag: 'Hub',
  speaks: true,
  summary: 'Link an account with credentials',
  description: 'The credentials are tried at the HR system first. Refusals of the HR system are 400, never 401 or 403.',
  body: accountForm,
  success: { status: 200, schema: linkedFromHub },
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked', 'SessionSpent', 'TooManyRequests'],
  handle: async (engine, { caller, session, body, language }) => {
    const linked = await linkAccount(engine, caller, session, linkRequestOf(body));
    return renderLinked(linked, sayOf(engine.connectors[linked.account.provider], language));
  },
});
