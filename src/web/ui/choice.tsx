import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { ReactNode } from 'react';

const columnLooks = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3' } as const;

interface ChoiceProps {
  /** Id of the heading that asks. */
  readonly labelledBy: string;
  readonly value: string;
  readonly options: readonly { readonly key: string; readonly title: string }[];
  readonly onChange: (key: string) => void;
  /** How many stand side by side where there is room: 1 for long titles. Default: 2. */
  readonly columns?: keyof typeof columnLooks;
}

/** Either of several ways, each a line that can be hit anywhere. */
export const Choice = ({ labelledBy, value, options, onChange, columns = 2 }: ChoiceProps): ReactNode => (
  <RadioGroup
    aria-labelledby={labelledBy}
    value={value}
    onValueChange={(key) => onChange(String(key))}
    className={`grid gap-2 ${columnLooks[columns]}`}
  >
    {options.map(({ key, title }) => (
      <label
        key={key}
        className="flex min-h-12 cursor-pointer items-center gap-3 rounded-control border border-line bg-panel px-3.5 py-2.5 font-medium transition-colors hover:bg-sunken has-data-checked:border-accent has-data-checked:bg-accent-tint"
      >
        <Radio.Root
          value={key}
          className="grid size-5 shrink-0 place-items-center rounded-full border border-line-strong bg-panel data-checked:border-accent data-checked:bg-accent"
        >
          <Radio.Indicator className="size-2 rounded-full bg-accent-ink" />
        </Radio.Root>
        <bdi>{title}</bdi>
      </label>
    ))}
  </RadioGroup>
);
