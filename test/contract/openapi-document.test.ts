import { beforeAll, describe, expect, it } from 'vitest';
import { openapiDocument } from '../../src/api/openapi.ts';
import { operations } from '../../src/api/operations.ts';
import { lint, validate } from './openapi-judges.ts';

let text: string;
beforeAll(() => {
  text = JSON.stringify(openapiDocument(operations, 'https://rollcall.example'));
});

describe('the OpenAPI document', { timeout: 300_000 }, () => {
  it('is OpenAPI 3.1', async () => {
    expect(await validate(text)).toBeUndefined();
    expect(await validate(text.replace('"paths":', '"path":'))).toBeDefined();
  });

  it('passes Spectral’s rules and those of OWASP, without an error and without a warning', async () => {
    expect(await lint(text)).toEqual([]);
  });

  it('is judged by rules that find something', async () => {
    const open = { summary: 'Nobody asks who it is', operationId: 'open', tags: ['HRIS'], responses: {} };
    const { paths: _, ...rest } = JSON.parse(text) as { paths: object };
    const findings = await lint(JSON.stringify({ ...rest, paths: { '/open': { get: open } } }));
    expect(findings.map(({ rule }) => rule)).toContain('owasp:api2:2023-read-restricted');
  });
});
