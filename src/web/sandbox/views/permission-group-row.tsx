import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { SwitchRow } from '../../ui/switch-row.tsx';
import type { PermissionGroup } from '../permission-groups.ts';
import type { Permission, TenantState } from '../sandbox-types.ts';
import { useStrings } from '../strings/strings.tsx';

interface PermissionGroupRowProps {
  readonly group: PermissionGroup;
  readonly state: TenantState;
  /** How it begins: it can be folded and unfolded from then on. */
  readonly isOpen: boolean;
  readonly onTurn: (permission: Permission, granted: boolean) => void;
}

/** The permissions at one place of the vendor's menus, folded away behind its name. */
export const PermissionGroupRow = ({ group, state, isOpen, onTurn }: PermissionGroupRowProps): ReactNode => {
  const strings = useStrings();
  const { path, permissions } = group;
  const granted = permissions.filter(({ key }) => state.permissions[key] === true).length;
  return (
    <details open={isOpen} className="group border-t border-line first:border-t-0">
      <summary className="flex min-h-11 cursor-pointer items-center gap-x-3 rounded-control px-2 py-2 hover:bg-sunken">
        <span lang="en" dir="ltr" className="min-w-0 grow text-start font-medium rtl:text-end">
          {path.replaceAll(' > ', ' › ')}
        </span>
        <span
          className={`shrink-0 text-sm ${granted === permissions.length ? 'text-ink-soft' : 'font-medium text-warn'}`}
        >
          {strings.permissions.granted(granted, permissions.length)}
        </span>
        <ChevronDown aria-hidden className="size-5 shrink-0 text-ink-soft transition-transform group-open:rotate-180" />
      </summary>
      <div className="ps-2 pb-3">
        {permissions.map((permission) => (
          <SwitchRow
            key={permission.key}
            checked={state.permissions[permission.key] === true}
            onChange={(checked) => onTurn(permission, checked)}
            title={<span lang="en">{permission.title}</span>}
            detail={
              <>
                {strings.permissions.without} <span lang="en">{permission.effect}</span>
              </>
            }
          />
        ))}
      </div>
    </details>
  );
};
