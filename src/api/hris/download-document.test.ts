import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApiKey } from '../../engine/projects/create-api-key.ts';
import { testConnector, testEngine, type TestEngine } from '../../../test/engine.ts';
import { operations } from '../operations.ts';
import { createServer } from '../server.ts';

let name: string;
let test: TestEngine;
let download: () => Promise<Response>;
beforeAll(async () => {
  test = await testEngine({
    ...testConnector({}),
    download: {
      evidence: 'documented',
      source: 'https://testhr.example',
      permissions: [],
      fetch: async () => ({ bytes: Buffer.from('text'), contentType: 'text/html', name }),
    },
  });
  const { text } = await createApiKey(test.engine.db, test.caller.projectId, 'test');
  const headers = { authorization: `Bearer ${text}`, 'x-account-id': test.accountId };
  const app = createServer({ engine: test.engine, operations, log: () => undefined });
  download = async () => app.request('/unified/hris/employees/7/documents/8/download', { headers });
});
afterAll(() => test.stop());

it.each([
  ['plain.pdf', 'filename="plain.pdf"; filename*=UTF-8\'\'plain.pdf'],
  ['../../etc/passwd', 'filename=".._.._etc_passwd"; filename*=UTF-8\'\'.._.._etc_passwd'],
  ['C:\\run.exe', 'filename="C:_run.exe"; filename*=UTF-8\'\'C%3A_run.exe'],
  ['a"\r\nset-cookie: b', 'filename="a___set-cookie: b"; filename*=UTF-8\'\'a%22%0D%0Aset-cookie%3A%20b'],
  ['Zeugnis für Zoë.pdf', 'filename="Zeugnis f_r Zo_.pdf"; filename*=UTF-8\'\'Zeugnis%20f%C3%BCr%20Zo%C3%AB.pdf'],
])('names the file %j without a way out of the folder or the header', async (told, disposition) => {
  name = told;
  const answer = await download();
  expect(answer.headers.get('content-disposition')).toBe(`attachment; ${disposition}`);
  expect([answer.status, answer.headers.get('content-security-policy'), await answer.text()]).toEqual([
    200,
    'sandbox',
    'text',
  ]);
});

it('keeps the header short, and the ending of the name', async () => {
  name = `${'😀'.repeat(5_000)}.pdf`;
  const disposition = (await download()).headers.get('content-disposition') ?? '';
  expect(disposition.length).toBeLessThan(3_000);
  expect(disposition).toMatch(/\.pdf"; .*\.pdf$/);
});
