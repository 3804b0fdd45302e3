import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { isFramed } from '../embedding/host.ts';

/**
 * The heading of a view. Focus lands here when the view appears, so that reading starts at its beginning; in a frame only
 * if it was in the frame before, since the page around it has things to read as well.
 */
export const ViewHeading = ({
  children,
  takeFocus = true,
}: {
  children: ReactNode;
  takeFocus?: boolean;
}): ReactNode => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus && (!isFramed() || document.hasFocus())) heading.current?.focus();
  }, [takeFocus]);
  return (
    <h2 ref={heading} tabIndex={-1} className="text-2xl font-semibold tracking-tight sm:text-[1.75rem]">
      {children}
    </h2>
  );
};
