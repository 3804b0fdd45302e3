import { resources, type ResourceKey } from '../../model/resources.ts';
import {
  deleteFieldMapping,
  findFieldMapping,
  listFieldMappings as listStored,
  saveFieldMapping,
  saveFieldMappingSource,
  type FieldMapping,
} from '../../store/field-mappings.ts';
import { newUuidV7, parseShortId } from '../../store/ids.ts';
import { requireAccount } from '../accounts/find-account.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { hasCustomFields, type FieldMapping as Mapping } from '../records/mapped-fields.ts';

export type { FieldMapping };

/** Mappings of one account, and mappings of a project beside those: as many as are looked through at each read. */
const mostMappings = 200;

/** Where a field is found: in the vendor's own record, or among the custom fields of an employee. One of the two. */
export interface MappingSource {
  /** JSON Pointer (RFC 6901). */
  readonly path?: string | undefined;
  /** Either id. */
  readonly custom_field_id?: string | undefined;
}

/** A mapping to be added. */
export interface MappingInput extends MappingSource {
  readonly resource: ResourceKey;
  readonly name: string;
  /** Of a project: the one provider that it is for. */
  readonly provider?: string | undefined;
}

/** The mappings of one account, or without `account` those of the project. Throws a Problem `NotFound`. */
export const listFieldMappings = async (engine: Engine, caller: Caller, account?: string): Promise<FieldMapping[]> =>
  listStored(engine.db, caller.projectId, await ownerOf(engine, caller, account));

/**
 * Adds a mapping.
 *
 * @throws Problem `NotFound`, `ValidationError`, or `Conflict` when there is one of this name or there are too many.
 */
export const createFieldMapping = async (
  engine: Engine,
  caller: Caller,
  { resource, name, provider, ...source }: MappingInput,
  account?: string,
): Promise<FieldMapping> => {
  const accountId = await ownerOf(engine, caller, account);
  if (provider !== undefined && !engine.connectors[provider]) {
    throw invalid('provider', `is none of: ${Object.keys(engine.connectors).join(', ')}`);
  }
  const columns = columnsOf(resource, source);
  if ((await listStored(engine.db, caller.projectId, accountId)).length >= mostMappings) {
    throw new Problem('Conflict', `There are ${mostMappings} field mappings here already.`, {
      remediation: 'Delete those that are no longer read.',
    });
  }
  const mapping = { id: newUuidV7(), account_id: accountId, provider: provider ?? null, resource, name, ...columns };
  const saved = await saveFieldMapping(engine.db, caller.projectId, mapping);
  if (saved) return saved;
  throw new Problem('Conflict', `There is a field mapping "${name}" of ${resource} here already.`, {
    remediation: 'Change where that one points, or choose another name.',
    errors: [{ pointer: '/body/name', message: 'is taken' }],
  });
};

/** One mapping. Throws a Problem `NotFound`. */
export const getFieldMapping = async (
  engine: Engine,
  caller: Caller,
  id: string,
  account?: string,
): Promise<FieldMapping> => {
  const accountId = await ownerOf(engine, caller, account);
  const uuid = parseShortId(id);
  const mapping = uuid && (await findFieldMapping(engine.db, caller.projectId, accountId, uuid));
  if (mapping) return mapping;
  throw notThere();
};

/** Points a mapping at something else. Throws a Problem `NotFound` or `ValidationError`. */
export const updateFieldMapping = async (
  engine: Engine,
  caller: Caller,
  id: string,
  source: MappingSource,
  account?: string,
): Promise<FieldMapping> => {
  const mapping = await getFieldMapping(engine, caller, id, account);
  const columns = columnsOf(mapping.resource as ResourceKey, source);
  const saved = await saveFieldMappingSource(engine.db, caller.projectId, mapping.id, columns);
  if (saved) return saved;
  throw notThere();
};

/** Deletes a mapping and gives it as it was. Throws a Problem `NotFound`. */
export const removeFieldMapping = async (
  engine: Engine,
  caller: Caller,
  id: string,
  account?: string,
): Promise<FieldMapping> => {
  const mapping = await getFieldMapping(engine, caller, id, account);
  await deleteFieldMapping(engine.db, caller.projectId, mapping.id);
  return mapping;
};

const ownerOf = async (engine: Engine, caller: Caller, account?: string): Promise<string | null> =>
  account === undefined ? null : (await requireAccount(engine, caller, account)).id;

const columnsOf = (
  resource: ResourceKey,
  { path, custom_field_id: customFieldId }: MappingSource,
): Pick<Mapping, 'path' | 'custom_field_id'> => {
  if (customFieldId !== undefined && !hasCustomFields(resource)) {
    const able = (Object.keys(resources) as ResourceKey[]).filter(hasCustomFields).join(', ');
    throw invalid('custom_field_id', `only records of ${able} have custom fields: give a "path"`);
  }
  return { path: path ?? null, custom_field_id: customFieldId ?? null };
};

const invalid = (field: string, message: string) =>
  new Problem('ValidationError', `/body/${field}: ${message}`, { errors: [{ pointer: `/body/${field}`, message }] });

const notThere = () =>
  new Problem('NotFound', 'There is no such field mapping here.', {
    remediation: 'Take the id from the list of field mappings of the project, or of the account.',
  });
