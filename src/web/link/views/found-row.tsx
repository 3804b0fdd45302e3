import { CircleCheck, CircleQuestionMark, Minus, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '../../ui/badge.tsx';
import type { FoundPermission } from '../hub-types.ts';
import { actionWords, dataWords, placeOf } from '../purpose.ts';
import { useSetup } from '../setup-context.tsx';
import { useStrings } from '../strings/strings.tsx';
import type { Strings } from '../strings/strings.tsx';

const looks = {
  granted: { Icon: CircleCheck, look: 'text-good' },
  missing: { Icon: TriangleAlert, look: 'text-warn' },
  not_granted: { Icon: Minus, look: 'text-ink-soft' },
  cannot_tell: { Icon: CircleQuestionMark, look: 'text-ink-soft' },
} as const;

interface FoundRowProps {
  readonly permission: FoundPermission;
  /** Granted now, and not at the look before. */
  readonly turned: boolean;
  /** Linking works without it, and nobody has asked for it: not having it is no fault. */
  readonly optional: boolean;
}

/** One permission as it was found: its name at the vendor, its state, and what is blank without it. */
export const FoundRow = ({ permission, turned, optional }: FoundRowProps): ReactNode => {
  const strings = useStrings();
  const { system } = useSetup();
  const { name, menu_path: menuPath, state, detail, published } = permission;
  const isPlainlyOff = state === 'missing' && optional;
  const { Icon, look } = looks[isPlainlyOff ? 'not_granted' : state];
  const { rest } = placeOf(menuPath, name);
  const said = detail ?? (state === 'cannot_tell' ? strings.permissions.cannotTell(system) : undefined);
  return (
    <li
      data-permission={permission.key}
      data-state={state}
      className={`flex gap-3 px-3.5 py-2.5 transition-colors ${turned ? 'bg-good-tint' : ''}`}
    >
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${look}`} />
      <div className="min-w-0 grow text-sm">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className="text-[0.9375rem]">
            <bdi dir="ltr">
              <span className="font-semibold">{name}</span>
              {rest.length > 0 && <span> › {rest.join(' › ')}</span>}
            </bdi>
            {optional && (
              <span className="ms-2">
                <Badge>{strings.guide.optional}</Badge>
              </span>
            )}
          </p>
          <span className={`font-medium ${look}`}>
            {isPlainlyOff ? strings.permissions.notGranted : strings.permissions.state[state]}
          </span>
        </div>
        {!published && <p className="text-xs text-ink-soft">({strings.guide.ourWords})</p>}
        {state !== 'granted' && said !== undefined && (
          <p className="text-ink-soft">
            <bdi>{said}</bdi>
          </p>
        )}
        <p className="text-ink-soft">{effectOf(permission, strings)}</p>
      </div>
    </li>
  );
};

/** What the permission brings, or what its absence leaves blank. Actions only where no data hangs on it. */
const effectOf = ({ state, fields, actions }: FoundPermission, strings: Strings): string => {
  const { permissions } = strings;
  const data = dataWords(fields, strings);
  const named = actionWords(actions, strings);
  const isData = data !== '';
  if (!isData && named === '') return '';
  switch (state) {
    case 'granted':
      return isData ? data : strings.guide.actions(named);
    case 'missing':
      return isData ? permissions.staysEmpty(data) : permissions.actionsFail(named);
    case 'cannot_tell':
      return isData ? permissions.mayStayEmpty(data) : permissions.actionsMayFail(named);
  }
};
