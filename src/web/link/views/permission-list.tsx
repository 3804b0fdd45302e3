import type { ReactNode } from 'react';
import { Badge } from '../../ui/badge.tsx';
import type { Permission } from '../guide-types.ts';
import { actionWords, dataWords, placeOf } from '../purpose.ts';
import { useStrings } from '../strings/strings.tsx';
import type { Strings } from '../strings/strings.tsx';

/** What to tick at the vendor, by the vendor's own names, under the clicks that lead there, and what each is for. */
export const PermissionList = ({ permissions }: { permissions: readonly Permission[] }): ReactNode => {
  const strings = useStrings();
  const groups = Map.groupBy(permissions, (permission) =>
    placeOf(permission.menuPath, permission.name).path.join(' › '),
  );
  return (
    <div>
      <p className="mb-2 font-semibold text-ink">{strings.guide.permissions}</p>
      <div className="space-y-3">
        {[...groups].map(([path, members]) => (
          <div key={path} className="overflow-hidden rounded-control border border-line text-sm">
            {path !== '' && (
              <p className="border-b border-line bg-sunken px-3.5 py-1.5 text-xs font-medium">
                <bdi dir="ltr">{path}</bdi>
              </p>
            )}
            <ul className="divide-y divide-line">
              {members.map((permission) => (
                <PermissionRow key={permission.key} permission={permission} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
};

const PermissionRow = ({ permission }: { permission: Permission }): ReactNode => {
  const strings = useStrings();
  const { rest } = placeOf(permission.menuPath, permission.name);
  return (
    <li className="grid gap-x-5 gap-y-0.5 px-3.5 py-2.5 sm:grid-cols-[2fr_3fr]">
      <div>
        <bdi dir="ltr">
          <span className="font-semibold text-ink">{permission.name}</span>
          {rest.length > 0 && <span> › {rest.join(' › ')}</span>}
        </bdi>
        {!permission.published && <span className="block text-xs">({strings.guide.ourWords})</span>}
      </div>
      <div>
        <span className="sr-only">{strings.guide.feeds}: </span>
        {purposeOf(permission, strings)}
        {permission.optional !== undefined && (
          <p className="mt-1 flex flex-wrap items-baseline gap-x-2 text-xs">
            <Badge>{strings.guide.optional}</Badge>
            <bdi>{permission.optional}</bdi>
          </p>
        )}
      </div>
    </li>
  );
};

/** What a permission is for. Actions are a matter of programs: they are named only where there is nothing else to say. */
const purposeOf = ({ feeds }: Permission, strings: Strings): string =>
  dataWords(feeds.fields, strings) ||
  (feeds.actions.length > 0 ? strings.guide.actions(actionWords(feeds.actions, strings)) : strings.guide.somethingElse);
