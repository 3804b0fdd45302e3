import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

interface DisclosureProps {
  readonly title: ReactNode;
  /** Open to begin with. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** Something that is there for whoever wants it. The browser's own: it is found by searching in the page, too. */
export const Disclosure = ({ title, isOpen = false, children }: DisclosureProps): ReactNode => (
  <details open={isOpen} className="group/disclosure">
    <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-control text-[0.9375rem] font-medium [&::-webkit-details-marker]:hidden">
      <ChevronRight
        aria-hidden
        className="size-4 shrink-0 text-ink-soft transition-transform group-open/disclosure:rotate-90 rtl:-scale-x-100"
      />
      {title}
    </summary>
    <div className="pt-2 pb-3 ps-6">{children}</div>
  </details>
);
