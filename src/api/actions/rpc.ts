import { z } from 'zod';
import { runAction } from '../../engine/actions/run-action.ts';
import { Problem } from '../../engine/problem.ts';
import { defineOperation } from '../operation.ts';

const anything = z.record(z.string(), z.unknown());

const actionRequest = z
  .object({
    action: z.string().min(1).max(200).describe('The id of an action, for example hibob_list_reports.'),
    path: anything.nullish(),
    query: anything.nullish(),
    headers: anything
      .nullish()
      .describe('x-account-id may stand here, since one published client cannot send the header.'),
    body: anything.nullish(),
  })
  .meta({ id: 'ActionsRpcRequestDto', description: 'A call of an action.' });

const actionAnswer = z
  .object({ data: z.unknown(), next: z.string().nullish() })
  .meta({ id: 'ActionsRpcResponse', description: 'What the action brought.' });

export const rpcAction = defineOperation({
  method: 'post',
  path: '/actions/rpc',
  operationId: 'rpc_action',
  access: 'project',
  tag: 'Actions',
  ofAccount: 'optional',
  summary: 'Run one of the operations of a vendor',
  body: actionRequest,
  success: { status: 200, schema: actionAnswer },
  refusals: ['NotFound', 'AccountSuspendedError', 'NotSupported'],
  handle: async (engine, { body, headers, caller }) => {
    const accountId = headers.get('x-account-id') ?? accountIn(body.headers ?? {});
    if (!accountId) {
      throw new Problem('ValidationError', 'No account is named.', {
        errors: [{ pointer: '/header/x-account-id', message: 'is missing' }],
        remediation: 'Send "x-account-id" as a header, or in the "headers" of the body.',
      });
    }
    const input = { ...body.path, ...queryOf(body.query ?? {}), ...body.body };
    const data = await runAction(engine, caller, { actionId: body.action, accountId, input });
    return { data: data ?? null, next: null };
  },
});

const accountIn = (headers: Record<string, unknown>): string | undefined => {
  const [, value] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-account-id') ?? [];
  return typeof value === 'string' ? value : undefined;
};

/** Published clients up to 4.33 wrap what they do not know into `additionalProperties`; `debug` is theirs. */
const queryOf = ({ debug: _debug, additionalProperties, ...query }: Record<string, unknown>) => ({
  ...query,
  ...(typeof additionalProperties === 'object' ? (additionalProperties as Record<string, unknown>) : {}),
});
