import { z } from 'zod';
import { proxyRequest } from '../../engine/proxy/proxy-request.ts';
import { providerError } from '../../model/envelopes.ts';
import { defineOperation } from '../operation.ts';

const methods = ['get', 'post', 'put', 'delete', 'patch'] as const;

const proxyBody = z
  .object({
    url: z.string().max(2_000).nullish().describe('One of the HR system’s own base addresses. Default: its API’s.'),
    method: z
      .string()
      .max(20)
      .transform((method) => method.toLowerCase())
      .pipe(z.enum(methods, `must be one of: ${methods.join(', ')}`))
      .nullish()
      .meta({ type: ['string', 'null'], anyOf: undefined, enum: [...methods, null], default: 'get' }),
    path: z.string().max(8_000).nullish().describe('Below the base address, with its query, percent-encoded.'),
    headers: z.record(z.string(), z.unknown()).nullish().describe('Access is added; it cannot be sent.'),
    body: z.unknown().optional().describe('Sent as JSON, or as a form where "content-type" says so.'),
  })
  .meta({ id: 'ProxyRequestBody', description: 'A request for the account’s HR system.' });

const proxyAnswer = z
  .object({
    status: z.number().describe('The HTTP status of the HR system.'),
    headers: z.record(z.string(), z.unknown()).nullish(),
    data: z.unknown().describe('JSON as what it means, other text as it is, anything else in base64.'),
    encoding: z.literal('base64').optional().describe('Present when `data` is in base64.'),
    provider_errors: z.array(providerError).nullish(),
  })
  .meta({ id: 'ProxyResponseApiModel', description: 'What the HR system answered.' });

/** Statuses that are the answer's own as well; any other success is told by its body. */
const mirrored = [200, 201, 202, 204] as const;

export const proxyRequestOperation = defineOperation({
  method: 'post',
  path: '/unified/proxy',
  operationId: 'proxy_request',
  access: 'project',
  tag: 'Proxy',
  summary: 'Send a request to the HR system of an account, with the account’s access',
  description:
    'It goes to the HR system of the account and nowhere else; redirects are not followed. A refusal of the HR system is told in the usual envelope, its own words in provider_errors. Only a GET is tried again.',
  ofAccount: true,
  body: proxyBody,
  success: { status: 200, alsoStatuses: [201, 202, 204], schema: proxyAnswer },
  refusals: ['NotFound', 'Conflict', 'InputRefused'],
  handle: async (engine, { body, headers, caller }) => {
    const answer = await proxyRequest(engine, caller, headers.get('x-account-id') ?? '', {
      url: body.url ?? undefined,
      method: (body.method ?? 'get').toUpperCase() as 'GET',
      path: body.path || '/',
      headers: body.headers ?? {},
      body: body.body,
    });
    const status = mirrored.find((known) => known === answer.status) ?? 200;
    return status === 204 ? new Response(null, { status }) : Response.json(answer, { status });
  },
});
