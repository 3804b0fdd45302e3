import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import type { Fault } from '../sandbox-types.ts';
import { useStrings } from '../strings/strings.tsx';

interface FaultsOnProps {
  readonly faults: readonly Fault[];
  readonly onEnd: (fault: Fault) => void;
  readonly onEndAll: () => void;
}

/** The faults that are on, each with how many calls it is still for. */
export const FaultsOn = ({ faults, onEnd, onEndAll }: FaultsOnProps): ReactNode => {
  const strings = useStrings();
  const nameOf = ({ kind }: Fault): string =>
    (strings.faults.kinds as Readonly<Record<string, { name: string }>>)[kind]?.name ?? kind;
  if (faults.length === 0) return <p className="text-[0.9375rem] text-ink-soft">{strings.faults.none}</p>;
  return (
    <div className="rounded-control bg-warn-tint p-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h3 className="font-semibold">{strings.faults.on}</h3>
        {faults.length > 1 && (
          <Button kind="quiet" className="mx-0!" onClick={onEndAll}>
            {strings.faults.endAll}
          </Button>
        )}
      </div>
      <ul>
        {faults.map((fault) => (
          <li key={fault.id} className="flex flex-wrap items-center justify-between gap-x-3">
            <span>
              {nameOf(fault)}{' '}
              <span className="text-sm">
                {fault.count === 'always' ? strings.faults.always : strings.faults.left(fault.count)}
              </span>
            </span>
            <Button
              kind="quiet"
              className="mx-0!"
              aria-label={strings.faults.end(nameOf(fault))}
              onClick={() => onEnd(fault)}
            >
              {strings.faults.endShort}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
