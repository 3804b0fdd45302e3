import { reasonToLeaveOut } from './left-out.ts';
import type { Ask, Call } from './call.ts';
import type { Document } from './document.ts';

/** Made up: the refusal comes before anybody looks for them. */
const names = { id: 'nobody', subResourceId: 'nothing' };

/** Of the unified HRIS API what could not be done anywhere, with the reasoned 501 of an account that does not offer it. */
export const refusedCalls = async (
  { paths }: Document,
  accountId: string,
  ask: Ask,
  isKnown: (operationId: string) => boolean,
): Promise<ReadonlyMap<string, Call>> => {
  const calls = new Map<string, Call>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const { operationId, requestBody } = operation;
      if (!operationId.startsWith('hris_') || isKnown(operationId) || reasonToLeaveOut(operation)) continue;
      const filled = path.replace('{id}', names.id).replace('{subResourceId}', names.subResourceId);
      const body = requestBody && { name: 'Contract' };
      const answer = await ask(filled, { method, accountId, ...(body && { body }) });
      if (answer.status !== 501) continue;
      const parameters = { 'x-account-id': accountId, ...names };
      calls.set(operationId, { parameters, refusal: answer.body, ...(body && { body }) });
    }
  }
  return calls;
};
