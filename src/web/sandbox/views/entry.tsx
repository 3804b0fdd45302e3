import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { inputLook } from '../../ui/field-frame.tsx';

interface EntryProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A short labelled line to type into. */
export const Entry = ({ label, hint, onValue, ...input }: EntryProps): ReactNode => {
  const id = useId();
  return (
    <div className="min-w-0 grow">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <input
        {...input}
        id={id}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onValue(event.target.value)}
        className={inputLook}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
};
