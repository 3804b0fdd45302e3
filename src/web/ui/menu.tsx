import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

interface MenuProps {
  /** Accessible name of the button, where its content does not say it. */
  readonly label?: string;
  readonly button: ReactNode;
  readonly children: ReactNode;
}

/** Acts and choices behind a button, reached by arrow keys and first letters. */
export const Menu = ({ label, button, children }: MenuProps): ReactNode => (
  <Base.Root modal={false}>
    <Base.Trigger
      aria-label={label}
      className="flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-control px-2 font-medium transition-colors hover:bg-sunken data-popup-open:bg-sunken"
    >
      {button}
    </Base.Trigger>
    <Base.Portal>
      <Base.Positioner sideOffset={6} align="end" className="z-10">
        <Base.Popup className="max-h-(--available-height) w-64 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-card border border-line bg-panel p-1.5 shadow-card">
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);

const line =
  'flex min-h-11 w-full cursor-pointer items-center gap-2.5 rounded-control px-3 text-[0.9375rem] select-none data-highlighted:bg-sunken';

/** One act. `render` makes it a link. */
export const MenuItem = ({
  onChoose,
  render,
  children,
}: {
  onChoose?: () => void;
  render?: React.ReactElement;
  children: ReactNode;
}): ReactNode => (
  <Base.Item className={line} onClick={onChoose} {...(render !== undefined && { render, nativeButton: false })}>
    {children}
  </Base.Item>
);

interface MenuChoiceProps<Key extends string> {
  readonly label: string;
  readonly value: Key;
  readonly options: readonly { readonly key: Key; readonly text: string; readonly lang?: string }[];
  readonly onChoose: (key: Key) => void;
}

/** One of a few, in a menu. */
export const MenuChoice = <Key extends string>({
  label,
  value,
  options,
  onChoose,
}: MenuChoiceProps<Key>): ReactNode => (
  <Base.RadioGroup value={value} onValueChange={(key) => onChoose(key as Key)}>
    <Base.Group>
      <Base.GroupLabel className="px-3 pt-2 pb-1 text-sm text-ink-soft">{label}</Base.GroupLabel>
      {options.map(({ key, text, lang }) => (
        <Base.RadioItem key={key} value={key} lang={lang} className={line} closeOnClick>
          <span className="grid size-4 shrink-0 place-items-center">
            <Base.RadioItemIndicator>
              <Check aria-hidden className="size-4 text-accent" strokeWidth={2.5} />
            </Base.RadioItemIndicator>
          </span>
          {text}
        </Base.RadioItem>
      ))}
    </Base.Group>
  </Base.RadioGroup>
);

export const MenuSeparator = (): ReactNode => <Base.Separator className="my-1.5 h-px bg-line" />;
