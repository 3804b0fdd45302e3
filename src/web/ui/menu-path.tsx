import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** Clicks in the vendor's menus, in order. An ordered list to a screen reader, a path to the eye. From left to right, as on the vendor's page. */
export const MenuPath = ({ label, clicks }: { label: string; clicks: readonly string[] }): ReactNode => (
  <ol aria-label={label} dir="ltr" className="flex w-fit flex-wrap items-center gap-x-1 gap-y-1.5 text-sm">
    {clicks.map((click, index) => (
      <li key={click} className="flex items-center gap-1">
        {index > 0 && <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-soft" />}
        <span className="rounded-md border border-line bg-sunken px-2 py-0.5 font-medium">{click}</span>
      </li>
    ))}
  </ol>
);
