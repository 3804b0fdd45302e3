import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useStrings } from '../strings/strings.tsx';

/** Asks whether somebody really leaves. Escape stays. */
const LeaveDialog = ({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }): ReactNode => {
  const { leaving } = useStrings();
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onStay()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 bg-ink/40" />
        <AlertDialog.Popup className="fixed inset-x-4 top-24 mx-auto max-w-md rounded-card border border-line bg-panel p-6 text-ink shadow-card">
          <AlertDialog.Title className="text-lg font-semibold">{leaving.heading}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-[0.9375rem] text-ink-soft">
            {leaving.text}
          </AlertDialog.Description>
          <div className="mt-5 flex flex-wrap gap-3">
            <Button kind="primary" onClick={onStay}>
              {leaving.stay}
            </Button>
            <Button onClick={onLeave}>{leaving.leave}</Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
};

// `lazy` takes default exports only.
export default LeaveDialog;
