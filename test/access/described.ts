import { operationsOf as operationsIn, type DescribedOperation, type Document } from '../fuzz/requests.ts';

/** An operation with everybody who may call it, as the document says: any one alternative is enough. */
export interface GuardedOperation extends DescribedOperation {
  readonly alternatives: readonly { readonly scheme: string; readonly role: string | undefined }[];
}

interface Guarded {
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

/** The operations of a document with their alternatives. */
export const guardedOperationsOf = (document: Document): readonly GuardedOperation[] =>
  operationsIn(document).map((operation) => {
    const { security = [] } = (document.paths[operation.path]?.[operation.method.toLowerCase()] ?? {}) as Guarded;
    const alternatives = security.flatMap((needed) =>
      Object.entries(needed).map(([scheme, [role]]) => ({ scheme, role })),
    );
    return { ...operation, alternatives };
  });

type Schema = NonNullable<DescribedOperation['body']>;

/** The least that a schema takes: what is required, in its simplest form. */
export const leastOf = (document: Document, schema: Schema | undefined): unknown => {
  const resolved = schema?.$ref ? document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;
  if (!resolved) return undefined;
  const option = resolved.anyOf?.[0] ?? resolved.oneOf?.[0];
  if (option) return leastOf(document, option);
  if (resolved.const !== undefined) return resolved.const;
  if (resolved.enum) return resolved.enum[0];
  switch ([resolved.type ?? 'string'].flat()[0]) {
    case 'object': {
      const required = resolved.required ?? [];
      return Object.fromEntries(required.map((name) => [name, leastOf(document, resolved.properties?.[name])]));
    }
    case 'array':
      return [];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return resolved.minimum ?? 1;
    case 'null':
      return null;
    default:
      return resolved.format === 'date-time' ? '2099-01-31T00:00:00Z' : 'text';
  }
};

/** The address of an operation, every placeholder filled with the same id. */
export const addressOf = ({ path }: DescribedOperation, id: string): string =>
  path.replaceAll(/\{\w+\}/g, encodeURIComponent(id));
