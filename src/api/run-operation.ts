import type { Context } from 'hono';
import { withAudit } from '../engine/audit/with-audit.ts';
import type { Caller } from '../engine/caller.ts';
import type { Engine } from '../engine/engine.ts';
import { Problem, VendorError } from '../engine/problem.ts';
import type { ConnectSession } from '../engine/link/session.ts';
import type { SignedIn } from '../engine/people/person-session.ts';
import { languageFields } from './answer-language.ts';
import { auditMoment, changeOf } from './audit-moment.ts';
import { identify, slowed } from './identify.ts';
import { areaOf, effectOf, type Operation } from './operation.ts';
import { requestLifetime, type RequestVariables } from './request-context.ts';
import { readInput } from './request-input.ts';

/** Timers and the clock disagree by so much at most: how near to its end a request counts as over, in milliseconds. */
const timerMargin = 100;

/** How long the vendor's own end is waited for, which tells more than ours, in milliseconds. */
const lastWord = 250;

/** Runs an operation for a request: who asks, what is asked, the handler, the answer. Errors are the server's to tell. */
export const runOperation =
  (engine: Engine, operation: Operation) =>
  (context: Context<RequestVariables>): Promise<Response> => {
    context.set('operation', operation);
    const end = {
      at: context.get('startedAt') + requestLifetime,
      told: isWrittenBlindly(operation, context) ? unknown : tooLate('The request'),
    };
    return withinLifetime(engine, end, answerTo(engine, operation, context));
  };

const answerTo = async (
  engine: Engine,
  operation: Operation,
  context: Context<RequestVariables>,
): Promise<Response> => {
  const { caller, session, signedIn } = await identify(engine, operation, context);
  if (operation.ofAccount === true && !context.req.header('x-account-id')) {
    throw new Problem('ValidationError', 'The header "x-account-id" is missing.', {
      errors: [{ pointer: '/header/x-account-id', message: 'is missing' }],
      remediation: 'Send the id of a linked account, as GET /accounts lists it, in "x-account-id".',
    });
  }
  const request = context.req.raw;
  const input = await readInput(operation, request, context.req.param());
  context.set('askedBody', input.body);
  const asked = {
    ...input,
    headers: request.headers,
    address: context.get('address'),
    language: context.get('language'),
    caller: caller as Caller,
    session: session as ConnectSession,
    signedIn: signedIn as SignedIn,
  };
  const answer = await withAudit(
    engine,
    asked.caller,
    auditMoment(operation, caller),
    (within) => operation.handle(within, asked),
    (result) => changeOf(operation, asked, result),
  ).catch((error: unknown) => {
    throw operation.access === 'anyone' ? slowed(engine, context, error) : error;
  });
  if (answer instanceof Response) return answer;
  const fields = operation.speaks ? languageFields(asked.language) : {};
  return context.json(answer as object, operation.success.status, fields);
};

/** When a request must have been answered, and what its caller is told if it was not. */
interface End {
  readonly at: number;
  readonly told: Problem;
}

/** A vendor that was cut off at the deadline was slower than the request may be; whatever else hangs is told by a timer. */
const withinLifetime = async (engine: Engine, end: End, answer: Promise<Response>): Promise<Response> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(end.told), end.at - engine.clock() + lastWord);
  });
  try {
    return await Promise.race([answer, timeout]);
  } catch (error) {
    const late = engine.clock() >= end.at - timerMargin;
    throw late && error instanceof VendorError && error.code === 'vendor_unavailable' && !error.failure.mayBeDone
      ? tooLate('The HR system')
      : error;
  } finally {
    clearTimeout(timer);
  }
};

/** Whether sending it again, as the published clients do by themselves after 408, could write a second time. */
const isWrittenBlindly = (operation: Operation, { req }: Context<RequestVariables>): boolean =>
  effectOf(operation) === 'write' &&
  (areaOf(operation) === 'records' || areaOf(operation) === 'actions') &&
  !(operation.takesIdempotencyKey && req.header('idempotency-key'));

const unknown = new Problem(
  'WriteOutcomeUnknown',
  'The request took longer than 60 seconds, and it is not known whether it was written.',
  {
    remediation: 'Look in the HR system before you send it again. With an Idempotency-Key it is looked for by itself.',
  },
);

const tooLate = (who: 'The request' | 'The HR system') =>
  new Problem('RequestTimeout', `${who} took longer than 60 seconds.`, {
    retryAfterSeconds: 60,
    remediation: 'Ask again after a minute, for a smaller page if you can.',
  });
