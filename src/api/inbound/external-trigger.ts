import { z } from 'zod';
import { receiveDelivery } from '../../engine/inbound/receive-delivery.ts';
import { defineOperation } from '../operation.ts';

export const externalTrigger = defineOperation({
  method: 'post',
  path: '/external-trigger/{provider}',
  operationId: 'external_trigger',
  access: 'anyone',
  tag: 'Inbound webhooks',
  summary: 'Take what an HR system tells by itself',
  description:
    'Called by HR systems. The signature is checked over the bytes that were sent; 200 means that the ids of what changed are kept.',
  params: z.object({ provider: z.string().min(1).max(100) }),
  query: z.strictObject({ externalTriggerToken: z.string().min(1).max(200).describe('Which account it is for.') }),
  takesBytes: true,
  success: {
    status: 200,
    schema: z
      .object({ received: z.boolean(), duplicate: z.boolean() })
      .meta({ id: 'ExternalTriggerReceipt', description: 'The delivery is kept, or was before.' }),
  },
  refusals: ['TooManyRequests', 'Unauthenticated', 'NotFound', 'PayloadTooLarge', 'Unavailable'],
  handle: async (engine, { params, query, bytes, headers }) => {
    const reception = await receiveDelivery(engine, {
      provider: params.provider,
      token: query.externalTriggerToken,
      rawBody: bytes,
      headers,
    });
    return { received: true, duplicate: reception === 'duplicate' };
  },
});
