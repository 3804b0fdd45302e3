import { Checkbox } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';

interface TickRowProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly title: ReactNode;
  /** What it means, below the title and read after it. */
  readonly detail?: ReactNode;
  /** Beside the title, at the end of the line. */
  readonly aside?: ReactNode;
}

/** A line that is ticked or not. The whole line is the target. */
export const TickRow = ({ checked, onChange, title, detail, aside }: TickRowProps): ReactNode => {
  const id = useId();
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-control py-2">
      <Checkbox.Root
        checked={checked}
        onCheckedChange={onChange}
        aria-labelledby={`${id}-title`}
        aria-describedby={detail === undefined && aside === undefined ? undefined : `${id}-detail`}
        className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-[0.3rem] border border-line-strong bg-panel text-accent-ink data-checked:border-accent data-checked:bg-accent"
      >
        <Checkbox.Indicator>
          <Check aria-hidden className="size-4" strokeWidth={3} />
        </Checkbox.Indicator>
      </Checkbox.Root>
      <span className="min-w-0 grow">
        <span id={`${id}-title`} className="text-[0.9375rem] font-medium">
          {title}
        </span>
        {detail !== undefined && (
          <span id={`${id}-detail`} className="block text-sm text-ink-soft">
            {detail}
          </span>
        )}
      </span>
      {aside !== undefined && (
        <span id={detail === undefined ? `${id}-detail` : undefined} className="mt-0.5 shrink-0 text-sm text-ink-soft">
          {aside}
        </span>
      )}
    </label>
  );
};
