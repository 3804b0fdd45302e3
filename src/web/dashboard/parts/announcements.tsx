import { Toast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStrings } from '../strings/strings.tsx';

type Tone = 'good' | 'bad';

const signs = { good: { Icon: CircleCheck, look: 'text-good' }, bad: { Icon: CircleAlert, look: 'text-bad' } } as const;

const isTone = (text: string | undefined): text is Tone => text === 'good' || text === 'bad';

/** Tells what has happened, to the eye for some seconds and to a screen reader. Failures that need an answer stand in the page. */
export const useAnnounce = (): ((text: string, tone?: Tone) => void) => {
  const { add } = Toast.useToastManager();
  return (text, tone = 'good') => void add({ title: text, type: tone });
};

const Announced = (): ReactNode => {
  const { frame } = useStrings();
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => {
    const { Icon, look } = signs[isTone(toast.type) ? toast.type : 'good'];
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        swipeDirection={[]}
        className="flex items-center gap-3 rounded-card border border-line bg-panel py-1.5 ps-4 pe-1.5 shadow-card transition-opacity data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
      >
        <Icon aria-hidden className={`size-5 shrink-0 ${look}`} />
        <Toast.Title className="min-w-0 grow text-[0.9375rem] font-medium" />
        <Toast.Close
          aria-label={frame.dismiss}
          className="grid size-11 shrink-0 place-items-center rounded-control text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden className="size-4.5" />
        </Toast.Close>
      </Toast.Root>
    );
  });
};

/** Where announcements appear: one place for the whole dashboard. */
export const AnnouncementsProvider = ({ children }: { children: ReactNode }): ReactNode => {
  const { frame } = useStrings();
  return (
    <Toast.Provider limit={3} timeout={6000}>
      {children}
      <Toast.Portal>
        <Toast.Viewport
          aria-label={frame.notifications}
          className="fixed inset-x-4 bottom-4 z-20 flex flex-col gap-2 sm:start-auto sm:end-6 sm:bottom-6 sm:w-96"
        >
          <Announced />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
};
