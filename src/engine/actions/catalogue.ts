import type { Action } from '../../connector-kit/action.ts';
import type { Connector } from '../../connector-kit/contract.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';

export type { Action };

/** One of a vendor's own operations with the id under which it is published. */
export interface PublishedAction {
  /** `{provider}_{key}`, for example `hibob_list_reports`. */
  readonly id: string;
  readonly action: Action;
  readonly connector: Connector;
}

/** The actions of a connector, by their published ids. */
export const actionsOf = (connector: Connector): readonly PublishedAction[] =>
  connector.actions.map((action) => ({ id: `${connector.manifest.key}_${action.key}`, action, connector }));

/**
 * An action by its published id.
 *
 * @throws Problem `NotFound`, naming those that the provider has.
 */
export const requireAction = (engine: Engine, id: string): PublishedAction => {
  const provider = id.split('_', 1)[0] ?? '';
  const connector = Object.hasOwn(engine.connectors, provider) ? engine.connectors[provider] : undefined;
  const published = connector ? actionsOf(connector) : [];
  const found = published.find((action) => action.id === id);
  if (found) return found;
  throw new Problem('NotFound', 'There is no action with this id.', {
    errors: [{ pointer: '/body/action', message: 'is not the id of an action' }],
    remediation: connector
      ? `${connector.manifest.name} has: ${published.map((action) => action.id).join(', ')}.`
      : `An id begins with a provider: ${Object.keys(engine.connectors).join(', ')}.`,
  });
};
