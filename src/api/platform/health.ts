import { z } from 'zod';
import { checkReadiness } from '../../engine/readiness.ts';
import { defineOperation } from '../operation.ts';

export const getLiveness = defineOperation({
  method: 'get',
  path: '/health/live',
  operationId: 'get_liveness',
  access: 'anyone',
  tag: 'Health',
  summary: 'Tell whether the process runs',
  success: {
    status: 200,
    schema: z.object({ status: z.literal('live') }).meta({ id: 'Liveness', description: 'The process runs.' }),
  },
  handle: async () => ({ status: 'live' }),
});

export const getReadiness = defineOperation({
  method: 'get',
  path: '/health/ready',
  operationId: 'get_readiness',
  access: 'anyone',
  tag: 'Health',
  summary: 'Tell whether requests will be served',
  success: {
    status: 200,
    schema: z.object({ status: z.literal('ready') }).meta({ id: 'Readiness', description: 'Requests are served.' }),
  },
  refusals: ['Unavailable'],
  handle: async (engine) => checkReadiness(engine),
});
