import { listSteps } from '../../engine/logs/list-logs.ts';
import { defineOperation } from '../operation.ts';
import { logQuestion, stepLogQuery } from './log-filters.ts';
import { logPage, renderStep, stepLog } from './log-model.ts';

export const listStepLogs = defineOperation({
  method: 'get',
  path: '/requests/logs/steps',
  operationId: 'list_step_logs',
  access: 'project',
  tag: 'Logs',
  summary: 'List the calls that were made to vendors',
  query: stepLogQuery,
  success: { status: 200, schema: logPage(stepLog).meta({ id: 'StepLogsPaginated', description: 'A page.' }) },
  refusals: ['CursorInvalid'],
  handle: async (engine, { query, caller }) => {
    const { logs, next } = await listSteps(engine, caller, logQuestion(query));
    return { next, data: logs.map(renderStep) };
  },
});
