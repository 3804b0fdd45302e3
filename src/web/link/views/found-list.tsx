import { useState } from 'react';
import type { ReactNode } from 'react';
import { countStates, partFound, stepsToGrant } from '../found.ts';
import type { Found } from '../found.ts';
import type { Step } from '../guide-types.ts';
import type { FoundPermission, GrantState } from '../hub-types.ts';
import { placeOf } from '../purpose.ts';
import { useSetup } from '../setup-context.tsx';
import { useStrings } from '../strings/strings.tsx';
import { FoundRow } from './found-row.tsx';
import { StepBody } from './step-body.tsx';

/** What was found, permission by permission: what is needed first, then what linking works without. */
export const FoundList = ({ found, guided = false }: { found: Found; guided?: boolean }): ReactNode => {
  const strings = useStrings();
  const { setup } = useSetup();
  const { needed, optional } = partFound(found, setup);
  const { turned } = found;
  // Decided by the first look and kept: nothing folds away under the eyes of whoever just granted it.
  const [wasGap, setWasGap] = useState(false);
  if (!wasGap && needed.some(({ state }) => state === 'missing')) setWasGap(true);
  return (
    <div className="space-y-5">
      {wasGap ? (
        <Part permissions={needed} turned={turned} guided={guided} />
      ) : (
        needed.length > 0 && (
          <details>
            <summary className="cursor-pointer rounded-sm py-3 font-medium sm:py-2">
              {strings.permissions.needed(needed.length)}
              <Counts permissions={needed} />
            </summary>
            <div className="mt-2">
              <Part permissions={needed} turned={turned} guided={false} />
            </div>
          </details>
        )
      )}
      {optional.length > 0 && (
        <details>
          <summary className="cursor-pointer rounded-sm py-3 font-medium sm:py-2">
            {needed.length > 0
              ? strings.permissions.optional(optional.length)
              : strings.permissions.optionalOnly(optional.length)}
            <Counts permissions={optional} />
          </summary>
          <div className="mt-2">
            <Part permissions={optional} turned={turned} guided={false} optional />
          </div>
        </details>
      )}
    </div>
  );
};

interface PartProps {
  readonly permissions: readonly FoundPermission[];
  readonly turned: ReadonlySet<string> | undefined;
  /** The steps that grant what is missing stand open. */
  readonly guided: boolean;
  readonly optional?: boolean;
}

const Part = ({ permissions, turned, guided, optional = false }: PartProps): ReactNode => {
  const groups = Map.groupBy(permissions, ({ menu_path: path, name }) => placeOf(path, name).path.join(' › '));
  return (
    <div className="space-y-4">
      {[...groups].map(([path, members]) => (
        <div key={path} className="overflow-hidden rounded-control border border-line">
          {path !== '' && (
            <p className="border-b border-line bg-sunken px-3.5 py-1.5 text-xs font-medium">
              <bdi dir="ltr">{path}</bdi>
            </p>
          )}
          <ul className="divide-y divide-line">
            {members.map((permission) => (
              <FoundRow
                key={permission.key}
                permission={permission}
                turned={turned?.has(permission.key) === true}
                optional={optional}
              />
            ))}
          </ul>
        </div>
      ))}
      <StepsToGrant permissions={permissions} open={guided} />
    </div>
  );
};

const order: readonly GrantState[] = ['missing', 'cannot_tell', 'granted'];

/** How many of each state, in words, after the heading that they belong to. */
export const Counts = ({ permissions }: { permissions: readonly FoundPermission[] }): ReactNode => {
  const strings = useStrings();
  const counts = countStates(permissions);
  const said = order
    .filter((state) => counts[state] > 0)
    .map((state) => strings.permissions.count[state](counts[state]));
  return (
    <span className="ms-2 text-sm font-normal text-ink-soft">
      <span className="sr-only">: </span>
      {said.join(' · ')}
    </span>
  );
};

/** This many steps can all stand open without pushing the list out of sight. */
const FEW_STEPS = 4;

/**
 * The guide's steps that grant what is missing, in place: the guide itself is no longer on the page. They stay while the
 * page does, also when everything in them has been granted: whoever reads one shall not lose it.
 */
const StepsToGrant = ({ permissions, open }: { permissions: readonly FoundPermission[]; open: boolean }): ReactNode => {
  const strings = useStrings();
  const { setup } = useSetup();
  const [shown, setShown] = useState<readonly Step[]>([]);
  const added = stepsToGrant(permissions, setup).filter(({ key }) => !shown.some((step) => step.key === key));
  if (added.length > 0) setShown([...shown, ...added]);
  if (shown.length === 0) return null;
  return (
    <div>
      <p className="mb-2 font-semibold">{strings.permissions.howTo}</p>
      <ol className="divide-y divide-line rounded-control border border-line">
        {shown.map((step, index) => (
          <li key={step.key} data-covers={step.covers.join(' ')} className="px-4">
            <details open={open && (index === 0 || shown.length <= FEW_STEPS)}>
              <summary className="cursor-pointer rounded-sm py-3 font-medium">
                {index + 1}. <bdi>{step.title}</bdi>
              </summary>
              <div className="space-y-4 pb-4 text-[0.9375rem] text-ink-soft">
                <StepBody step={step} linked />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </div>
  );
};
