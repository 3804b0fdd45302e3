import { z } from 'zod';
import { listOf, oneOf } from './envelopes.ts';
import { fieldReasons } from './field-reasons.ts';
import { records } from './schemas.ts';

/** A JSON Schema of draft 2020-12, the dialect of OpenAPI 3.1. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * `components.schemas` of an OpenAPI 3.1 document: every schema that has an id, by that id, pointing at each
 * other as `#/components/schemas/...`. Schemas that another room has given an id by then are among them.
 */
export function componentSchemas(): Record<string, JsonSchema> {
  for (const record of records) {
    listOf(record);
    oneOf(record);
  }
  // From the sender's side: a write body is described as it is sent, not as it comes out of its transforms. What
  // we send has no transforms, so it reads the same from both sides.
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: componentUri, io: 'input', override: tidy });
  const recordIds = new Set(records.map((record) => record.meta()?.id));
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, withoutNames(recordIds.has(id) ? explainable(schema) : schema)]),
  );
}

/** Every record can say of its null fields why they are null; connectors fill the others. */
function explainable({ properties, ...schema }: JsonSchema): JsonSchema {
  return { ...schema, properties: { ...properties, field_reasons: openapiSchema(fieldReasons, 'output') } };
}

/** One schema for use within the same document: what has an id is a `$ref` to its component. */
export function openapiSchema(schema: z.ZodType, io: 'input' | 'output' = 'input'): JsonSchema {
  const id = schema.meta()?.id;
  if (id !== undefined) return { $ref: componentUri(id) };
  const { $defs: _, ...described } = z.toJSONSchema(schema, {
    io,
    override: (context) => {
      leaveOpen(context);
      tidy(context);
    },
  });
  const pointed = JSON.stringify(described).replaceAll('"$ref":"#/$defs/', `"$ref":"${componentUri('')}`);
  return withoutNames(JSON.parse(pointed));
}

/** Made when first pointed at, and kept: it takes longer than a request should. */
let components: Record<string, JsonSchema> | undefined;

/** A schema that stands by itself: with the components that it points at, and those that they do, in its `$defs`. */
export function standalone(schema: JsonSchema): JsonSchema {
  const $defs: Record<string, JsonSchema> = {};
  const inwards = (part: JsonSchema): JsonSchema => {
    const text = JSON.stringify(part);
    for (const [, id = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      const component = (components ??= componentSchemas())[id];
      if (!component || id in $defs) continue;
      $defs[id] = component;
      $defs[id] = inwards(component);
    }
    return JSON.parse(text.replaceAll(`"$ref":"${componentUri('')}`, '"$ref":"#/$defs/'));
  };
  const inner = inwards(schema);
  return Object.keys($defs).length === 0 ? inner : { ...inner, $defs };
}

function componentUri(id: string): string {
  return `#/components/schemas/${id}`;
}

/** Within `components` the key is the name; a second one in the schema itself would be a base for its references. */
function withoutNames({ $id: _id, $schema: _dialect, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/**
 * Lets an answer carry fields that its description does not name: adding one must not break a client that was
 * generated before. Zod closes every object on the way out; only the strict ones are meant to be.
 */
function leaveOpen({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  if (zodSchema instanceof z.ZodObject && zodSchema.def.catchall === undefined) delete jsonSchema.additionalProperties;
}

/** Says of a whole number how many bits hold it, for generated clients; that keys are text goes without saying. */
function tidy({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.type === 'integer')
    jsonSchema.format ??= (jsonSchema.maximum ?? Infinity) < 2 ** 31 ? 'int32' : 'int64';
  if (JSON.stringify(jsonSchema.propertyNames) === '{"type":"string"}') delete jsonSchema.propertyNames;
}
