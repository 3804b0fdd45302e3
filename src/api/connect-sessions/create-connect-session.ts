import { z } from 'zod';
import { createSession } from '../../engine/link/create-session.ts';
import { requireProject } from '../../engine/projects/find-project.ts';
import { resourceKeys } from '../../model/resources.ts';
import { dataGroups } from '../sharing/sharing-model.ts';
import { mappingName } from '../field-mappings/field-mapping-model.ts';
import { metadata } from '../metadata.ts';
import { defineOperation } from '../operation.ts';
import { connectSessionWithToken, renderSession } from './session-model.ts';

/** Categories that programs name; only `hris` is offered here. */
const categories =
  'ats hris hris-legacy crm iam marketing lms stackone documents ticketing screening messaging accounting scheduling'.split(
    ' ',
  );

const askedField = z
  .strictObject({
    name: mappingName,
    title: z.string().trim().min(1).max(100).describe('What it is, in words for the customer.'),
    required: z.boolean().default(false),
  })
  .meta({
    id: 'AskedField',
    description: 'A field that you want to have from a field which each customer defines for itself.',
  });

const newConnectSession = z
  .strictObject({
    origin_owner_id: z.string().min(1).max(500).describe('Your own id of the customer.'),
    origin_owner_name: z.string().min(1).max(500).describe('The name of the customer, as people know it.'),
    origin_username: z.string().max(500).nullish(),
    provider: z.string().max(100).nullish().describe('Opens the Hub at this system.'),
    provider_version: z
      .string()
      .max(100)
      .nullish()
      .meta({ deprecated: true })
      .describe('Taken and not looked at: there is one version of each connector.'),
    categories: z.array(z.enum(categories)).max(20).nullish().describe('Here only hris leads to a system.'),
    account_id: z
      .string()
      .max(100)
      .nullish()
      .describe('The account to edit: it keeps its id, owner and type, and everything attached.'),
    integration_id: z.string().max(100).nullish().describe('The connector profile to use.'),
    label: z.string().max(500).nullish(),
    metadata: metadata.nullish(),
    multiple: z.boolean().nullish().describe('Whether the same owner may link the same system more than once.'),
    expires_in: z
      .int()
      .min(1)
      .max(30 * 24 * 3600)
      .nullish()
      .describe('Seconds. Default 1800 for the token, five days for the link.'),
    type: z
      .enum(['production', 'test'])
      .nullish()
      .describe('test offers the simulated tenants. With account_id or integration_id these say which.'),
    resources: z
      .array(z.enum(resourceKeys, `is no resource; there are ${resourceKeys.join(', ')}`))
      .max(100)
      .nullish()
      .describe('Only what is needed: shrinks guide and checks.'),
    required_data_groups: dataGroups
      .nullish()
      .describe('Data groups that the customer cannot keep back, beside those of the connector profile.'),
    ask_field_mappings: z
      .array(askedField)
      .max(20)
      .refine((fields) => new Set(fields.map(({ name }) => name)).size === fields.length, 'must not name a field twice')
      .nullish()
      .describe('Once the account is linked, the Hub asks which of the customer’s own fields hold these.'),
  })
  .meta({ id: 'ConnectSessionCreate', description: 'Whom to invite, and to what.' });

export const createConnectSession = defineOperation({
  method: 'post',
  path: '/connect_sessions',
  operationId: 'create_connect_session',
  access: 'project',
  tag: 'Connect sessions',
  summary: 'Invite somebody to link an account',
  description:
    'The same owner (id and name) at the same system links the account that is there again, unless `multiple`. `label`, `metadata` and `resources` go to the account; those that are absent or empty leave what it has.',
  body: newConnectSession,
  success: { status: 201, schema: connectSessionWithToken },
  handle: async (engine, { body, caller, headers }) => {
    const { session, token, authLinkUrl } = await createSession(engine, caller, {
      originOwnerId: body.origin_owner_id,
      originOwnerName: body.origin_owner_name,
      originUsername: body.origin_username ?? null,
      provider: body.provider ?? null,
      categories: body.categories ?? [],
      accountId: body.account_id ?? null,
      integrationId: body.integration_id ?? null,
      label: body.label ?? null,
      metadata: body.metadata ?? null,
      multiple: body.multiple ?? false,
      type: body.type ?? 'production',
      resources: body.resources ?? [],
      requiredDataGroups: body.required_data_groups ?? [],
      askedFields: body.ask_field_mappings ?? [],
      expiresInSeconds: body.expires_in ?? null,
    });
    const { organization } = await requireProject(engine, caller.projectId);
    return {
      ...renderSession(session, organization.wire_id, headers.get('user-agent')),
      token,
      auth_link_url: authLinkUrl,
      auth_link_expires_at: session.link_expires_at.toISOString(),
    };
  },
});
