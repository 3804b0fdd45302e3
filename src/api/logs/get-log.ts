import { z } from 'zod';
import { findRequestLog, readContents, withSteps, type KeptContent } from '../../engine/logs/list-logs.ts';
import { defineOperation } from '../operation.ts';
import { csv, idParams } from '../parameters.ts';
import { renderRequest, renderStep, requestLog } from './log-model.ts';

export const getLog = defineOperation({
  method: 'get',
  path: '/requests/logs/{id}',
  operationId: 'get_log',
  access: 'project',
  tag: 'Logs',
  description:
    'With include=advanced_logs also what was sent and answered, where the project has it kept: see PATCH /projects/current/log_settings.',
  summary: 'Get the log of any request by the "x-request-id" of its answer',
  params: idParams,
  query: z.strictObject({
    include: csv.pipe(z.array(z.enum(['step_logs', 'advanced_logs'], 'must be step_logs or advanced_logs'))).optional(),
  }),
  success: {
    status: 200,
    schema: z.object({ data: requestLog }).meta({ id: 'UnifiedLogResult', description: 'A log.' }),
  },
  refusals: ['NotFound'],
  handle: async (engine, { params, query: { include = [] }, caller }) => {
    const log = await findRequestLog(engine, caller, params.id);
    const data = renderRequest(log, engine.publicUrl);
    if (include.length === 0) return { data };
    const [asked] = await withSteps(engine, caller, [log]);
    const contents = include.includes('advanced_logs')
      ? await readContents(engine, caller, log.request_id)
      : new Map<string, KeptContent>();
    const steps = asked?.steps.map((step) => ({ ...renderStep(step), ...contents.get(step.id) })) ?? [];
    return { data: { ...data, ...contents.get(log.id), step_requests: steps } };
  },
});
