import type { Context } from 'hono';
import type { Caller } from '../engine/caller.ts';
import type { Engine } from '../engine/engine.ts';
import { openSession } from '../engine/link/session.ts';
import { Problem, VendorError } from '../engine/problem.ts';
import { authenticate } from '../engine/projects/authenticate.ts';
import type { ConnectSession } from '../engine/link/session.ts';
import type { Operation } from './operation.ts';
import { readInput } from './request-input.ts';

/** How long a request lives, in milliseconds. After that it is answered 408. */
export const requestLifetime = 60_000;

/** Timers and the clock disagree by so much at most: how near to its end a request counts as over, in milliseconds. */
const timerMargin = 100;

/** How long the vendor's own end is waited for, which tells more than ours, in milliseconds. */
const lastWord = 250;

/** Variables that the server keeps with a request. */
export interface RequestVariables {
  Variables: {
    requestId: string;
    startedAt: number;
    caller?: Caller;
    /** What the logs call it. */
    operation?: Pick<Operation, 'path' | 'operationId'>;
  };
}

/** Runs an operation for a request: who asks, what is asked, the handler, the answer. Errors are the server's to tell. */
export const runOperation =
  (engine: Engine, operation: Operation) =>
  (context: Context<RequestVariables>): Promise<Response> => {
    context.set('operation', operation);
    return withinLifetime(engine, context.get('startedAt') + requestLifetime, answerTo(engine, operation, context));
  };

const answerTo = async (
  engine: Engine,
  operation: Operation,
  context: Context<RequestVariables>,
): Promise<Response> => {
  const { caller, session } = await identify(engine, operation, context);
  if (caller) context.set('caller', caller);
  if (operation.ofAccount && !context.req.header('x-account-id')) {
    throw new Problem('ValidationError', 'The header "x-account-id" is missing.', {
      errors: [{ pointer: '/header/x-account-id', message: 'is missing' }],
      remediation: 'Send the id of a linked account, as GET /accounts lists it, in "x-account-id".',
    });
  }
  const request = context.req.raw;
  const input = await readInput(operation, request, context.req.param());
  const asked = { ...input, headers: request.headers, caller: caller as Caller, session: session as ConnectSession };
  const answer = await operation.handle(engine, asked);
  if (answer instanceof Response) return answer;
  return context.json(answer as object, operation.success.status);
};

const identify = async (engine: Engine, { access }: Operation, context: Context<RequestVariables>) => {
  const requestId = context.get('requestId');
  const frame = { requestId, deadlineAt: context.get('startedAt') + requestLifetime, subject: {} };
  if (access === 'anyone') return {};
  if (access === 'project') {
    const { projectId, apiKeyId } = await authenticate(engine, context.req.header('authorization'));
    return { caller: { ...frame, projectId, source: { type: 'API_KEY', id: apiKeyId } } satisfies Caller };
  }
  const session = await openSession(engine, context.req.header('x-hub-session-token') ?? '', 'session');
  const source = { type: 'HUB_SESSION', id: session.id } as const;
  return { session, caller: { ...frame, projectId: session.project_id, source } satisfies Caller };
};

/** A vendor that was cut off at the deadline was slower than the request may be; whatever else hangs is told by a timer. */
const withinLifetime = async (engine: Engine, deadlineAt: number, answer: Promise<Response>): Promise<Response> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate('The request')), deadlineAt - engine.clock() + lastWord);
  });
  try {
    return await Promise.race([answer, timeout]);
  } catch (error) {
    const late = engine.clock() >= deadlineAt - timerMargin;
    throw late && error instanceof VendorError && error.code === 'vendor_unavailable'
      ? tooLate('The HR system')
      : error;
  } finally {
    clearTimeout(timer);
  }
};

const tooLate = (who: 'The request' | 'The HR system') =>
  new Problem('RequestTimeout', `${who} took longer than 60 seconds.`, {
    retryAfterSeconds: 60,
    remediation: 'Ask again after a minute, for a smaller page if you can.',
  });
