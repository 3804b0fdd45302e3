import { z } from 'zod';
import { isUnsupported } from '../../connector-kit/contract.ts';
import type { CustomField, InputField, Option, Writing } from '../../connector-kit/writing.ts';
import { openapiSchema, standalone, type JsonSchema } from '../../model/openapi.ts';
import type { ResourceKey } from '../../model/resources.ts';
import { fieldSchemaOf, writeKeys, writes, type WriteKey } from '../../model/writes.ts';
import { workOnAccount } from '../accounts/work-on-account.ts';
import type { OpenAccount } from '../accounts/open-account.ts';
import { requireSharedResource } from '../sharing/require-shared.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';

/** What an account takes for one write. */
export interface WriteRequirements {
  readonly write: WriteKey;
  /** How it is known that it works so, or why it cannot be done. */
  readonly known: 'documented' | 'observed' | 'assumed' | 'unsupported';
  readonly reason: string | null;
  readonly source: string | null;
  /** What must be granted, by the vendor's own names. */
  readonly permissions: readonly string[];
  /** JSON Schema (2020-12) of the body, with this tenant's own lists; `null` where it cannot be done. */
  readonly schema: JsonSchema | null;
}

/**
 * What an account takes for every write of a resource: the fields, which of them are needed, and the values of the tenant's
 * own lists.
 *
 * @throws Problem `NotFound`, `DataWithheld` or one that answers 412.
 * @throws VendorError when the lists cannot be read.
 */
export const listRequirements = (
  engine: Engine,
  caller: Caller,
  { accountId, resource }: { accountId: string; resource: ResourceKey },
): Promise<readonly WriteRequirements[]> =>
  workOnAccount(engine, caller, { accountId }, (open) => {
    caller.subject.resource = resource;
    requireSharedResource(open.sharing, resource);
    const own = writeKeys.filter((write) => writes[write].resource === resource);
    return Promise.all(own.map((write) => requirementsOf(engine, caller, open, write)));
  });

const requirementsOf = async (
  engine: Engine,
  caller: Caller,
  { connector, vendor, sharing }: OpenAccount,
  write: WriteKey,
): Promise<WriteRequirements> => {
  const writing = connector.writes[write];
  if (isUnsupported(writing))
    return { write, known: 'unsupported', reason: writing.unsupported, source: null, permissions: [], schema: null };
  const call = { vendor, target: {}, now: engine.clock(), deadlineAt: caller.deadlineAt, shared: sharing };
  const prepared = await writing.prepare?.(call);
  const { evidence: known, source } = writing;
  const permissions = connector.permissions
    .filter(({ key }) => writing.permissions.includes(key))
    .map(({ name }) => name);
  return { write, known, reason: null, source, permissions, schema: standalone(schemaOf(write, writing, prepared)) };
};

/** One object with the fields as they nest in the body. */
const schemaOf = (write: WriteKey, { fields, takesPassthrough }: Writing, prepared: unknown): JsonSchema => {
  const root = emptyObject();
  const isUpdate = writes[write].verb === 'update';
  for (const [path, field] of Object.entries(fields)) {
    const parts = path.split('.');
    const name = parts.pop() as string;
    let at = root;
    for (const part of parts) {
      if (field.required && !at.required.includes(part)) at.required.push(part);
      at = (at.properties[part] ??= emptyObject()) as ObjectSchema;
    }
    const schema = fieldSchema(openapiSchema(fieldSchemaOf(write, path) ?? z.unknown()), field, prepared);
    at.properties[name] = isUpdate && field.clearable ? { anyOf: [schema, { type: 'null' }] } : schema;
    if (field.required) at.required.push(name);
  }
  if (takesPassthrough) root.properties['passthrough'] = passthrough;
  return isUpdate ? { ...root, minProperties: 1 } : root;
};

const passthrough = { type: 'object', description: 'Merged into the request to the HR system as it is.' } as const;

interface ObjectSchema extends JsonSchema {
  properties: Record<string, JsonSchema>;
  required: string[];
}

const emptyObject = (): ObjectSchema => ({ type: 'object', additionalProperties: false, properties: {}, required: [] });

const fieldSchema = (base: JsonSchema, field: InputField, prepared: unknown): JsonSchema => ({
  ...(field.customFields
    ? { type: 'array', items: { oneOf: field.customFields(prepared).map(customFieldSchema) } }
    : restricted(base, field.options?.(prepared))),
  ...(field.note && { description: field.note }),
  ...(field.pattern && { pattern: field.pattern.source }),
  ...(field.maxLength !== undefined && { maxLength: field.maxLength }),
});

const titled = (options: readonly Option[]): JsonSchema[] =>
  options.map(({ id, name }) => ({ const: id, title: name }));

/** A value of a list: by the id of the list, or, where the contract has an enumeration, by its word or the list's own. */
const restricted = (base: JsonSchema, options: readonly Option[] | undefined): JsonSchema => {
  if (!options) return base;
  if (base.type === 'array') return { type: 'array', items: enumeration(options) };
  return base.type === 'string' || base.anyOf?.some((one) => (one as JsonSchema).type === 'string')
    ? { type: 'string', oneOf: titled(options) }
    : enumeration(options);
};

const enumeration = (options: readonly Option[]): JsonSchema => {
  const words = [...new Set(options.flatMap(({ word }) => word ?? []))];
  return {
    type: 'object',
    properties: {
      ...(words.length > 0 && { value: { type: 'string', enum: words } }),
      source_value: { type: 'string', oneOf: titled(options) },
    },
  };
};

const customFieldSchema = ({ id, name, options }: CustomField): JsonSchema => ({
  type: 'object',
  title: name,
  properties: { id: { const: id }, value: options ? { oneOf: titled(options) } : {} },
  required: ['id', 'value'],
});
