import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { useStrings } from '../strings/strings.tsx';

/** How long no try is taken after wrong ones. Counted down for the eye; a screen reader is told when it begins. */
export const WaitNotice = ({ secondsLeft }: { secondsLeft: number }): ReactNode => {
  const { signIn, notice } = useStrings();
  return (
    <div role="alert">
      {secondsLeft > 0 && (
        <Notice tone="warn" label={notice.warning}>
          <p className="font-semibold tabular-nums" aria-live="off">
            {signIn.wait(secondsLeft)}
          </p>
          <p>{signIn.waitHelp}</p>
        </Notice>
      )}
    </div>
  );
};
