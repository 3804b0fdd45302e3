import { z } from 'zod';
import { listFeedback } from '../../engine/feedback/guide-feedback.ts';
import { instant } from '../../model/dates.ts';
import { defineOperation } from '../operation.ts';
import { csv } from '../parameters.ts';

const stepFeedback = z
  .object({
    provider: z.string(),
    guide_step: z.string().describe('Key of the step.'),
    title: z.string().nullable().describe('Null when the guide has no such step any more.'),
    yes: z.int().describe('How many people it answered.'),
    no: z.int(),
    comments: z.array(z.object({ comment: z.string(), answered_at: instant })).describe('The last five, newest first.'),
  })
  .meta({ id: 'GuideStepFeedback', description: 'What people said of one step of a guide.' });

export const listGuideFeedback = defineOperation({
  method: 'get',
  path: '/guide_feedback',
  operationId: 'list_guide_feedback',
  access: 'project',
  tag: 'Guides',
  summary: 'List what people said of the setup guides',
  description:
    'Step by step: how many found their question answered on the Hub page, how many did not, and the last comments. By provider, the step that answered the fewest first. Kept for a year.',
  query: z.strictObject({ provider: csv.optional() }),
  success: {
    status: 200,
    schema: z
      .object({ data: z.array(stepFeedback) })
      .meta({ id: 'GuideFeedback', description: 'What people said of the setup guides, step by step.' }),
  },
  handle: async (engine, { caller, query }) => {
    const feedback = await listFeedback(engine, caller, query.provider);
    return {
      data: feedback.map(({ comments, ...step }) => ({
        ...step,
        comments: comments.map(({ comment, answered_at: at }) => ({ comment, answered_at: at.toISOString() })),
      })),
    };
  },
});
