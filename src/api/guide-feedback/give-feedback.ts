import { z } from 'zod';
import { giveFeedback } from '../../engine/feedback/guide-feedback.ts';
import { defineOperation } from '../operation.ts';

export const giveHubFeedback = defineOperation({
  method: 'post',
  path: '/hub/feedback',
  operationId: 'give_hub_feedback',
  access: 'session',
  tag: 'Hub',
  summary: 'Say whether a step of a guide answered one’s question',
  description:
    'Once for each step: said again, it takes the place of what was said before. The comment is free text of a person; what looks like a secret or an e-mail address in it is taken out, and the answer shows what is kept.',
  body: z
    .strictObject({
      integration_id: z.string().min(1).max(100),
      guide_step: z.string().min(1).max(200).describe('Key of the step, as the guide names it.'),
      helpful: z.boolean(),
      comment: z.string().trim().min(1).max(1000).optional(),
    })
    .meta({ id: 'HubFeedback', description: 'What somebody says of a step of a guide.' }),
  success: {
    status: 200,
    schema: z
      .object({
        provider: z.string(),
        guide_step: z.string(),
        helpful: z.boolean(),
        comment: z.string().nullable(),
      })
      .meta({ id: 'HubFeedbackKept', description: 'What is kept of it.' }),
  },
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked', 'TooManyRequests'],
  handle: async (engine, { session, body }) => {
    const { guideStep, ...kept } = await giveFeedback(engine, session, {
      integrationId: body.integration_id,
      guideStep: body.guide_step,
      helpful: body.helpful,
      comment: body.comment ?? null,
    });
    return { ...kept, guide_step: guideStep };
  },
});
