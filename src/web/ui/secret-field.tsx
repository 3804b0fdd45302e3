import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FieldFrame } from './field-frame.tsx';
import { KeyInput } from './text-field.tsx';
import type { TextFieldProps } from './text-field.tsx';

interface SecretFieldProps extends TextFieldProps {
  /** Accessible names of the button that shows and hides what was typed. */
  readonly showLabel: string;
  readonly hideLabel: string;
}

/** One line that is masked until its owner wants to see it. */
export const SecretField = ({ showLabel, hideLabel, ...field }: SecretFieldProps): ReactNode => {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <FieldFrame texts={field.texts}>
      <div dir="ltr" className="relative">
        <KeyInput {...field} type={shown ? 'text' : 'password'} className="pe-12" />
        <button
          type="button"
          aria-label={shown ? hideLabel : showLabel}
          aria-controls={field.texts.id}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 end-0 grid w-11 place-items-center rounded-control text-ink-soft hover:text-ink"
        >
          <Icon aria-hidden className="size-5" />
        </button>
      </div>
    </FieldFrame>
  );
};
