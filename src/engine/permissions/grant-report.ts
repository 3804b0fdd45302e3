import type { Connector } from '../../connector-kit/contract.ts';
import type { Permission } from '../../connector-kit/permission.ts';
import { everythingShared } from '../../connector-kit/shared-data.ts';
import type { Say } from '../../connector-kit/phrases.ts';
import { translatePermission } from '../../connector-kit/translate.ts';
import type { Grant } from '../../connector-kit/preflight.ts';
import { isOfResources, permissionsFor, type Wanted } from './needed.ts';

/** One permission as it was found, with everything that a person needs to mend it. */
export interface ReportedGrant extends Grant {
  readonly name: string;
  readonly menuPath: readonly string[];
  /** Whether the name is the vendor's own. */
  readonly published: boolean;
  /** Why linking works without it. */
  readonly optional?: string;
  readonly guideStep: string | null;
  readonly feeds: Permission['feeds'];
}

/**
 * Puts what was found beside what the connector says of each permission that feeds what is wanted. Each of
 * them is in the report: one that nobody looked at is `cannot_tell`.
 */
export const reportGrants = (connector: Connector, grants: readonly Grant[], wanted: Wanted): ReportedGrant[] => {
  const found = new Map(grants.map((grant) => [grant.permission, grant]));
  const listed = permissionsFor(connector, wanted).map(({ key, optional, ...permission }): ReportedGrant => {
    const grant = found.get(key) ?? { permission: key, state: 'cannot_tell' as const };
    return { ...permission, ...grant, ...(optional !== undefined && { optional }) };
  });
  const own = grants.flatMap((grant): ReportedGrant[] => {
    const { resources, shared = everythingShared } = wanted;
    const fields = grant.found?.fields.filter((path) => isOfResources(path, resources) && shared.shares(path)) ?? [];
    if (!grant.found || fields.length === 0) return [];
    const { name, menuPath } = grant.found;
    return [
      {
        ...grant,
        name,
        menuPath,
        published: true,
        optional: 'Only if this field is wanted.',
        guideStep: null,
        feeds: { fields, actions: [] },
      },
    ];
  });
  return [...listed, ...own];
};

/** A grant in another language. */
export const translateGrant = (grant: ReportedGrant, say: Say): ReportedGrant => ({
  ...translatePermission(grant, say),
  ...(grant.detail !== undefined && { detail: say(grant.detail) }),
});
