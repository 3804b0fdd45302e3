import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectors } from '../../connectors/registry.ts';
import { createApiKey } from '../../engine/projects/create-api-key.ts';
import { resourceKeys } from '../../model/resources.ts';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { operations } from '../operations.ts';
import { createServer } from '../server.ts';

let test: TestEngine;
let get: (query: string) => Promise<Response>;
beforeAll(async () => {
  test = await testEngine(testConnector({}));
  const { text } = await createApiKey(test.engine.db, test.caller.projectId, 'test');
  const app = createServer({ engine: { ...test.engine, connectors }, operations, log: () => undefined });
  const authorization = `Basic ${Buffer.from(`${text}:`).toString('base64')}`;
  get = async (query) => app.request(`/unified/coverage${query}`, { headers: { authorization } });
});
afterAll(() => test.stop());

interface Row {
  provider: string;
  resource: string;
  known: string;
  release_stage: string | null;
  reason: string | null;
  fields: { field: string; known: string; reason: string | null }[];
}

it('answers every resource of every connector, and says why where it is not given', async () => {
  const { data } = (await (await get('')).json()) as { data: Row[] };
  expect(data).toHaveLength(Object.keys(connectors).length * resourceKeys.length);
  for (const row of data.filter(({ known }) => known === 'unsupported')) expect(row.reason).toBeTruthy();
  for (const { field, reason, known } of data.flatMap(({ fields }) => fields)) {
    expect({ field, told: known !== 'unsupported' || !!reason }).toEqual({ field, told: true });
  }
});

it('never calls an assumed resource anything but a preview', async () => {
  const { data } = (await (await get('')).json()) as { data: Row[] };
  const assumed = data.filter(({ known }) => known === 'assumed');
  expect(assumed.length).toBeGreaterThan(0);
  expect(new Set(assumed.map(({ release_stage: stage }) => stage))).toEqual(new Set(['preview']));
});

it('is a table for spreadsheets too, with the same rows', async () => {
  const { data } = (await (await get('?provider=hibob')).json()) as { data: Row[] };
  const answer = await get('?provider=hibob&format=csv');
  expect(answer.headers.get('content-type')).toContain('text/csv');
  const lines = (await answer.text()).trimEnd().split('\r\n');
  const { writes } = (await (await get('?provider=hibob')).json()) as { writes: Row[] };
  const rows = [...data, ...writes].reduce((sum, { fields }) => sum + Math.max(1, fields.length), 0);
  expect(lines).toHaveLength(rows + 1);
  expect(lines[1]).toMatch(/^hibob,employees,read,id,documented,,https:/);
});
