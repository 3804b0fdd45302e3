import type { ReactNode } from 'react';

/** Stands where a text will be, as high as it, so that nothing moves when it comes. `className` gives its width. */
export const Skeleton = ({ className = 'w-full' }: { className?: string }): ReactNode => (
  <span aria-hidden className={`inline-block h-[0.8em] animate-pulse rounded bg-line align-baseline ${className}`} />
);
