import { z } from 'zod';
import { sayOf } from '../../engine/language/say.ts';
import { makeAttempt } from '../../engine/link/sign-in/attempt.ts';
import { prepareSignIn } from '../../engine/link/sign-in/begin-sign-in.ts';
import { choiceOf, sharingChoice } from '../sharing/sharing-model.ts';
import { defineOperation } from '../operation.ts';
import { connectionAttempt, renderAttempt } from './attempt-model.ts';

export const createConnectionAttempt = defineOperation({
  method: 'post',
  path: '/hub/connection_attempts',
  operationId: 'create_connection_attempt',
  access: 'session',
  tag: 'Hub',
  speaks: true,
  summary: 'Begin to link an account by signing in at its system',
  description:
    'With `integration_id` and `credentials` the filled form is kept, sealed, for ten minutes, and `authorization_url` is to be opened in a window: for one use, without a secret in it. Without them only an attempt is made, for a window that brings the form itself.',
  body: z
    .object({
      integration_id: z.string().min(1).max(100).optional(),
      credentials: z
        .record(z.string(), z.unknown())
        .optional()
        .describe('By field key; an absent key keeps what is stored.'),
      sharing: sharingChoice.optional().describe('Absent: as it was, or all of a new account.'),
      redirect: z.string().max(500).optional().describe('The page to end on, when it is one of this installation.'),
      token: z.string().max(200).optional().describe('Not looked at: the header says whose session it is.'),
    })
    .meta({ id: 'HubConnectionAttemptForm', description: 'The filled form of a system that is linked by signing in.' }),
  success: {
    status: 201,
    schema: connectionAttempt
      .extend({ authorization_url: z.string().optional() })
      .meta({ id: 'HubNewConnectionAttempt', description: 'An attempt that has begun.' }),
  },
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked', 'SessionSpent'],
  handle: async (engine, { caller, session, body, language }) => {
    if (body.integration_id === undefined)
      return renderAttempt(await makeAttempt(engine, session), sayOf(undefined, language));
    const { attempt, authorizationUrl } = await prepareSignIn(engine, caller, session, {
      integrationId: body.integration_id,
      credentials: body.credentials ?? {},
      ...choiceOf(body.sharing),
      ...(body.redirect !== undefined && { returnUrl: body.redirect }),
    });
    return {
      ...renderAttempt(attempt, sayOf(engine.connectors[attempt.provider ?? ''], language)),
      authorization_url: authorizationUrl,
    };
  },
});
