import type { ClipboardEvent, ComponentProps, ReactNode } from 'react';
import { describedBy, FieldFrame, inputLook } from './field-frame.tsx';
import type { FieldTexts } from './field-frame.tsx';

export interface TextFieldProps {
  readonly texts: FieldTexts;
  readonly value: string;
  readonly placeholder: string;
  readonly required: boolean;
  /** What a password manager may put here (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill). */
  readonly autoComplete?: 'username' | 'name' | 'current-password' | 'new-password';
  /** Typed, deleted or filled in by a password manager. */
  readonly onValue: (value: string) => void;
  /** Pasted: `insert` puts a text where the paste would have gone and gives the whole value. */
  readonly onPasted?: (pasted: string, insert: (text: string) => string) => void;
  readonly onFocus?: () => void;
  readonly onLeave?: () => void;
}

/** The bare input of a text or secret field, with everything that mangles a key switched off. Keys and addresses run from left to right. */
export const KeyInput = ({
  texts,
  value,
  placeholder,
  required,
  autoComplete,
  onValue,
  onPasted,
  onFocus,
  onLeave,
  ...rest
}: TextFieldProps & Pick<ComponentProps<'input'>, 'type' | 'className'>): ReactNode => {
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    if (onPasted === undefined) return;
    const input = event.currentTarget;
    event.preventDefault();
    onPasted(event.clipboardData.getData('text'), (text) => {
      input.setRangeText(text, input.selectionStart ?? 0, input.selectionEnd ?? input.value.length, 'end');
      return input.value;
    });
  };
  return (
    <input
      {...rest}
      id={texts.id}
      className={`${inputLook} ${rest.className ?? ''}`}
      value={value}
      placeholder={placeholder}
      aria-required={required}
      dir={autoComplete === 'name' ? 'auto' : 'ltr'}
      autoComplete={autoComplete ?? 'off'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      onChange={(event) => onValue(event.target.value)}
      onPaste={paste}
      onFocus={onFocus}
      onBlur={onLeave}
      {...describedBy(texts)}
    />
  );
};

/** One line of text, shown as typed. */
export const TextField = (props: TextFieldProps): ReactNode => (
  <FieldFrame texts={props.texts}>
    <KeyInput {...props} type="text" />
  </FieldFrame>
);
