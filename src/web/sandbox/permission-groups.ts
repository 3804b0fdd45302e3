import type { Description, Permission, TenantState } from './sandbox-types.ts';

/** Permissions that stand at one place in the vendor's menus. */
export interface PermissionGroup {
  readonly path: string;
  readonly permissions: readonly Permission[];
}

/** What is looked for among permissions. */
export interface PermissionFilter {
  readonly search: string;
  readonly changedOnly: boolean;
}

export const isChanged = ({ key, default: usual }: Permission, { permissions }: TenantState): boolean =>
  permissions[key] !== usual;

const hasAllWords = ({ title, path, effect, key }: Permission, search: string): boolean => {
  const text = `${title} ${path} ${effect} ${key}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** The permissions that are found, by their place. Those that are chosen together stand elsewhere. */
export const groupPermissions = (
  { permissions, permission_choices: choices }: Pick<Description, 'permissions' | 'permission_choices'>,
  state: TenantState,
  { search, changedOnly }: PermissionFilter,
): readonly PermissionGroup[] => {
  const chosenTogether = new Set(
    choices.flatMap(({ options }) => options.flatMap(({ grants }) => Object.keys(grants))),
  );
  const found = permissions.filter(
    (permission) =>
      !chosenTogether.has(permission.key) &&
      hasAllWords(permission, search) &&
      (!changedOnly || isChanged(permission, state)),
  );
  return [...Map.groupBy(found, ({ path }) => path)].map(([path, group]) => ({ path, permissions: group }));
};

/** The option of a choice that holds now. */
export const chosenOption = (
  { options }: Description['permission_choices'][number],
  { permissions }: TenantState,
): string =>
  // The last that fits: an application that is installed counts as that, asked for or not.
  options.findLast(({ grants }) =>
    Object.entries(grants).every(([key, granted]) => !granted || permissions[key] === true),
  )?.title ?? '';
