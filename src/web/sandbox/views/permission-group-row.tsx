import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { SwitchRow } from '../../ui/switch-row.tsx';
import type { PermissionGroup } from '../permission-groups.ts';
import type { Permission, TenantState } from '../sandbox-types.ts';
import { useStrings } from '../strings/strings.tsx';

interface TurningProps {
  readonly state: TenantState;
  readonly onTurn: (permission: Permission, granted: boolean) => void;
}

interface PermissionGroupRowProps extends TurningProps {
  readonly group: PermissionGroup;
  /** How it begins: it can be folded and unfolded from then on. */
  readonly isOpen: boolean;
}

/** The permissions at one place of the vendor's menus: several are folded away behind its name, one stands as it is. */
export const PermissionGroupRow = ({ group, isOpen, ...turning }: PermissionGroupRowProps): ReactNode => {
  const strings = useStrings();
  const { path, permissions } = group;
  const place = path.replaceAll(' > ', ' › ');
  const [first] = permissions;
  if (first !== undefined && permissions.length === 1)
    return (
      <div className="border-t border-line px-2 py-1 first:border-t-0">
        <PermissionSwitch permission={first} place={place} {...turning} />
      </div>
    );
  const granted = permissions.filter(({ key }) => turning.state.permissions[key] === true).length;
  return (
    <details open={isOpen} className="group border-t border-line first:border-t-0">
      <summary className="flex min-h-11 cursor-pointer items-center gap-x-3 rounded-control px-2 py-2 hover:bg-sunken">
        <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-3">
          <bdi lang="en" className="font-medium">
            {place}
          </bdi>
          <span className={`text-sm ${granted === permissions.length ? 'text-ink-soft' : 'font-medium text-warn'}`}>
            {strings.permissions.granted(granted, permissions.length)}
          </span>
        </span>
        <ChevronDown aria-hidden className="size-5 shrink-0 text-ink-soft transition-transform group-open:rotate-180" />
      </summary>
      <div className="px-2 pb-3">
        {permissions.map((permission) => (
          <PermissionSwitch key={permission.key} permission={permission} {...turning} />
        ))}
      </div>
    </details>
  );
};

interface PermissionSwitchProps extends TurningProps {
  readonly permission: Permission;
  /** Said where nothing around says it. */
  readonly place?: string;
}

const PermissionSwitch = ({ permission, place, state, onTurn }: PermissionSwitchProps): ReactNode => {
  const strings = useStrings();
  const { key, title, effect } = permission;
  return (
    <SwitchRow
      checked={state.permissions[key] === true}
      onChange={(checked) => onTurn(permission, checked)}
      title={<span lang="en">{title}</span>}
      detail={
        <>
          {place !== undefined && (
            <span className="block">
              <bdi lang="en">{place}</bdi>
            </span>
          )}
          {strings.permissions.without} <span lang="en">{effect}</span>
        </>
      }
    />
  );
};
