import { isUnsupported, type Connector } from '../../connector-kit/contract.ts';
import { resourceKeys, resources } from '../../model/resources.ts';
import { fieldSchemaOf, writeKeys, writes, type WriteKey, type WriteRow } from '../../model/writes.ts';
import { z } from 'zod';

/** One field of a unified record, as the connector metadata names it. */
interface FieldDescription {
  readonly name: string;
  readonly type: string;
}

/** What can be done with a unified resource at one vendor. */
interface ModelDescription {
  readonly [operation: string]: {
    readonly apiPath: string;
    /** What a write takes. */
    readonly input?: { readonly defaultFields: readonly FieldDescription[] };
    /** What a read gives. */
    readonly output?: { readonly defaultFields: readonly FieldDescription[] };
  };
}

/** The unified resources that a connector reads and writes, in the shape of the public connector metadata. */
export const describeModels = (connector: Connector): Record<string, ModelDescription> => {
  const models: Record<string, ModelDescription> = describeReads(connector);
  for (const write of writeKeys) {
    const answer = connector.writes[write];
    if (isUnsupported(answer)) continue;
    const { resource, verb } = writes[write];
    models[resource] = { ...models[resource], [verb]: describeWrite(write, Object.keys(answer.fields)) };
  }
  return models;
};

const describeWrite = (write: WriteKey, paths: readonly string[]): ModelDescription[string] => {
  const { resource, verb, names }: WriteRow = writes[write];
  const own = names.includes('record') ? '/:subResourceId' : '';
  const person = names.includes('employee') ? '/:id' : '';
  const below = { invite: '/invite', upload: '/upload', create: '', update: '', cancel: '' }[verb];
  const part = resource === 'employees' ? '' : `/${resource}`;
  return {
    apiPath: `/unified/hris/employees${person}${part}${own}${below}`,
    input: {
      defaultFields: paths.map((name) => ({ name, type: typeOf(fieldSchemaOf(write, name) ?? z.unknown()) })),
    },
  };
};

const describeReads = (connector: Connector): Record<string, ModelDescription> =>
  Object.fromEntries(
    resourceKeys.flatMap((key) => {
      const answer = connector.resources[key];
      if (isUnsupported(answer)) return [];
      const losses: Readonly<Record<string, string | undefined>> = answer.losses;
      const defaultFields = fieldsByResource[key].filter(({ name }) => losses[name] === undefined);
      const door = (apiPath: string) => ({ apiPath, output: { defaultFields } });
      const path = `/unified/hris/${key}`;
      const nested = `/unified/hris/employees/:id/${key}`;
      const all = answer.all && !isUnsupported(answer.all);
      return [
        [
          key,
          all
            ? { list: door(path), get: door(`${path}/:id`) }
            : { list: door(nested), get: door(`${nested}/:subResourceId`) },
        ],
      ];
    }),
  );

const typeOf = (schema: z.ZodType): string => {
  const { type, anyOf } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as {
    type?: string | string[];
    anyOf?: { type?: string }[];
  };
  const types = [type, ...(anyOf ?? []).map((option) => option.type)]
    .flat()
    .filter((name) => name !== undefined && name !== 'null');
  return types[0] ?? 'object';
};

const fieldsByResource = Object.fromEntries(
  resourceKeys.map((key) => [
    key,
    Object.entries(resources[key].record.shape).map(([name, schema]) => ({ name, type: typeOf(schema as z.ZodType) })),
  ]),
) as Record<(typeof resourceKeys)[number], FieldDescription[]>;
