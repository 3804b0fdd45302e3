import type { ReactNode } from 'react';

/** A surface that holds one thing. */
export const Card = ({ children, className = '' }: { children: ReactNode; className?: string }): ReactNode => (
  <div className={`rounded-card border border-line bg-panel p-5 shadow-card sm:p-7 ${className}`}>{children}</div>
);
