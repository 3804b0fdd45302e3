import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useStrings, type Strings } from '../strings/strings.tsx';
import { Pick } from './pick.tsx';

/** A fault of the simulators, or `permission`: one that is taken away. */
export type FaultKind = keyof Strings['faults']['kinds'];

/** Seconds to choose from, the first by default. */
const secondsOf: Partial<Record<FaultKind, readonly [number, ...number[]]>> = {
  rate_limit: [30, 5, 120],
  slow: [5, 15, 60],
};

interface FaultRowProps {
  readonly kind: FaultKind;
  readonly onStart: (seconds: number | undefined) => void;
}

/** One fault: its button, and what one will see of it. */
export const FaultRow = ({ kind, onStart }: FaultRowProps): ReactNode => {
  const strings = useStrings();
  const { name, seen } = strings.faults.kinds[kind];
  const choices = secondsOf[kind];
  const [seconds, setSeconds] = useState(choices?.[0]);
  return (
    <li className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2 py-3">
      <div className="min-w-48 grow basis-0">
        <h3 className="font-medium">{name}</h3>
        <p className="text-sm text-ink-soft">{seen}</p>
      </div>
      <div className="flex items-end gap-3">
        {choices && (
          <Pick
            label={strings.faults.seconds}
            value={String(seconds)}
            options={choices.map((choice) => ({ value: String(choice), text: String(choice) }))}
            onValue={(value) => setSeconds(Number(value))}
          />
        )}
        <Button aria-label={strings.faults.start(name)} onClick={() => onStart(seconds)}>
          {strings.faults.startShort}
        </Button>
      </div>
    </li>
  );
};
