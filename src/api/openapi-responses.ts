import { openapiSchema } from '../model/openapi.ts';
import { languages } from '../model/languages.ts';
import { problems, type ProblemCode } from '../engine/problem.ts';
import type { Operation } from './operation.ts';

/** `components.headers`: what answers say beside their body. */
export const responseHeaders = {
  'X-Request-Id': {
    description: 'Names this request, in the logs too.',
    schema: { type: 'string', maxLength: 64 },
  },
  RateLimit: {
    description: 'What is left of the quota, and in how many seconds it is whole again: `"minute";r=37;t=12`.',
    schema: { type: 'string', maxLength: 200 },
  },
  'RateLimit-Policy': {
    description: 'The quota and its window in seconds: `"minute";q=1000;w=60`.',
    schema: { type: 'string', maxLength: 200 },
  },
  'Retry-After': {
    description: 'Seconds to wait before the same request is sent again.',
    schema: { type: 'integer', format: 'int32', minimum: 0, maximum: 86_400 },
  },
  'Access-Control-Allow-Origin': {
    description: 'Pages of any origin may call the Hub’s operations: the token in the header is the guard.',
    schema: { type: 'string', const: '*' },
  },
  'Content-Language': {
    description: 'The language of the words in it.',
    schema: { type: 'string', enum: [...languages] },
  },
} as const;

type HeaderName = keyof typeof responseHeaders;

/** Refusals that any operation of its kind may answer with. */
const everyRefusal: readonly ProblemCode[] = ['ValidationError', 'InternalError'];
const ofSomebodyKnown: readonly ProblemCode[] = ['Unauthenticated', 'Forbidden', 'NotFound', 'TooManyRequests'];
const refusalsByAccess: Readonly<Record<Operation['access'], readonly ProblemCode[]>> = {
  project: ofSomebodyKnown,
  member: ofSomebodyKnown,
  person: ofSomebodyKnown,
  session: ['SessionUnknown', 'SessionExpired', 'TooManyRequests'],
  anyone: [],
};
const bodyRefusals: readonly ProblemCode[] = ['PayloadTooLarge', 'UnsupportedMediaType'];
const accountRefusals = [401, 403, 404, 408, 412, 429, 501, 502];

/** The statuses with which an operation may refuse, in order. */
const refusalStatuses = (operation: Operation): number[] => {
  const codes = [
    ...everyRefusal,
    ...refusalsByAccess[operation.access],
    ...(operation.body ? bodyRefusals : []),
    ...(operation.refusals ?? []),
  ].map((code) => problems[code]);
  return [...new Set([...codes, ...(operation.ofAccount ? accountRefusals : [])])].toSorted((a, b) => a - b);
};

/** Whom an answer goes to: a program with an API key, the Hub in a browser, or anyone. */
type Audience = 'Project' | 'Hub' | 'Public';

const audienceOf = ({ access, path }: Operation): Audience =>
  path.startsWith('/hub/') ? 'Hub' : ['project', 'member', 'person'].includes(access) ? 'Project' : 'Public';

const headersFor: Readonly<Record<Audience, readonly HeaderName[]>> = {
  Project: ['X-Request-Id', 'RateLimit', 'RateLimit-Policy'],
  Hub: ['X-Request-Id', 'Access-Control-Allow-Origin'],
  Public: ['X-Request-Id'],
};

const pointersTo = (names: readonly HeaderName[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const error = { $ref: '#/components/schemas/Error' };

const refusal = (names: readonly HeaderName[]) => ({
  description: 'Refused; the body says why and what to do.',
  headers: pointersTo(names),
  content: { 'application/json': { schema: error }, 'application/problem+json': { schema: error } },
});

/** `components.responses`: how each audience is refused, for good and for now. */
export const refusalResponses = Object.fromEntries(
  Object.entries(headersFor).flatMap(([audience, names]) => [
    [`${audience}Refusal`, refusal(names)],
    [`${audience}RefusalForNow`, refusal([...names, 'Retry-After'])],
  ]),
);

const forNow: ReadonlySet<number> = new Set([408, 429, 502, 503]);

/** Every answer of an operation. */
export const responsesOf = (operation: Operation): object => {
  const audience = audienceOf(operation);
  const { status: done, alsoStatuses = [], mediaType = 'application/json', alsoMediaType, schema } = operation.success;
  const names: HeaderName[] = [...headersFor[audience], ...(operation.speaks ? (['Content-Language'] as const) : [])];
  const described = { description: 'Success.', headers: pointersTo(names) };
  const content = {
    [mediaType]: { schema: openapiSchema(schema, 'output') },
    ...(alsoMediaType && { [alsoMediaType]: { schema: { type: 'string' } } }),
  };
  const successes = [done, ...alsoStatuses].map((status) => [
    status,
    status === 204 ? described : { ...described, content },
  ]);
  const refusals = refusalStatuses(operation).map((status) => {
    const name = `${audience}Refusal${forNow.has(status) ? 'ForNow' : ''}`;
    return [status, { $ref: `#/components/responses/${name}` }] as const;
  });
  return Object.fromEntries([...successes, ...refusals]);
};
