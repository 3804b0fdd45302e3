import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { componentSchemas, openapiSchema } from './openapi.ts';
import { employee } from './records/employee.ts';
import { inputs, records, results } from './schemas.ts';

const components = componentSchemas();

describe('components.schemas', () => {
  test('holds every schema once, under its own id', () => {
    const ids = [...records, ...inputs, ...results].map((schema) => schema.meta()?.id ?? 'none');
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(components)).toEqual(expect.arrayContaining(ids));
  });

  test('points only at what it holds', () => {
    const pointed = [...JSON.stringify(components).matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref]) => ref);
    const held = Object.keys(components).map((id) => `#/components/schemas/${id}`);
    expect(held).toEqual(expect.arrayContaining([...new Set(pointed)]));
  });

  test('describes a shared part by reference and a date without a pattern', () => {
    expect(components['Employee']?.properties).toMatchObject({
      gender: { anyOf: [{ $ref: '#/components/schemas/GenderEnum' }, { type: 'null' }] },
      employments: { anyOf: [{ type: 'array', items: { $ref: '#/components/schemas/Employment' } }, { type: 'null' }] },
      hire_date: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
      job_id: { deprecated: true },
    });
    expect(JSON.stringify(components)).not.toContain('"pattern"');
    // 123 kB in all when written, most of it the long lists of countries, languages and file formats.
    expect(JSON.stringify(components['Employee']).length).toBeLessThan(9_000);
    expect(JSON.stringify(components).length).toBeLessThan(160_000);
  });

  test('leaves answers open and closes write bodies', () => {
    expect(components['Employee']).not.toHaveProperty('additionalProperties');
    expect(components['HrisCreateEmployeeRequestDto']).toHaveProperty('additionalProperties', false);
  });

  test('names a schema by its key alone', () => {
    for (const schema of Object.values(components)) {
      expect(Object.keys(schema)).not.toEqual(expect.arrayContaining(['$id']));
      expect(schema).not.toHaveProperty('id');
    }
  });
});

test.each(records.map((record) => [record.meta()?.id ?? 'none', record] as const))(
  '%s reads the same from both sides',
  (id, record) => {
    const standalone = z.toJSONSchema(record, { io: 'output', target: 'draft-2020-12' });
    expect(Object.keys(standalone.$defs?.[id]?.properties ?? {})).toEqual(Object.keys(record.shape));
    const { field_reasons: _, ...properties } = components[id]?.properties ?? {};
    expect(openapiSchema(z.object(record.shape), 'output').properties).toEqual(properties);
  },
);

test('a schema without an id is described in place and points at the components', () => {
  expect(openapiSchema(employee)).toEqual({ $ref: '#/components/schemas/Employee' });
  expect(openapiSchema(z.object({ who: employee }), 'output')).toEqual({
    type: 'object',
    properties: { who: { $ref: '#/components/schemas/Employee' } },
    required: ['who'],
  });
});
