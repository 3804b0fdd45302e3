import type { ReactNode } from 'react';
import { CopyButton } from './copy-button.tsx';
import type { CopyLabels } from './copy-button.tsx';

interface CopyValueProps {
  readonly name: string;
  readonly value: string;
  /** The button's accessible name. */
  readonly label: string;
  readonly labels: CopyLabels;
}

/** A named value with a button that copies it. */
export const CopyValue = ({ name, value, label, labels }: CopyValueProps): ReactNode => (
  <div className="flex flex-wrap items-center gap-x-2 rounded-control border border-line bg-sunken py-1 ps-3.5 pe-1">
    <div className="min-w-0 grow basis-48 py-1">
      <div className="text-xs text-ink-soft">
        <bdi>{name}</bdi>
      </div>
      <div dir="ltr" className="font-mono text-sm whitespace-pre-wrap rtl:text-end">
        {value}
      </div>
    </div>
    <CopyButton value={value} label={label} labels={labels} />
  </div>
);
