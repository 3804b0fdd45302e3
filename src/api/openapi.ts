import type { z } from 'zod';
import { componentSchemas, openapiSchema } from '../model/openapi.ts';
import { idempotencyKeyHeader } from './idempotency-key.ts';
import { rolesFor, scopesFor } from './granted-to.ts';
import { refusalResponses, responseHeaders, responsesOf } from './openapi-responses.ts';
import type { Operation } from './operation.ts';

/** The OpenAPI 3.1 document of the operations (https://spec.openapis.org/oas/v3.1.1), made once at start. */
export const openapiDocument = (operations: readonly Operation[], publicUrl: string): object => ({
  openapi: '3.1.1',
  info: {
    title: 'Rollcall',
    version: '0.1.0',
    summary: 'One HRIS API for the HR systems of your customers.',
    description:
      'Link a customer’s HR system on a guided page, then read and write it here: the same paths and records whatever the system. Every refusal says what is wrong and what to do.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: publicUrl, description: 'This installation.', 'x-internal': false }],
  tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
  paths: Object.fromEntries(
    [...Map.groupBy(operations, ({ path }) => path)].map(([path, group]) => [
      path,
      Object.fromEntries(group.map((operation) => [operation.method, describeOperation(operation)])),
    ]),
  ),
  components: {
    schemas: componentSchemas(),
    headers: responseHeaders,
    responses: refusalResponses,
    securitySchemes: {
      apiKey: { type: 'http', scheme: 'basic', description: 'The API key as user name, no password.' },
      member: {
        type: 'apiKey',
        in: 'cookie',
        name: publicUrl.startsWith('https:') ? '__Host-rollcall_session' : 'rollcall_session',
        description: 'Somebody who is signed in; `x-project-id` chooses one of several projects.',
      },
      session: {
        type: 'apiKey',
        in: 'header',
        name: 'x-hub-session-token',
        description: 'The token of a connect session.',
      },
    },
  },
});

/** Alternatives: any one of these is enough. Scopes stand as role names (https://spec.openapis.org/oas/v3.1.1#security-requirement-object). */
const securityOf = (operation: Operation): readonly Record<string, readonly string[]>[] => {
  if (operation.access === 'anyone') return [];
  if (operation.access === 'session') return [{ session: [] }];
  if (operation.access === 'person') return [{ member: [] }];
  return [
    ...scopesFor(operation).map((scope) => ({ apiKey: [scope] })),
    ...rolesFor(operation).map((role) => ({ member: [role] })),
  ];
};

const describeOperation = (operation: Operation) => ({
  operationId: operation.operationId,
  tags: [operation.tag],
  summary: operation.summary,
  ...(operation.description && { description: operation.description }),
  ...(operation.deprecated && { deprecated: true }),
  security: securityOf(operation),
  parameters: [
    ...parametersOf(operation.params, 'path'),
    ...(operation.ofAccount ? [{ ...accountHeader, required: operation.ofAccount === true }] : []),
    ...(operation.beats ? [preferHeader] : []),
    ...(operation.speaks ? [languageHeader] : []),
    ...(operation.takesIdempotencyKey ? [idempotencyKeyHeader] : []),
    ...parametersOf(operation.query, 'query'),
  ],
  ...(operation.body && {
    requestBody: {
      // No body is an empty object.
      required: !operation.body.safeParse({}).success,
      content: { 'application/json': { schema: openapiSchema(operation.body, 'input') } },
    },
  }),
  ...(operation.takesBytes && {
    requestBody: { required: true, content: { 'application/json': { schema: {} } } },
  }),
  responses: responsesOf(operation),
});

const accountHeader = {
  name: 'x-account-id',
  in: 'header',
  description: 'The linked account.',
  schema: { type: 'string', minLength: 1, maxLength: 100 },
};

const languageHeader = {
  name: 'Accept-Language',
  in: 'header',
  description: 'The language of guides and other words: `en` or `de`; English for any other.',
  schema: { type: 'string', maxLength: 500, examples: ['de'] },
};

const preferHeader = {
  name: 'Prefer',
  in: 'header',
  description:
    '`heartbeat` keeps the connection alive: after five seconds the body begins with newlines, and the status is 200. What fails after that is told by `statusCode` in the body.',
  schema: { type: 'string', maxLength: 1000, examples: ['heartbeat'] },
};

const parametersOf = (schema: z.ZodObject | undefined, place: 'path' | 'query') =>
  Object.entries(schema?.shape ?? {}).map(([name, value]) => {
    const described = openapiSchema(value as z.ZodType, 'input') as {
      type?: unknown;
      description?: string;
      deprecated?: boolean;
    };
    const { description, deprecated, ...shape } = described;
    return {
      name,
      in: place,
      ...(place === 'path' && { required: true }),
      ...(description && { description }),
      ...(deprecated && { deprecated: true }),
      ...(shape.type === 'object' && { style: 'deepObject', explode: true }),
      schema: shape,
    };
  });
