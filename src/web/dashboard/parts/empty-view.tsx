import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyViewProps {
  readonly Icon: LucideIcon;
  readonly heading: string;
  readonly help: string;
  /** The one thing to do about it. */
  readonly children?: ReactNode;
}

/** A list with nothing in it says why, and what comes next. */
export const EmptyView = ({ Icon, heading, help, children }: EmptyViewProps): ReactNode => (
  <div className="rounded-card border border-dashed border-line-strong px-6 py-14 text-center sm:py-20">
    <Icon aria-hidden className="mx-auto size-9 text-ink-soft" strokeWidth={1.5} />
    <h2 className="mt-4 text-xl font-semibold">{heading}</h2>
    <p className="mx-auto mt-2 max-w-md text-ink-soft">{help}</p>
    {children !== undefined && <div className="mt-6 flex flex-wrap justify-center gap-3">{children}</div>}
  </div>
);
