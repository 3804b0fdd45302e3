import type { ReactNode } from 'react';

/** The product's name with its sign, which is that of `icon.svg` in the colours of the theme. */
export const Logo = (): ReactNode => (
  <span className="flex items-center gap-2.5">
    <svg aria-hidden viewBox="0 0 32 32" className="size-8 shrink-0">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path d="M9 10.5h14M9 16h14M9 21.5h8" className="stroke-accent-ink" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
    <span className="text-lg font-semibold tracking-tight">Rollcall</span>
  </span>
);
