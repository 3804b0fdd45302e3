import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';

interface DialogProps {
  readonly open: boolean;
  /** Escape, the cross or a press outside. Absent: only what is in the dialog closes it. */
  readonly onClose?: () => void;
  readonly title: string;
  readonly intro?: string | undefined;
  /** Accessible name of the cross. */
  readonly closeLabel: string;
  readonly children: ReactNode;
}

/** What asks for an answer before the page goes on. Focus stays in it, and goes back to where it came from. */
export const Dialog = ({ open, onClose, title, intro, closeLabel, children }: DialogProps): ReactNode => (
  <Base.Root open={open} onOpenChange={(next) => !next && onClose?.()} disablePointerDismissal={onClose === undefined}>
    <Base.Portal>
      <Base.Backdrop className="fixed inset-0 bg-shade transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
      <Base.Popup className="fixed inset-0 m-auto flex h-fit max-h-[calc(100dvh-2rem)] w-[min(34rem,calc(100vw-2rem))] flex-col overflow-y-auto rounded-card border border-line bg-panel p-5 shadow-card transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0 sm:p-7">
        <Base.Title className="pe-10 text-xl font-semibold">{title}</Base.Title>
        {intro !== undefined && <Base.Description className="mt-1 text-ink-soft">{intro}</Base.Description>}
        <div className="mt-5">{children}</div>
        {/* Last, so that focus begins at what is asked. */}
        {onClose !== undefined && (
          <Base.Close
            aria-label={closeLabel}
            className="absolute end-3 top-3 grid size-11 place-items-center rounded-control text-ink-soft hover:bg-sunken hover:text-ink sm:end-4 sm:top-4.5"
          >
            <X aria-hidden className="size-5" />
          </Base.Close>
        )}
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
);
