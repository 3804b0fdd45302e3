import { Switch } from '@base-ui/react/switch';
import { useId } from 'react';
import type { ReactNode } from 'react';

interface SwitchRowProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly title: ReactNode;
  /** What it does, below the title and read after it. */
  readonly detail?: ReactNode;
  /** Words beside the title, for what is not as usual. */
  readonly mark?: string | undefined;
}

/** Something that is on or off, and takes effect at once. The whole line is the target. */
export const SwitchRow = ({ checked, onChange, title, detail, mark }: SwitchRowProps): ReactNode => {
  const id = useId();
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-control py-2 hover:bg-sunken">
      <Switch.Root
        checked={checked}
        onCheckedChange={onChange}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-detail`}
        className="mt-0.5 flex h-6 w-10 shrink-0 items-center rounded-full border border-line-strong bg-sunken transition-colors data-checked:border-accent data-checked:bg-accent"
      >
        <Switch.Thumb className="ms-[0.1875rem] size-4 rounded-full bg-line-strong transition-[margin] data-checked:ms-[1.1875rem] data-checked:bg-accent-ink" />
      </Switch.Root>
      <span className="min-w-0 grow">
        <span id={`${id}-title`} className="font-medium">
          {title}
        </span>
        {mark !== undefined && <span className="ms-2 text-sm text-warn">{mark}</span>}
        <span id={`${id}-detail`} className="block text-sm text-ink-soft">
          {detail}
        </span>
      </span>
    </label>
  );
};
