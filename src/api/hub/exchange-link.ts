import { z } from 'zod';
import { exchangeLink as exchangeEngineLink } from '../../engine/link/exchange-link.ts';
import { instant } from '../../model/dates.ts';
import { defineOperation } from '../operation.ts';

export const exchangeLink = defineOperation({
  method: 'post',
  path: '/hub/sessions',
  operationId: 'exchange_auth_link',
  access: 'anyone',
  tag: 'Hub',
  summary: 'Exchange the secret of an auth link for a session token',
  body: z
    .strictObject({ auth_link: z.string().min(1).max(200).describe('The fragment of the link, without the #.') })
    .meta({ id: 'AuthLinkExchange', description: 'The secret of an auth link.' }),
  success: {
    status: 201,
    schema: z
      .object({ token: z.string(), expires_at: instant })
      .meta({ id: 'HubSession', description: 'A token for the Hub.' }),
  },
  refusals: ['TooManyRequests', 'SessionUnknown', 'SessionExpired', 'SessionLocked'],
  handle: async (engine, { body }) => {
    const { token, expiresAt } = await exchangeEngineLink(engine, body.auth_link);
    return { token, expires_at: expiresAt.toISOString() };
  },
});
