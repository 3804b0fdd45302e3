import { listRequestLogs } from '../../engine/logs/list-logs.ts';
import { defineOperation } from '../operation.ts';
import { logQuestion, platformLogQuery } from './log-filters.ts';
import { logPage, platformLog, renderPlatform } from './log-model.ts';

export const listPlatformLogs = defineOperation({
  method: 'get',
  path: '/requests/platform-logs',
  operationId: 'list_platform_logs',
  access: 'project',
  tag: 'Logs',
  summary: 'List the requests for the platform itself: accounts, sessions, connectors, the Hub',
  query: platformLogQuery,
  success: { status: 200, schema: logPage(platformLog).meta({ id: 'PlatformLogsPaginated', description: 'A page.' }) },
  refusals: ['CursorInvalid'],
  handle: async (engine, { query, caller }) => {
    const { logs, next } = await listRequestLogs(engine, caller, 'platform', logQuestion(query));
    return { next, data: logs.map((log) => renderPlatform(log, engine.publicUrl)) };
  },
});
