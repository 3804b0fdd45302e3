import type { Context } from 'hono';
import type { Caller } from '../engine/caller.ts';
import type { Engine } from '../engine/engine.ts';
import { requestSubject } from '../engine/logs/request-subject.ts';
import { openSession, type ConnectSession } from '../engine/link/session.ts';
import { Problem } from '../engine/problem.ts';
import { authenticate } from '../engine/projects/authenticate.ts';
import { reaches } from '../model/access.ts';
import { clientAddress } from './client-address.ts';
import { scopesFor } from './granted-to.ts';
import { areaOf, effectOf, type Operation } from './operation.ts';
import { requestLifetime, type RequestVariables } from './request-context.ts';

/** Who asks. */
export interface Identity {
  readonly caller?: Caller;
  readonly session?: ConnectSession;
}

/**
 * Finds out who asks, counts the request against its quota, and makes sure that it is allowed: the one place where
 * access is decided.
 *
 * @throws Problem `Unauthenticated`, `SessionUnknown`, `TooManyRequests` or `Forbidden`.
 */
export const identify = async (
  engine: Engine,
  operation: Operation,
  context: Context<RequestVariables>,
): Promise<Identity> => {
  if (operation.access === 'anyone') return {};
  const identity = await recognise(engine, operation, context);
  const { caller } = identity;
  context.set('caller', caller);
  if (operation.access === 'session') return identity;
  const allowance = engine.limits.callers.take(caller.source.id);
  context.set('allowance', allowance);
  if (!allowance.allowed) throw tooManyRequests(allowance.resetSeconds);
  requirePower(operation, caller);
  return identity;
};

/** A request for an address that leads nowhere: whose it is, so that its log can be found. Nothing is refused here. */
export const identifyStranger = async (engine: Engine, context: Context<RequestVariables>): Promise<void> => {
  const nowhere = { path: '/unknown', operationId: 'none', access: 'project' } as const;
  context.set('operation', nowhere);
  const known = await recognise(engine, nowhere, context).catch(() => undefined);
  if (!known) return;
  context.set('caller', known.caller);
  context.set('allowance', engine.limits.callers.take(known.caller.source.id));
};

type Known = Identity & { readonly caller: Caller };

const recognise = async (
  engine: Engine,
  operation: Pick<Operation, 'path' | 'operationId' | 'access'>,
  context: Context<RequestVariables>,
): Promise<Known> => {
  const frame = {
    requestId: context.get('requestId'),
    deadlineAt: context.get('startedAt') + requestLifetime,
    subject: { operation: requestSubject(operation) },
  };
  try {
    if (operation.access === 'project') {
      const { apiKeyId, ...holder } = await authenticate(engine, context.req.header('authorization'));
      const bodies = await engine.bodyPolicies.of(holder.projectId);
      return {
        caller: {
          ...frame,
          ...holder,
          ...(bodies.keepsBodies && { bodies }),
          source: { type: 'API_KEY', id: apiKeyId },
        },
      };
    }
    const session = await openSession(engine, context.req.header('x-hub-session-token') ?? '', 'session');
    return {
      session,
      caller: { ...frame, projectId: session.project_id, source: { type: 'HUB_SESSION', id: session.id } },
    };
  } catch (error) {
    throw slowed(engine, context, error);
  }
};

/** Whoever presents what is not known is slowed down by address; those who are known do not suffer from it. */
export const slowed = (engine: Engine, context: Context<RequestVariables>, error: unknown): unknown => {
  const isUnknown = error instanceof Problem && error.status === 401;
  if (!isUnknown) return error;
  const { allowed, resetSeconds } = engine.limits.strangers.take(clientAddress(context));
  return allowed ? error : tooManyRequests(resetSeconds);
};

const tooManyRequests = (retryAfterSeconds: number) =>
  new Problem('TooManyRequests', 'Too many requests in this minute.', {
    retryAfterSeconds,
    remediation: `Ask again in ${retryAfterSeconds} seconds. The fields RateLimit and RateLimit-Policy tell what is left.`,
  });

const requirePower = (operation: Operation, { powers }: Caller): void => {
  const area = areaOf(operation);
  if (area === null || (powers && reaches(powers, area, effectOf(operation)))) return;
  throw new Problem('Forbidden', 'This API key may not do this.', {
    remediation: `Use a key for all accounts with one of these scopes: ${scopesFor(operation).join(', ')}.`,
  });
};
