import { z } from 'zod';
import type { Engine } from '../../engine/engine.ts';
import { sayOf, type Language } from '../../engine/language/say.ts';
import { cancelAttempt, requireAttempt, type ConnectionAttempt } from '../../engine/link/sign-in/attempt.ts';
import { pickChoice } from '../../engine/link/sign-in/pick-choice.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { connectionAttempt, renderAttempt } from './attempt-model.ts';

const shape = {
  access: 'session',
  tag: 'Hub',
  speaks: true,
  params: idParams,
  success: { status: 200, schema: connectionAttempt },
} as const;

const tell = (engine: Engine, attempt: ConnectionAttempt, language: Language) =>
  renderAttempt(attempt, sayOf(engine.connectors[attempt.provider ?? ''], language));

export const getConnectionAttempt = defineOperation({
  ...shape,
  method: 'get',
  path: '/hub/connection_attempts/{id}',
  operationId: 'get_connection_attempt',
  summary: 'See how an attempt stands',
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked'],
  handle: async (engine, { session, params, language }) =>
    tell(engine, await requireAttempt(engine, session, params.id), language),
});

export const cancelConnectionAttempt = defineOperation({
  ...shape,
  method: 'delete',
  path: '/hub/connection_attempts/{id}',
  operationId: 'cancel_connection_attempt',
  summary: 'Give an attempt up',
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked'],
  handle: async (engine, { session, params, language }) =>
    tell(engine, await cancelAttempt(engine, session, params.id), language),
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
  handle: async (engine, { caller, session, params, body, language }) =>
    tell(engine, await pickChoice(engine, caller, session, params.id, body.value), language),
});
