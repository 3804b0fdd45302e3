import type { Check } from '../../connector-kit/auth/auth.ts';
import type { Connector } from '../../connector-kit/contract.ts';
import type { Permission } from '../../connector-kit/permission.ts';
import { everythingShared, neededKeys, sharedFields, type SharedData } from '../../connector-kit/shared-data.ts';

/** What a link asks for. */
export interface Wanted {
  /** The resources that the product reads; none: everything that the connector can give. */
  readonly resources: readonly string[];
  /** What of it the customer shares. Default: all. */
  readonly shared?: SharedData;
}

/** Whether a field as `resource.field` belongs to one of some resources; to any when none is named. */
export const isOfResources = (path: string, resources: readonly string[]): boolean =>
  resources.length === 0 || resources.includes(path.split('.')[0] ?? '');

/**
 * The least that must be granted for a link, each permission with what it feeds of what is wanted: nobody is asked to grant
 * what they keep back.
 */
export const permissionsFor = (
  { permissions }: Connector,
  { resources, shared = everythingShared }: Wanted,
): readonly Permission[] => {
  if (resources.length === 0 && shared === everythingShared) return permissions;
  const needed = neededKeys(permissions, shared);
  return permissions.flatMap((permission): Permission[] => {
    if (!needed.has(permission.key)) return [];
    const fields = sharedFields(permission, shared).filter((path) => isOfResources(path, resources));
    if (fields.length === 0 && resources.length > 0 && !permission.isNeededToLink) return [];
    return [{ ...permission, feeds: { ...permission.feeds, fields } }];
  });
};

/** The checks of a link that look at what is asked for. */
export const checksFor = (connector: Connector, wanted: Wanted, checks: readonly Check[]): readonly Check[] => {
  const needed = new Set(permissionsFor(connector, wanted).map(({ key }) => key));
  return checks.filter(({ permission }) => permission === undefined || needed.has(permission));
};
