import { remoteIdOf } from '../../model/id.ts';
import type { CustomField } from '../../model/parts/custom-field.ts';
import { fieldsOf, resourceKeys, type ResourceKey } from '../../model/resources.ts';
import type { Account } from '../../store/accounts.ts';
import { listFieldMappingsFor, type FieldMapping } from '../../store/field-mappings.ts';
import type { Engine } from '../engine.ts';
import type { Question } from './question.ts';
import type { Sharing } from '../sharing/sharing.ts';
import type { AnyReading } from './reading.ts';
import type { UnifiedWarning } from './warnings.ts';

export type { FieldMapping };

/** The field that mappings fill. */
const target = 'unified_custom_fields';
/** Where the customer's own fields stand, in the records that have them. */
const source = 'custom_fields';

/** The resources whose records have fields to be filled. */
export const mappableResources: readonly ResourceKey[] = resourceKeys.filter((resource) =>
  fieldsOf(resource).has(target),
);

/** Whether a mapping of this resource may name a custom field. */
export const hasCustomFields = (resource: ResourceKey): boolean => fieldsOf(resource).has(source);

/** The mappings that a question needs, one a name: that of the account before those of the project. */
export const mappingsFor = async (
  engine: Engine,
  account: Account,
  { resource, fields }: Question,
): Promise<readonly FieldMapping[]> => {
  if (!mappableResources.includes(resource) || (fields && !fields.includes(target))) return [];
  const stored = await listFieldMappingsFor(engine.db, account.project_id, { ...account, resource });
  return [...new Map(stored.map((mapping) => [mapping.name, mapping])).values()];
};

/** What must be included at the vendor for mappings. */
export const includedFor = (mappings: readonly FieldMapping[]): string[] =>
  mappings.some(({ custom_field_id: id }) => id !== null) ? [source] : [];

/**
 * Why a mapped field is null: there is nothing where it points, there is something that is no text, number, true or false,
 * the customer may not share what is there, or the record's custom fields are blank.
 */
export type BlankMapping = 'not_set' | 'mapping_failed' | 'withheld' | 'custom_fields';

/** A record with its mapped fields. */
export interface FilledRecord {
  readonly record: Readonly<Record<string, unknown>>;
  /** Mapped fields that are null, by name. */
  readonly blanks: Readonly<Record<string, BlankMapping>>;
  readonly warnings: readonly UnifiedWarning[];
}

/** Fills a record's mapped fields from the vendor's row and from its custom fields, which are shown only when they were asked for. */
export const fillMappedFields = (
  record: Readonly<Record<string, unknown>>,
  row: unknown,
  {
    reading,
    mappings,
    question,
    sharing,
  }: {
    reading: AnyReading;
    mappings: readonly FieldMapping[];
    question: Pick<Question, 'include' | 'resource'>;
    sharing: Sharing;
  },
): FilledRecord => {
  if (mappings.length === 0) return { record, blanks: {}, warnings: [] };
  const raw = reading.raw ? reading.raw(row) : row;
  const found = mappings.map((mapping) => ({
    mapping,
    ...(isMappingShared(mapping, question.resource, sharing) ? findValue(mapping, record, raw) : kept),
  }));
  const { [source]: customFields, ...rest } = record;
  return {
    record: {
      ...rest,
      ...(question.include.includes(source) && { [source]: customFields }),
      [target]: Object.fromEntries(found.map(({ mapping, value }) => [mapping.name, value])),
    },
    blanks: Object.fromEntries(found.flatMap(({ mapping, blank }) => (blank ? [[mapping.name, blank]] : []))),
    warnings: found.flatMap(({ mapping, blank }) => (blank === 'mapping_failed' ? [wrongKind(mapping)] : [])),
  };
};

const kept = { value: null, blank: 'withheld' } as const;

/**
 * Fields that the company made are a group of their own; of a path into the vendor's record nobody can tell the group, nor
 * whether it names a manager who is not shared.
 */
const isMappingShared = ({ path }: FieldMapping, resource: ResourceKey, { isNarrowed, shares }: Sharing): boolean =>
  path === null ? shares(`${resource}.${source}`) : !isNarrowed;

type Found =
  | { readonly value: string | number | boolean; readonly blank?: never }
  | { value: null; blank: BlankMapping };

const findValue = (
  { path, custom_field_id: id }: FieldMapping,
  record: FilledRecord['record'],
  raw: unknown,
): Found => {
  if (path !== null) return plainOf(valueAt(raw, path));
  const customFields = record[source] as readonly CustomField[] | null | undefined;
  if (!customFields) return { value: null, blank: 'custom_fields' };
  return plainOf(customFields.find(({ remote_id: remoteId }) => remoteId === remoteIdOf(id ?? ''))?.value);
};

const plainOf = (value: unknown): Found => {
  if (value === null || value === undefined || value === '') return { value: null, blank: 'not_set' };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { value };
  return { value: null, blank: 'mapping_failed' };
};

/** What a JSON Pointer leads to (RFC 6901, https://www.rfc-editor.org/rfc/rfc6901); `undefined` when it leads nowhere. */
export const valueAt = (raw: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      raw,
    );

const wrongKind = ({ name, path, custom_field_id: id }: FieldMapping): UnifiedWarning => ({
  code: 'mapping_failed',
  message: `The field mapping "${name}" points at a list or an object (${path ?? id}): point it at a text, a number, true or false.`,
  field: `${target}.${name}`,
});
