import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { TickBox } from '../../ui/tick-box.tsx';
import { useStrings } from '../strings/strings.tsx';

interface CountdownProps {
  readonly seconds: number;
  /** Tries again when the time is over, where the person wants that. Absent: only they can, for it needs their click. */
  readonly onOver?: (() => void) | undefined;
}

/** Counts down to the moment from which a retry makes sense. */
export const Countdown = ({ seconds, onOver }: CountdownProps): ReactNode => {
  const { help } = useStrings();
  const [left, setLeft] = useState(Math.ceil(seconds));
  const [retriesAlone, setRetriesAlone] = useState(false);
  useEffect(() => {
    const until = Date.now() + seconds * 1_000;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1_000))), 250);
    return () => clearInterval(timer);
  }, [seconds]);
  const isOver = left === 0;
  const retry = useEffectEvent(() => retriesAlone && onOver?.());
  useEffect(() => {
    if (isOver) retry();
  }, [isOver]);
  return (
    <>
      <p role="timer" className="font-medium tabular-nums">
        {isOver ? help.waitOver : help.wait(left)}
      </p>
      <p role="status" className="sr-only">
        {isOver ? help.waitOver : ''}
      </p>
      {onOver !== undefined && !isOver && (
        <TickBox checked={retriesAlone} onChange={setRetriesAlone} text={help.retryAlone} label={help.retryAlone} />
      )}
    </>
  );
};
