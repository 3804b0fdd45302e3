import { z } from 'zod';
import { inputProblem, Problem, type InputError } from '../engine/problem.ts';
import type { Operation } from './operation.ts';
import { parseQuery } from './query-params.ts';

/** The largest body that is read unless an operation says otherwise, in bytes. */
export const bodyLimitBytes = 1024 * 1024;

/** What a request brought, checked. */
export interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly bytes: Buffer;
}

/**
 * Checks path, query and body against an operation's schemas; all that is wrong is told at once.
 *
 * @throws Problem `ValidationError`, `PayloadTooLarge` or `UnsupportedMediaType`.
 */
export const readInput = async (
  operation: Operation,
  request: Request,
  params: Record<string, string>,
): Promise<Input> => {
  const errors: InputError[] = [];
  const limit = operation.bodyLimitBytes ?? bodyLimitBytes;
  const url = new URL(request.url);
  if (/%00/i.test(url.href)) throw nulCharacter('/path');
  const check = (schema: z.ZodObject | undefined, value: unknown, place: string): unknown => {
    if (!schema) return value;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues.slice(0, mostErrors)) errors.push(...errorsOf(issue, place));
    return undefined;
  };
  const input = {
    params: check(operation.params, params, 'path'),
    query: check(operation.query ?? noQuery, parseQuery(url.searchParams), 'query'),
    body: operation.body && check(operation.body, await readBody(request, limit), 'body'),
    bytes: operation.takesBytes ? await readLimited(request, limit) : Buffer.alloc(0),
  };
  if (errors.length === 0) return input;
  const { method, path } = operation;
  throw inputProblem(
    errors.slice(0, mostErrors),
    `See ${method.toUpperCase()} ${path} in /openapi.json for what is accepted.`,
  );
};

/** Errors that are told at once: an answer stays small whatever was sent. */
const mostErrors = 50;

const noQuery = z.strictObject({});

const errorsOf = (issue: z.core.$ZodIssue, place: string): InputError[] => {
  const base = `/${place}${issue.path.map((part) => `/${String(part)}`).join('')}`.slice(0, 500);
  if (issue.code !== 'unrecognized_keys') return [{ pointer: base, message: issue.message }];
  return issue.keys
    .slice(0, mostErrors)
    .map((key) => ({ pointer: `${base}/${key.slice(0, 100)}`, message: 'is not known here' }));
};

const readBody = async (request: Request, limit: number): Promise<unknown> => {
  const type = request.headers.get('content-type') ?? '';
  const text = (await readLimited(request, limit)).toString('utf8');
  if (text === '') return {};
  if (type !== '' && !/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) {
    throw new Problem('UnsupportedMediaType', `The body is ${type.slice(0, 100)}; JSON is expected.`, {
      remediation: 'Send "Content-Type: application/json".',
    });
  }
  if (text.includes('\\u0000')) throw nulCharacter('/body');
  let body: unknown;
  try {
    body = JSON.parse(text) as unknown;
  } catch {
    throw new Problem('ValidationError', 'The body is not JSON.', {
      errors: [{ pointer: '/body', message: 'is not JSON' }],
      remediation: 'Send one JSON object.',
    });
  }
  if (isDeep(body)) {
    throw new Problem('ValidationError', `The body holds more than ${mostLevels} levels.`, {
      errors: [{ pointer: '/body', message: `holds more than ${mostLevels} levels of objects and lists` }],
      remediation: 'Send it flatter.',
    });
  }
  // Only an escape can bring one: bytes that are not UTF-8 became U+FFFD above.
  if (/\\ud[89a-f]/i.test(text) && !isWellFormed(body)) throw loneSurrogate('/body');
  return body;
};

/** How deep a body may be. What walks through it may call itself for each level. */
const mostLevels = 200;

const isDeep = (body: unknown): boolean => {
  let level = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostLevels) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
};

/** Whether every text and every key within is well-formed Unicode. Deep nesting costs memory, not the stack. */
const isWellFormed = (body: unknown): boolean => {
  const left = [body];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && !value.isWellFormed()) return false;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) left.push(key, inner);
  }
  return true;
};

/** Half a character: UTF-8 cannot write it, so PostgreSQL refuses to keep it. */
const loneSurrogate = (pointer: string) =>
  new Problem('ValidationError', 'A text holds half of a surrogate pair, which is not accepted.', {
    errors: [{ pointer, message: 'holds half of a surrogate pair' }],
    remediation: 'Send whole characters: \\ud83d\\ude00, not \\ud83d alone.',
  });

/** PostgreSQL keeps no NUL in texts, and no name or id needs one. */
const nulCharacter = (pointer: string) =>
  new Problem('ValidationError', 'A text holds the character NUL, which is not accepted.', {
    errors: [{ pointer, message: 'holds the character NUL' }],
    remediation: 'Leave the character out.',
  });

const readLimited = async (request: Request, limit: number): Promise<Buffer> => {
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) {
      throw new Problem('PayloadTooLarge', `The body is larger than ${Math.floor(limit / 1024 / 1024)} MiB.`, {
        remediation: 'Send less at once.',
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
