import { z } from 'zod';
import { answerAskedFields, readAskedFields, type FieldsToMap } from '../../engine/field-mappings/asked-fields.ts';
import { parseShortId } from '../../engine/ids.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';

const fieldsToMap = z
  .object({
    fields: z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        required: z.boolean(),
        custom_field_id: z.string().nullable().describe('What is picked; null: nothing.'),
      }),
    ),
    choices: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          kind: z.string().nullable(),
          options: z.array(z.string()).describe('What can be chosen, where it is a choice; the first few.'),
        }),
      )
      .describe('The fields that the customer defined in the HR system, by name. No values of people.'),
  })
  .meta({
    id: 'HubFieldMappings',
    description: 'What a session asks for, what is picked, and what there is to pick from.',
  });

const renderFields = ({ fields, choices }: FieldsToMap): z.infer<typeof fieldsToMap> => ({
  fields: fields.map(({ customFieldId, ...field }) => ({ ...field, custom_field_id: customFieldId })),
  choices: choices.map((choice) => ({ ...choice, options: [...choice.options] })),
});

const shape = {
  path: '/hub/accounts/{id}/field_mappings',
  access: 'session',
  tag: 'Hub',
  params: idParams,
  success: { status: 200, schema: fieldsToMap },
} as const;

export const getHubFieldMappings = defineOperation({
  ...shape,
  method: 'get',
  operationId: 'get_hub_field_mappings',
  summary: 'See which fields a session asks for, and the customer’s own that may hold them',
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked'],
  handle: async (engine, { caller, session, params }) =>
    renderFields(await readAskedFields(engine, caller, session, parseShortId(params.id))),
});

export const putHubFieldMappings = defineOperation({
  ...shape,
  method: 'put',
  operationId: 'put_hub_field_mappings',
  summary: 'Say which of the customer’s own fields hold what a session asks for',
  body: z
    .strictObject({
      mappings: z
        .array(z.strictObject({ name: z.string().max(63), custom_field_id: z.string().min(1).max(500).nullable() }))
        .max(20),
    })
    .meta({
      id: 'HubFieldMappingsAnswer',
      description: 'A field of the customer’s own for each that is asked for, or null.',
    }),
  refusals: ['NotFound', 'SessionExpired', 'SessionLocked'],
  handle: async (engine, { caller, session, params, body }) => {
    const answers = body.mappings.map(({ name, custom_field_id }) => ({ name, customFieldId: custom_field_id }));
    return renderFields(await answerAskedFields(engine, caller, session, parseShortId(params.id), answers));
  },
});
