import { Hono, type Context } from 'hono';
import { newUuidV7, shortId } from '../engine/ids.ts';
import type { Engine } from '../engine/engine.ts';
import { Problem, VendorError } from '../engine/problem.ts';
import { clientAddress } from './client-address.ts';
import { serveSignIn } from './sign-in/sign-in-routes.ts';
import { crossOrigin } from './cross-origin.ts';
import type { Operation } from './operation.ts';
import { prefersHeartbeat, withHeartbeat } from './heartbeat.ts';
import { detectLanguage, languageFields } from './answer-language.ts';
import { errorMediaType, problemResponse, type ProblemResponse } from './problem-response.ts';
import { translateProblem } from './translate-problem.ts';
import { sayOf } from '../engine/language/say.ts';
import { identifyStranger } from './identify.ts';
import { rateLimitFields } from './rate-limit-fields.ts';
import { noteRequest, requestSpan } from './request-log.ts';
import type { RequestVariables } from './request-context.ts';
import { runOperation } from './run-operation.ts';

/** What the server tells about each request, beside the log in the database. No path values, no headers, no bodies. */
export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  /** The operation's path with its placeholders, or `unknown`. */
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
  /** Of the trace that the request is part of, where traces are collected. */
  readonly traceId?: string | undefined;
  /** Present when the failure was ours. */
  readonly error?: unknown;
}

export interface ServerOptions {
  readonly engine: Engine;
  readonly operations: readonly Operation[];
  readonly log: (line: RequestLine) => void;
  /** Proxies of ours on the way to this server, which tell whom a request comes from. Default: none. */
  readonly trustedProxies?: number;
  /** Adds what is not an operation: pages and files. */
  readonly pages?: (app: Hono<RequestVariables>) => void;
}

/** What is known of the connection that a request came over. */
type Connection = Omit<RequestVariables['Bindings'], 'requestId'>;

/** The HTTP door: answers requests, and keeps those alive that wait with a heartbeat. */
export const createServer = (options: ServerOptions): Hono<{ Bindings: Connection }> => {
  const answering = createAnswering(options);
  const app = new Hono<{ Bindings: Connection }>();
  const answerTo = (request: Request, env: Connection, requestId: string) =>
    Promise.resolve(answering.fetch(request, { ...env, requestId }));
  for (const { method, path } of options.operations.filter(({ beats }) => beats)) {
    app.on(method.toUpperCase(), routeOf(path), ({ req: { raw }, env }) => {
      const requestId = shortId(newUuidV7());
      const answer = answerTo(raw, env, requestId);
      return prefersHeartbeat(raw.headers) ? withHeartbeat(answer, headersOf(requestId)) : answer;
    });
  }
  app.all('*', ({ req: { raw }, env }) => answerTo(raw, env, shortId(newUuidV7())));
  return app;
};

/** What is said with every answer. */
const headersOf = (requestId: string) => ({
  'x-request-id': requestId,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});

const routeOf = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** Routes to operations, one line in the logs for each request, and every error in one envelope. */
const createAnswering = ({
  engine,
  operations,
  log,
  pages,
  trustedProxies = 0,
}: ServerOptions): Hono<RequestVariables> => {
  const app = new Hono<RequestVariables>();

  app.use(async (context, next) => {
    const { requestId } = context.env;
    const startedAt = engine.clock();
    context.set('requestId', requestId);
    context.set('startedAt', startedAt);
    context.set('address', clientAddress(context, trustedProxies));
    const { headers } = context.req.raw;
    const traceId = await engine.tracing.inSpan({ name: 'request', kind: 'request', headers }, async (tell) => {
      await next();
      tell(requestSpan(context));
      return engine.tracing.traceId();
    });
    const allowance = context.get('allowance');
    for (const [name, value] of Object.entries({
      ...headersOf(requestId),
      ...(allowance && rateLimitFields(allowance)),
    }))
      if (!context.res.headers.has(name)) context.header(name, value);
    const { error } = context;
    const ours = error !== undefined && !(error instanceof VendorError) && !(error instanceof Problem);
    const durationMs = engine.clock() - startedAt;
    await noteRequest(engine, context, durationMs);
    const { path: route = 'unknown', operationId } = context.get('operation') ?? {};
    engine.metrics.request({ operationId, status: context.res.status, durationMs });
    log({
      requestId,
      method: context.req.method,
      route,
      status: context.res.status,
      durationMs,
      traceId,
      ...(ours && { error }),
    });
  });
  app.use(detectLanguage);
  app.use('/hub/*', crossOrigin);

  for (const operation of operations) {
    app.on(operation.method.toUpperCase(), routeOf(operation.path), runOperation(engine, operation));
  }
  serveSignIn(engine, app);
  pages?.(app);

  // What the last handler throws would pass by the middleware above, and with it the request id and the log.
  app.notFound(async (context) => {
    if (context.req.header('authorization')) await identifyStranger(engine, context);
    return errorResponse(engine, context, unknownPath(operations, context.req.method, context.req.path));
  });
  app.onError((error, context) => errorResponse(engine, context, error));
  return app;
};

/** The answer to whatever was thrown; its code goes to the request log. */
const errorResponse = (engine: Engine, context: Context<RequestVariables>, error: unknown): Response => {
  const onHub = context.req.path.startsWith('/hub/');
  const response = problemResponse(error, {
    requestId: context.get('requestId'),
    now: engine.clock(),
    docsUrl: `${engine.publicUrl}/docs`,
    onHub,
  });
  const caller = context.get('caller');
  const { status, body, headers } = onHub ? inLanguageOf(engine, context, response) : response;
  if (caller && body.errorCode) caller.subject.errorCode = body.errorCode;
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': errorMediaType(context.req.header('accept'), onHub) },
  });
};

/** A refusal in the language of whoever reads the Hub, if it can be told in it; else in English. */
const inLanguageOf = (
  engine: Engine,
  context: Context<RequestVariables>,
  response: ProblemResponse,
): ProblemResponse => {
  const language = context.get('language');
  const connector = engine.connectors[context.get('caller')?.subject.provider ?? ''];
  const translated = translateProblem(response, sayOf(connector, language));
  const { headers, ...told } = translated ?? response;
  return { ...told, headers: { ...headers, ...languageFields(translated ? language : 'en') } };
};

const unknownPath = (operations: readonly Operation[], method: string, path: string): Problem => {
  const methods = operations
    .filter((operation) => matches(operation.path, path))
    .map((operation) => operation.method.toUpperCase());
  if (methods.length > 0) {
    return new Problem('MethodNotAllowed', `${method} is not possible here.`, {
      allow: [...new Set(methods)],
      remediation: `Possible: ${[...new Set(methods)].join(', ')}.`,
    });
  }
  return new Problem('NotFound', 'There is nothing at this address.', {
    remediation: 'All operations are listed in /openapi.json.',
  });
};

const matches = (template: string, path: string) => {
  const [a, b] = [template.split('/'), path.split('/')];
  return a.length === b.length && a.every((part, index) => part.startsWith('{') || part === b[index]);
};
