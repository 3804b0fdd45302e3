import type { Call } from './call.ts';
import type { Schema } from './document.ts';

/** One of these values and no other. */
export const oneOf = (values: readonly unknown[]): Schema => ({ type: typeof values[0], enum: values });

/** This value and no other. */
export const narrowValue = (value: unknown): Schema => {
  if (Array.isArray(value)) return { type: 'array', items: narrowValue(value[0]), minItems: 1, maxItems: 1 };
  if (typeof value !== 'object' || value === null) return oneOf([value]);
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, narrowValue(inner)])),
    required: Object.keys(value),
  };
};

const isNullable = ({ type, anyOf = [] }: Schema): boolean =>
  [type].flat().includes('null') || anyOf.some((schema) => schema.type === 'null');

const withoutNull = (schema: Schema): Schema =>
  schema.anyOf?.find(({ type }) => type !== 'null') ??
  (isNullable(schema)
    ? { ...schema, type: [schema.type].flat().filter((type) => type !== 'null')[0] ?? 'string' }
    : schema);

/**
 * A body with the fields of a call. Of a field that is narrowed to its value Specmatic expects that any other value is
 * refused; the rest may have any value that the document describes.
 */
export const narrowBody = (
  schema: Schema,
  { body = {}, exact = [], anyLength = [], needsEveryField, refusesNull }: Call,
): Schema => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      const described = schema.properties?.[key] ?? {};
      const { minLength: _least, maxLength: _most, ...unbounded } = withoutNull(described);
      const free = anyLength.includes(key) ? unbounded : withoutNull(described);
      const said = exact.includes(key) ? narrowValue(value) : free;
      const mayBeNull = isNullable(described) && !refusesNull;
      return [key, mayBeNull ? { anyOf: [said, { type: 'null' }] } : said];
    }),
  ),
  required: Object.keys(body).filter((key) => needsEveryField || schema.required?.includes(key)),
  ...(schema.additionalProperties === false && { additionalProperties: false }),
});
