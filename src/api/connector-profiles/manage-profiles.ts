import { z } from 'zod';
import { removeProfile } from '../../engine/profiles/remove-profile.ts';
import { createProfile, updateProfile } from '../../engine/profiles/save-profile.ts';
import { readProfile } from '../../engine/profiles/view-profile.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { profileSettings, settingsOf } from './profile-input.ts';
import { connectorProfile, renderProfile } from './profile-model.ts';

const shape = { access: 'project', tag: 'Connector profiles' } as const;
const ofOne = {
  ...shape,
  path: '/connector_profiles/{id}',
  params: idParams,
  success: { status: 200, schema: connectorProfile },
} as const;

export const createConnectorProfile = defineOperation({
  ...shape,
  method: 'post',
  path: '/connector_profiles',
  operationId: 'create_connector_profile',
  summary: 'Offer a system in another way',
  description: 'Each system has a default profile for each of its environments already; another one is used by its id.',
  body: z
    .strictObject({
      connector_key: z.string().min(1).max(100),
      environment: z
        .string()
        .min(1)
        .max(100)
        .optional()
        .describe('The vendor’s own, or simulator. Default production.'),
      ...profileSettings,
    })
    .meta({ id: 'ConnectorProfileCreate', description: 'A new connector profile.' }),
  success: { status: 201, schema: connectorProfile },
  handle: async (engine, { body, caller }) => {
    const { connector_key: connectorKey, environment = 'production' } = body;
    return renderProfile(await createProfile(engine, caller, { connectorKey, environment, ...settingsOf(body) }));
  },
});

export const getConnectorProfile = defineOperation({
  ...ofOne,
  method: 'get',
  operationId: 'get_connector_profile',
  summary: 'Get a connector profile',
  refusals: ['NotFound'],
  handle: async (engine, { params, caller }) => renderProfile(await readProfile(engine, caller, params.id)),
});

export const updateConnectorProfile = defineOperation({
  ...ofOne,
  method: 'patch',
  operationId: 'update_connector_profile',
  summary: 'Change a connector profile',
  description: 'Changes what is given, all or nothing. System and environment stay.',
  body: z
    .strictObject(profileSettings)
    .meta({ id: 'ConnectorProfilePatch', description: 'What may be changed of a connector profile.' }),
  refusals: ['NotFound'],
  handle: async (engine, { params, body, caller }) =>
    renderProfile(await updateProfile(engine, caller, params.id, settingsOf(body))),
});

export const deleteConnectorProfile = defineOperation({
  ...ofOne,
  method: 'delete',
  operationId: 'delete_connector_profile',
  summary: 'Delete a connector profile',
  description: 'Not one that accounts belong to, nor a default one: those can be disabled.',
  refusals: ['NotFound', 'Conflict'],
  handle: async (engine, { params, caller }) => renderProfile(await removeProfile(engine, caller, params.id)),
});
