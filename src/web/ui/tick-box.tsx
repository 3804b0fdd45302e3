import { Checkbox } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

interface TickBoxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** The visible word. */
  readonly text: string;
  /** The accessible name; begins with the visible word. */
  readonly label: string;
}

/** A box that is ticked off. The whole label is the target. */
export const TickBox = ({ checked, onChange, text, label }: TickBoxProps): ReactNode => (
  <label className="inline-flex min-h-11 cursor-pointer items-center gap-2 text-[0.9375rem] font-medium sm:min-h-9">
    <Checkbox.Root
      checked={checked}
      onCheckedChange={onChange}
      aria-label={label}
      className="grid size-5 place-items-center rounded-[0.3rem] border border-line-strong bg-panel text-accent-ink data-checked:border-accent data-checked:bg-accent"
    >
      <Checkbox.Indicator>
        <Check aria-hidden className="size-4" strokeWidth={3} />
      </Checkbox.Indicator>
    </Checkbox.Root>
    <span aria-hidden>{text}</span>
  </label>
);
