import type { ReactNode } from 'react';

interface OutsideLinkProps {
  readonly href: string;
  /** It stands by itself instead of in a sentence: then it is as easy to hit with a thumb as a button. */
  readonly alone?: boolean;
  readonly children: ReactNode;
}

/** A link that leaves the page: a new tab, so that nothing typed is lost, and no trace of where it came from. */
export const OutsideLink = ({ href, alone = false, children }: OutsideLinkProps): ReactNode => (
  <a
    href={href}
    target="_blank"
    rel="noopener noreferrer"
    className={`rounded-sm font-medium text-accent underline decoration-1 underline-offset-3 hover:text-accent-strong hover:decoration-2 ${
      alone ? 'inline-flex min-h-11 items-center sm:min-h-0' : ''
    }`}
  >
    {children}
  </a>
);
