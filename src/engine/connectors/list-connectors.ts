import type { Connector } from '../../connector-kit/contract.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';

export type { Connector };
export type { FormField } from '../../connector-kit/form.ts';

/** Every connector of this installation, by name. */
export const listConnectors = (engine: Engine): readonly Connector[] =>
  Object.values(engine.connectors).toSorted((a, b) => a.manifest.name.localeCompare(b.manifest.name, 'en'));

/**
 * A connector by its provider key.
 *
 * @throws Problem `NotFound`.
 */
export const requireConnectorByKey = (engine: Engine, provider: string): Connector => {
  const connector = Object.hasOwn(engine.connectors, provider) ? engine.connectors[provider] : undefined;
  if (connector) return connector;
  throw new Problem('NotFound', 'There is no connector with this key.', {
    remediation: `Known are: ${Object.keys(engine.connectors).join(', ')}.`,
  });
};
