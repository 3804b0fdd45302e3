import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** The heading of a view. Focus lands here when the view appears, so that reading starts at its beginning. */
export const ViewHeading = ({
  children,
  takeFocus = true,
}: {
  children: ReactNode;
  takeFocus?: boolean;
}): ReactNode => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus) heading.current?.focus();
  }, [takeFocus]);
  return (
    <h2 ref={heading} tabIndex={-1} className="text-2xl font-semibold tracking-tight sm:text-[1.75rem]">
      {children}
    </h2>
  );
};
