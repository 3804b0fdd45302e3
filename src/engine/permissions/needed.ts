import type { Check } from '../../connector-kit/auth/auth.ts';
import type { Connector } from '../../connector-kit/contract.ts';
import type { Permission } from '../../connector-kit/permission.ts';

/** Whether a field as `resource.field` belongs to one of some resources; to any when none is named. */
export const isOfResources = (path: string, resources: readonly string[]): boolean =>
  resources.length === 0 || resources.includes(path.split('.')[0] ?? '');

/**
 * The least that must be granted so that these resources can be read, each permission with what of them it feeds. No
 * resources: everything that the connector can use.
 */
export const permissionsFor = ({ permissions }: Connector, resources: readonly string[]): readonly Permission[] => {
  if (resources.length === 0) return permissions;
  return permissions.flatMap((permission): Permission[] => {
    const fields = permission.feeds.fields.filter((path) => isOfResources(path, resources));
    if (fields.length === 0 && !permission.isNeededToLink) return [];
    return [{ ...permission, feeds: { ...permission.feeds, fields } }];
  });
};

/** The checks of a link that look at what is asked for. */
export const checksFor = (
  connector: Connector,
  resources: readonly string[],
  checks: readonly Check[],
): readonly Check[] => {
  const needed = new Set(permissionsFor(connector, resources).map(({ key }) => key));
  return checks.filter(({ permission }) => permission === undefined || needed.has(permission));
};
