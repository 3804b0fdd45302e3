/** As much of a JSON Schema as a write's requirements use. */
export interface SampleSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SampleSchema[];
  readonly oneOf?: readonly SampleSchema[];
  readonly properties?: Readonly<Record<string, SampleSchema>>;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly format?: string;
  readonly maxLength?: number;
}

/** The smallest value that a schema takes, the same each time: what is required and the first of each list. */
export const sampleOf = (schema: SampleSchema, name = ''): unknown => {
  const [first] = schema.oneOf ?? schema.anyOf ?? [];
  if (first) return sampleOf(first, name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const type = [schema.type].flat()[0];
  if (type === 'object') return sampleObject(schema);
  if (type === 'array') return [];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return 1;
  if (schema.format === 'date-time') return '2026-06-01T00:00:00.000Z';
  if (schema.format === 'datetime-local') return '2026-06-01T00:00:00.000';
  if (name.includes('email')) return 'walk.through@example.com';
  return 'Walk'.slice(0, schema.maxLength);
};

const sampleObject = ({ properties = {}, required = [], minProperties = 0 }: SampleSchema): Record<string, unknown> => {
  // An enumeration demands nothing of itself: one of its words is the least that says something.
  const [first] = Object.keys(properties);
  const isNeeded = first !== undefined && (minProperties > 0 || /^(value|source_value)$/.test(first));
  const names = required.length === 0 && isNeeded ? [first] : required;
  return Object.fromEntries(names.map((key) => [key, sampleOf(properties[key] ?? {}, key)]));
};
