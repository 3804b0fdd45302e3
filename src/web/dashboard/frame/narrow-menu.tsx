import { Dialog } from '@base-ui/react/dialog';
import { Menu, X } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useStrings } from '../strings/strings.tsx';
import { Navigation } from './navigation.tsx';

const square = 'grid size-11 shrink-0 place-items-center rounded-control text-ink-soft hover:bg-sunken hover:text-ink';

/** The navigation of narrow screens, behind a button. */
export const NarrowMenu = ({ sandbox }: { sandbox: boolean }): ReactNode => {
  const { frame } = useStrings();
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger aria-label={frame.openNavigation} className={`${square} -ms-2 lg:hidden`}>
        <Menu aria-hidden className="size-5.5" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 bg-shade transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-y-0 start-0 w-[min(18rem,85vw)] overflow-y-auto border-e border-line bg-panel p-4 shadow-card">
          <div className="mb-4 flex items-center justify-between ps-3">
            <Dialog.Title className="text-lg font-semibold">{frame.navigation}</Dialog.Title>
            <Dialog.Close aria-label={frame.closeNavigation} className={square}>
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </div>
          <Navigation sandbox={sandbox} onChoose={() => setOpen(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
