import { z } from 'zod';
import {
  createFieldMapping,
  getFieldMapping,
  listFieldMappings,
  removeFieldMapping,
  updateFieldMapping,
} from '../../engine/field-mappings/field-mappings.ts';
import { listOf } from '../../model/envelopes.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import {
  accountFieldMappingInput,
  fieldMapping,
  fieldMappingInput,
  fieldMappingPatch,
  renderFieldMapping,
} from './field-mapping-model.ts';

const accountParams = z.object({ account_id: z.string().min(1).max(500) });

/** Whose mappings some operations are about. */
interface Owner {
  readonly path: string;
  readonly words: string;
  readonly area: 'settings' | 'accounts';
  /** Behind the verb of an operation id. */
  readonly suffix: string;
  readonly params: z.ZodObject;
  readonly input: typeof fieldMappingInput | typeof accountFieldMappingInput;
}

const project: Owner = {
  path: '/field_mappings',
  words: 'the project',
  area: 'settings',
  suffix: 'field_mapping',
  params: z.object({}),
  input: fieldMappingInput,
};
const account: Owner = {
  path: '/accounts/{account_id}/field_mappings',
  words: 'an account, which go before those of the project',
  area: 'accounts',
  suffix: 'account_field_mapping',
  params: accountParams,
  input: accountFieldMappingInput,
};

/** What the path of an operation names: a mapping, and the account where it is about one. */
const placeIn = (params: object) => params as { readonly id: string; readonly account_id?: string };

const operationsOf = ({ path, words, area, suffix, params, input }: Owner): readonly Operation[] => {
  const common = { access: 'project', tag: 'Field mappings', area } as const;
  const one = { ...common, path: `${path}/{id}`, params: params.extend(idParams.shape) };
  const shown = { status: 200, schema: fieldMapping } as const;
  return [
    defineOperation({
      ...common,
      method: 'get',
      path,
      operationId: `list_${suffix}s`,
      summary: `List the field mappings of ${words}`,
      params,
      success: { status: 200, schema: listOf(fieldMapping) },
      refusals: ['NotFound'],
      handle: async (engine, asked) => ({
        next: null,
        data: (await listFieldMappings(engine, asked.caller, placeIn(asked.params).account_id)).map(renderFieldMapping),
      }),
    }),
    defineOperation({
      ...common,
      method: 'post',
      path,
      operationId: `create_${suffix}`,
      summary: `Add a field mapping of ${words}`,
      params,
      body: input,
      success: { status: 201, schema: fieldMapping },
      refusals: ['NotFound', 'Conflict'],
      handle: async (engine, asked) =>
        renderFieldMapping(
          await createFieldMapping(engine, asked.caller, asked.body, placeIn(asked.params).account_id),
        ),
    }),
    defineOperation({
      ...one,
      method: 'get',
      operationId: `get_${suffix}`,
      summary: `Get a field mapping of ${words}`,
      success: shown,
      refusals: ['NotFound'],
      handle: async (engine, { caller, params: asked }) => {
        const { id, account_id: accountId } = placeIn(asked);
        return renderFieldMapping(await getFieldMapping(engine, caller, id, accountId));
      },
    }),
    defineOperation({
      ...one,
      method: 'patch',
      operationId: `update_${suffix}`,
      summary: `Point a field mapping of ${words} at something else`,
      body: fieldMappingPatch,
      success: shown,
      refusals: ['NotFound'],
      handle: async (engine, { caller, params: asked, body }) => {
        const { id, account_id: accountId } = placeIn(asked);
        return renderFieldMapping(await updateFieldMapping(engine, caller, id, body, accountId));
      },
    }),
    defineOperation({
      ...one,
      method: 'delete',
      operationId: `delete_${suffix}`,
      summary: `Delete a field mapping of ${words}`,
      success: shown,
      refusals: ['NotFound'],
      handle: async (engine, { caller, params: asked }) => {
        const { id, account_id: accountId } = placeIn(asked);
        return renderFieldMapping(await removeFieldMapping(engine, caller, id, accountId));
      },
    }),
  ];
};

/** Everything about field mappings: of the project, and of one account. */
export const fieldMappingOperations: readonly Operation[] = [...operationsOf(project), ...operationsOf(account)];
