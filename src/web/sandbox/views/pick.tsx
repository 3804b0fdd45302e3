import { useId } from 'react';
import type { ReactNode } from 'react';
import { inputLook } from '../../ui/field-frame.tsx';

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onValue: (value: string) => void;
}

/** One of a few, of which one is always chosen. */
export const Pick = ({ label, value, options, onValue }: PickProps): ReactNode => {
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onValue(event.target.value)} className={inputLook}>
        {options.map(({ value: option, text }) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
};
