import type { Context } from 'hono';
import type { Caller } from '../engine/caller.ts';
import type { Engine } from '../engine/engine.ts';
import { requestSubject } from '../engine/logs/request-subject.ts';
import { openSession, type ConnectSession } from '../engine/link/session.ts';
import { chooseMembership, requireSignedIn, type SignedIn } from '../engine/people/person-session.ts';
import { Problem } from '../engine/problem.ts';
import { authenticate } from '../engine/projects/authenticate.ts';
import { reaches, roles } from '../model/access.ts';
import { rolesFor, scopesFor } from './granted-to.ts';
import { areaOf, effectOf, type Operation } from './operation.ts';
import { requestLifetime, type RequestVariables } from './request-context.ts';
import { requireOwnPage, sessionTokenOf } from './session-cookie.ts';

/** Who asks. */
export interface Identity {
  readonly caller?: Caller;
  readonly session?: ConnectSession;
  readonly signedIn?: SignedIn;
}

type Guarded = Pick<Operation, 'path' | 'operationId' | 'access'>;

/**
 * Finds out who asks, counts the request against its quota, and makes sure that it is allowed: the one place where
 * access is decided.
 *
 * @throws Problem `Unauthenticated`, `SessionUnknown`, `TooManyRequests` or `Forbidden`; what {@link chooseMembership}
 *   throws.
 */
export const identify = async (
  engine: Engine,
  operation: Operation,
  context: Context<RequestVariables>,
): Promise<Identity> => {
  if (operation.access === 'anyone') return {};
  const identity = await recognise(engine, operation, context);
  const { caller, signedIn } = identity;
  if (caller) context.set('caller', caller);
  if (operation.access === 'session') return identity;
  const allowance = engine.limits.callers.take(signedIn?.person.id ?? caller?.source.id ?? '');
  context.set('allowance', allowance);
  if (!allowance.allowed) throw tooManyRequests(allowance.resetSeconds);
  if (caller) requirePower(operation, caller);
  return identity;
};

/** A request for an address that leads nowhere: whose it is, so that its log can be found. Nothing is refused here. */
export const identifyStranger = async (engine: Engine, context: Context<RequestVariables>): Promise<void> => {
  const nowhere = { path: '/unknown', operationId: 'none', access: 'project' } as const;
  context.set('operation', nowhere);
  const known = await recognise(engine, nowhere, context).catch(() => undefined);
  if (!known?.caller) return;
  context.set('caller', known.caller);
  context.set('allowance', engine.limits.callers.take(known.caller.source.id));
};

const recognise = async (engine: Engine, operation: Guarded, context: Context<RequestVariables>): Promise<Identity> => {
  const frame = {
    requestId: context.get('requestId'),
    deadlineAt: context.get('startedAt') + requestLifetime,
    subject: { operation: requestSubject(operation) },
  };
  try {
    if (operation.access === 'session') {
      const session = await openSession(engine, context.req.header('x-hub-session-token') ?? '', 'session');
      return {
        session,
        caller: { ...frame, projectId: session.project_id, source: { type: 'HUB_SESSION', id: session.id } },
      };
    }
    const authorization = context.req.header('authorization');
    const cookie = sessionTokenOf(engine, context);
    if (operation.access === 'project' && (authorization !== undefined || cookie === undefined)) {
      const { apiKeyId, ...holder } = await authenticate(engine, authorization);
      const bodies = await bodiesOf(engine, holder.projectId);
      return { caller: { ...frame, ...holder, ...bodies, source: { type: 'API_KEY', id: apiKeyId } } };
    }
    const signedIn = await requireSignedIn(engine, cookie);
    requireOwnPage(engine, context);
    if (operation.access === 'person') return { signedIn };
    const {
      project_id: projectId,
      id,
      role,
    } = await chooseMembership(engine, signedIn, context.req.header('x-project-id'));
    const bodies = await bodiesOf(engine, projectId);
    const source = { type: 'MEMBER', id } as const;
    return { signedIn, caller: { ...frame, ...bodies, projectId, source, powers: roles[role] } };
  } catch (error) {
    throw slowed(engine, context, error);
  }
};

/** What the logs of a project keep of bodies, where they keep any. */
const bodiesOf = async (engine: Engine, projectId: string): Promise<Pick<Caller, 'bodies'>> => {
  const bodies = await engine.bodyPolicies.of(projectId);
  return bodies.keepsBodies ? { bodies } : {};
};

/** Whoever presents what is not known is slowed down by address; those who are known do not suffer from it. */
export const slowed = (engine: Engine, context: Context<RequestVariables>, error: unknown): unknown => {
  const isUnknown = error instanceof Problem && error.status === 401;
  if (!isUnknown) return error;
  const { allowed, resetSeconds } = engine.limits.strangers.take(context.get('address'));
  return allowed ? error : tooManyRequests(resetSeconds);
};

const tooManyRequests = (retryAfterSeconds: number) =>
  new Problem('TooManyRequests', 'Too many requests in this minute.', {
    retryAfterSeconds,
    remediation: `Ask again in ${retryAfterSeconds} seconds. The fields RateLimit and RateLimit-Policy tell what is left.`,
  });

const requirePower = (operation: Operation, { powers, source }: Caller): void => {
  const area = areaOf(operation);
  if (area === null || (powers && reaches(powers, area, effectOf(operation)))) return;
  throw source.type === 'MEMBER'
    ? new Problem('Forbidden', 'Your role does not allow this.', {
        remediation: `Ask somebody with one of these roles: ${rolesFor(operation).join(', ')}.`,
      })
    : new Problem('Forbidden', 'This API key may not do this.', {
        remediation: `Use a key for all accounts with one of these scopes: ${scopesFor(operation).join(', ')}.`,
      });
};
