import { X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useStrings } from '../strings/strings.tsx';

const LeaveDialog = lazy(() => import('./leave-dialog.tsx'));

/** Back to the product's page; asks first where something typed would be lost. */
export const Leave = ({ onLeave, asksFirst }: { onLeave: () => void; asksFirst: boolean }): ReactNode => {
  const strings = useStrings();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button
        kind="quiet"
        className="mx-0! min-w-11"
        aria-label={strings.leave}
        onClick={() => (asksFirst ? setAsks(true) : onLeave())}
      >
        <X aria-hidden className="size-5" />
      </Button>
      {asks && (
        <Suspense>
          <LeaveDialog onLeave={onLeave} onStay={() => setAsks(false)} />
        </Suspense>
      )}
    </>
  );
};
