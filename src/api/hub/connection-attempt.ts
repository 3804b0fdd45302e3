import { z } from 'zod';
import { cancelAttempt, requireAttempt } from '../../engine/link/sign-in/attempt.ts';
import { pickChoice } from '../../engine/link/sign-in/pick-choice.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { connectionAttempt, renderAttempt } from './attempt-model.ts';

const shape = {
  access: 'session',
  tag: 'Hub',
  params: idParams,
  success: { status: 200, schema: connectionAttempt },
} as const;

export const getConnectionAttempt = defineOperation({
  ...shape,
  method: 'get',
  path: '/hub/connection_attempts/{id}',
  operationId: 'get_connection_attempt',
  summary: 'See how an attempt stands',
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked'],
  handle: async (engine, { session, params }) => renderAttempt(await requireAttempt(engine, session, params.id)),
});

export const cancelConnectionAttempt = defineOperation({
  ...shape,
  method: 'delete',
  path: '/hub/connection_attempts/{id}',
  operationId: 'cancel_connection_attempt',
  summary: 'Give an attempt up',
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked'],
  handle: async (engine, { session, params }) => renderAttempt(await cancelAttempt(engine, session, params.id)),
});

export const chooseForConnectionAttempt = defineOperation({
  ...shape,
  method: 'post',
  path: '/hub/connection_attempts/{id}/choice',
  operationId: 'choose_for_connection_attempt',
  summary: 'Pick one of the choices that an attempt waits for',
  body: z
    .strictObject({ value: z.string().min(1).max(500) })
    .meta({ id: 'HubChoice', description: 'The value of one of the choices.' }),
  refusals: ['NotFound', 'Conflict', 'SessionExpired', 'SessionLocked', 'SessionSpent'],
  handle: async (engine, { caller, session, params, body }) =>
    renderAttempt(await pickChoice(engine, caller, session, params.id, body.value)),
});
