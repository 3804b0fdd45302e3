import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useStrings } from '../strings/strings.tsx';

interface PageHeadingProps {
  readonly title: string;
  readonly intro?: string | undefined;
  /** What can be done on the page, the one primary action among it. */
  readonly actions?: ReactNode;
}

/** The page that was opened from outside begins at its top; whoever moves on from there begins at the heading. */
let hasArrived = false;

/** The heading of a page: names it to the browser too, and takes the focus when somebody comes to it. */
export const PageHeading = ({ title, intro, actions }: PageHeadingProps): ReactNode => {
  const { pageTitle } = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = pageTitle(title);
  }, [pageTitle, title]);
  useEffect(() => {
    if (hasArrived) heading.current?.focus();
    hasArrived = true;
  }, []);
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0">
        <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold tracking-tight sm:text-[1.75rem]">
          {title}
        </h1>
        {intro !== undefined && <p className="mt-1 max-w-prose text-ink-soft">{intro}</p>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
};
