import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '../../../ui/badge.tsx';
import { MenuPath } from '../../../ui/menu-path.tsx';
import { useStrings } from '../../strings/strings.tsx';
import type { FoundPermission } from '../account-types.ts';

const signs = {
  granted: { Icon: CircleCheck, look: 'text-good' },
  missing: { Icon: CircleX, look: 'text-bad' },
  cannot_tell: { Icon: CircleHelp, look: 'text-ink-soft' },
} as const;

/** A permission by the vendor's own name: whether it is granted, what is empty without it, and where it is granted. */
export const PermissionRow = ({ permission }: { permission: FoundPermission }): ReactNode => {
  const { permissions } = useStrings().accounts.detail;
  const { key, name, published, optional, state, detail, menu_path: path, fields, actions } = permission;
  const { Icon, look } = signs[state];
  const isGranted = state === 'granted';
  return (
    <li data-permission={key} data-state={state} className="flex gap-3 py-4 first:pt-0 last:pb-0">
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${look}`} />
      <div className="min-w-0 grow space-y-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <span className="font-medium">
            {name} {!published && <span className="text-sm font-normal text-ink-soft">({permissions.ourWords})</span>}
          </span>
          <span className="flex items-baseline gap-2">
            {optional !== null && <Badge>{permissions.optional}</Badge>}
            <span className={`text-sm font-semibold ${look}`}>{permissions.states[state]}</span>
          </span>
        </div>
        {detail !== null && <p className="text-[0.9375rem] text-ink-soft">{detail}</p>}
        {!isGranted && optional !== null && <p className="text-[0.9375rem] text-ink-soft">{optional}</p>}
        {!isGranted && fields.length > 0 && <Names title={permissions.blanks} names={fields} />}
        {!isGranted && actions.length > 0 && <Names title={permissions.actionsFail} names={actions} />}
        {!isGranted && path.length > 0 && (
          <div>
            <p className="mb-1 text-sm text-ink-soft">{permissions.where}</p>
            <MenuPath label={permissions.where} clicks={path} />
          </div>
        )}
      </div>
    </li>
  );
};

const Names = ({ title, names }: { title: string; names: readonly string[] }): ReactNode => (
  <div className="text-sm">
    <p className="text-ink-soft">{title}</p>
    <p className="font-mono text-[0.8125rem]">{names.join(', ')}</p>
  </div>
);
