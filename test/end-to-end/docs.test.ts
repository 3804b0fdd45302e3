import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectors } from '../../src/connectors/registry.ts';
import { errorCodes } from '../../src/engine/guides/error-markdown.ts';
import { sayOf } from '../../src/engine/language/say.ts';
import { stepsOf } from '../../src/connector-kit/guide.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

let rollcall: TestRollcall;
beforeAll(async () => void (rollcall = await startRollcall()));
afterAll(() => rollcall.stop());

const get = async (path: string) => {
  const answer = await fetch(`${rollcall.url}${path}`);
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    policy: answer.headers.get('content-security-policy'),
    text: await answer.text(),
  };
};

it('the index names every guide, and each address answers', async () => {
  const { text } = await get('/llms.txt');
  const addresses = [...text.matchAll(/\]\((http[^)]+)\)/g)].map(([, address]) => address ?? '');
  expect(addresses).toHaveLength(2 * Object.keys(connectors).length + 1);
  for (const address of addresses) expect((await fetch(address)).status).toBe(200);
});

describe.each(Object.values(connectors))('the guide of $manifest.name', (connector) => {
  const { key } = connector.manifest;

  it('opens its Markdown form with the address of the index', async () => {
    const { text, type } = await get(`/docs/connectors/${key}.md`);
    expect(type).toContain('text/markdown');
    expect(text.split('\n', 1)[0]).toContain(`${rollcall.url}/llms.txt`);
  });

  it('has every step, every field and no placeholder left', async () => {
    const { text } = await get(`/docs/connectors/${key}.md`);
    for (const { title } of stepsOf(connector.guide)) expect(text).toContain(`### ${title}`);
    for (const { label } of connector.auth.fields) expect(text).toContain(`**${label}**`);
    expect(text).not.toMatch(/\{(callback_url|webhook_url)\}/);
  });

  it('is there in German, each pointing to the other', async () => {
    const german = await get(`/docs/de/connectors/${key}.md`);
    const say = sayOf(connector, 'de');
    for (const { title } of stepsOf(connector.guide)) expect(german.text).toContain(`### ${say(title)}`);
    expect(german.text).toContain(`(${rollcall.url}/docs/connectors/${key})`);
    expect((await get(`/docs/connectors/${key}.md`)).text).toContain(`(${rollcall.url}/docs/de/connectors/${key})`);
    expect(german.text).not.toMatch(/\{(callback_url|webhook_url)\}|\b(Before|Press|Note|Warning|Optional:|Shown)\b/);
    const { text } = await get(`/docs/de/connectors/${key}`);
    expect(text).toContain('<html lang="de">');
    expect(text).toContain(`<h1>${connector.manifest.name} verbinden</h1>`);
  });

  it('is a plain page that may run no script', async () => {
    const { text, policy } = await get(`/docs/connectors/${key}`);
    expect(text).toContain(`<h1>Link ${connector.manifest.name}</h1>`);
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).not.toContain('script-src');
  });
});

it('every error code has a page with its meaning, at the address that errors name', async () => {
  const { type } = (await (await fetch(`${rollcall.url}/nowhere`)).json()) as { type: string };
  expect((await fetch(type)).status).toBe(200);
  for (const { code, meaning } of errorCodes()) {
    expect({ code, told: meaning !== '' }).toEqual({ code, told: true });
    expect((await get(`/docs/errors/${code}`)).text).toContain(`<h1>${code}</h1>`);
  }
  expect((await get('/docs')).text).toContain('<h1>Rollcall</h1>');
});

it('a guide that does not exist is refused with the way to the index', async () => {
  const { status, text } = await get('/docs/connectors/nope');
  expect(status).toBe(404);
  expect(text).toContain('/llms.txt');
});

it('the OpenAPI document names every operation once and only components that exist', async () => {
  const document = JSON.parse((await get('/openapi.json')).text) as {
    paths: Record<string, Record<string, { operationId: string }>>;
    components: { schemas: Record<string, unknown> };
  };
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
  const references = new Set(
    [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? ''),
  );
  expect([...references].filter((name) => !(name in document.components.schemas))).toEqual([]);
});
