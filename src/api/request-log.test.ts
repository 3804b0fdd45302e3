import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createApiKey } from '../engine/projects/create-api-key.ts';
import { testConnector, testEngine, type TestEngine } from '../../test/engine.ts';
import { defineOperation } from './operation.ts';
import { createServer } from './server.ts';

let test: TestEngine;
beforeAll(async () => void (test = await testEngine(testConnector({}))));
afterAll(() => test.stop());

const download = defineOperation({
  method: 'get',
  path: '/unified/hris/file',
  operationId: 'hris_download_file',
  access: 'project',
  tag: 'HRIS',
  summary: 'A file that somebody called JSON',
  success: { status: 200, schema: z.string(), mediaType: 'application/octet-stream' },
  handle: async () => new Response('{"half', { headers: { 'content-type': 'application/json' } }),
});

it('hands out a file that is called JSON and is none, also where bodies are kept', async () => {
  const { engine, caller } = test;
  await engine.bodyPolicies.change(caller.projectId, { keepsBodies: true });
  const { text } = await createApiKey(engine.db, caller.projectId, 'test');
  const app = createServer({ engine, operations: [download], log: () => undefined });
  const answer = await app.request(download.path, { headers: { authorization: `Bearer ${text}` } });
  expect([answer.status, await answer.text()]).toEqual([200, '{"half']);
  await engine.logs.flush();
  expect(await engine.db.selectFrom('log_contents').select('id').execute()).toHaveLength(1);
});
