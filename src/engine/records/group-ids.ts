import { remotePartsOf, unifiedId } from '../../model/id.ts';
import type { ResourceKey } from '../../model/resources.ts';

/** What counts as a group, in the order in which groups are listed, and the word for it in a group's `type`. */
export const groupKinds = {
  departments: 'department',
  teams: 'team',
  divisions: 'unmapped_value',
  cost_centers: 'cost_center',
} as const satisfies Partial<Record<ResourceKey, string>>;

/** A kind of group. */
export type GroupKind = keyof typeof groupKinds;

/** The id of a group in the list of all kinds, where a department and a cost centre may have the same `remote_id`. */
export const withKind = (kind: GroupKind, id: string): string => unifiedId({ kind, ...remotePartsOf(id) });

/** What {@link withKind} put together; any other id has no kind. */
export const kindAndIdOf = (asked: string): { readonly kind?: string; readonly id: string } => {
  const { kind, ...rest } = remotePartsOf(asked);
  return kind === undefined || Object.keys(rest).length === 0 ? { id: asked } : { kind, id: unifiedId(rest) };
};
