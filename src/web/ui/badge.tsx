import type { ReactNode } from 'react';

const looks = {
  quiet: 'bg-sunken text-ink-soft border-line',
  warn: 'bg-warn-tint text-warn border-transparent',
} as const;

/** One word about the thing beside it. */
export const Badge = ({ look = 'quiet', children }: { look?: keyof typeof looks; children: ReactNode }): ReactNode => (
  <span className={`inline-block rounded-full border px-2 py-0.5 text-xs font-medium whitespace-nowrap ${looks[look]}`}>
    {children}
  </span>
);
