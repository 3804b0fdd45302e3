import { z } from 'zod';
import { actionsOf, type PublishedAction } from '../../engine/actions/catalogue.ts';
import type { Connector } from '../../engine/connectors/list-connectors.ts';

const actionMeta = z.object({
  id: z.string(),
  label: z.string(),
  description: z.string(),
  schema_type: z.string(),
  tags: z.array(z.string()),
  required_scopes: z.array(z.string()),
  authentication: z.array(z.object({ key: z.string() })),
  release_stage: z.string().describe('preview when the operation is assumed from incomplete documentation.'),
  evidence: z.string().describe('documented, observed or assumed.'),
  action_details: z.record(z.string(), z.unknown()).optional(),
});

/** The actions of a connector, in the names of the public contract. */
export const actionsMeta = z
  .object({
    key: z.string(),
    name: z.string(),
    version: z.string(),
    description: z.string(),
    account_id: z.string().nullable(),
    release_stage: z.string(),
    categories: z.array(z.string()),
    authentication: z.array(
      z.object({ key: z.string(), label: z.string(), type: z.string(), required_scopes: z.array(z.string()) }),
    ),
    scope_definitions: z.array(z.object({ name: z.string(), description: z.string(), includes: z.array(z.string()) })),
    actions: z.array(actionMeta).optional(),
  })
  .meta({ id: 'ActionsMeta', description: 'A connector and its own operations.' });

/** What of a connector's actions is shown. */
export interface ActionsView {
  readonly accountId: string | null;
  readonly details: boolean;
  readonly actions: boolean;
  keep(action: PublishedAction): boolean;
}

/** Shows a connector's actions on the wire. */
export const renderActions = (connector: Connector, view: ActionsView): z.infer<typeof actionsMeta> => {
  const { manifest, auth, permissions } = connector;
  return {
    key: manifest.key,
    name: manifest.name,
    version: '1.0.0',
    description: manifest.summary,
    account_id: view.accountId,
    release_stage: manifest.verified.level === 'live' ? 'ga' : 'beta',
    categories: [manifest.category],
    authentication: [
      { key: auth.key, label: auth.label, type: 'custom', required_scopes: permissions.map(({ key }) => key) },
    ],
    scope_definitions: permissions.map(({ key, menuPath }) => ({
      name: key,
      description: menuPath.join(' › '),
      includes: [],
    })),
    ...(view.actions && {
      actions: actionsOf(connector)
        .filter((action) => view.keep(action))
        .map((published) => renderAction(published, view.details)),
    }),
  };
};

const renderAction = ({ id, action, connector }: PublishedAction, details: boolean): z.infer<typeof actionMeta> => ({
  id,
  label: action.label,
  description: action.description,
  schema_type: 'native',
  tags: [action.effect],
  required_scopes: [...action.permissions],
  authentication: [{ key: connector.auth.key }],
  release_stage: action.evidence === 'assumed' ? 'preview' : 'beta',
  evidence: action.evidence,
  ...(details && {
    action_details: {
      input: z.toJSONSchema(action.input, { io: 'input' }),
      effect: action.effect,
      source: action.source,
    },
  }),
});
