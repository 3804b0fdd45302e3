import { z } from 'zod';
import { listRequestLogs, withSteps } from '../../engine/logs/list-logs.ts';
import { defineOperation } from '../operation.ts';
import { logQuestion, requestLogQuery } from './log-filters.ts';
import { logPage, renderRequest, renderStep, requestLog } from './log-model.ts';

export const listLogs = defineOperation({
  method: 'get',
  path: '/requests/logs',
  operationId: 'list_logs',
  access: 'project',
  tag: 'Logs',
  summary: 'List the requests for records of linked accounts',
  description:
    'Newest first unless asked otherwise. With include=step_logs each comes with the first calls to the vendor; all of them are in GET /requests/logs/steps.',
  query: requestLogQuery.extend({ include: z.enum(['step_logs', ''], 'must be step_logs').optional() }),
  success: { status: 200, schema: logPage(requestLog).meta({ id: 'UnifiedLogsPaginated', description: 'A page.' }) },
  refusals: ['CursorInvalid'],
  handle: async (engine, { query: { include, ...query }, caller }) => {
    const { logs, next } = await listRequestLogs(engine, caller, 'requests', logQuestion(query));
    if (include !== 'step_logs') return { next, data: logs.map((log) => renderRequest(log, engine.publicUrl)) };
    const asked = await withSteps(engine, caller, logs);
    return {
      next,
      data: asked.map(({ request, steps }) => ({
        ...renderRequest(request, engine.publicUrl),
        step_requests: steps.map(renderStep),
      })),
    };
  },
});
