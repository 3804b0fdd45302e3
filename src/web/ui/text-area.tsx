import type { ReactNode, Ref } from 'react';
import { describedBy, FieldFrame, inputLook } from './field-frame.tsx';
import type { FieldTexts } from './field-frame.tsx';

interface TextAreaProps {
  readonly texts: FieldTexts;
  readonly value: string;
  /** The most characters that are taken. */
  readonly longest: number;
  readonly onValue: (value: string) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of free text. */
export const TextArea = ({ texts, value, longest, onValue, ref }: TextAreaProps): ReactNode => (
  <FieldFrame texts={texts}>
    <textarea
      ref={ref}
      id={texts.id}
      rows={3}
      className={inputLook}
      value={value}
      maxLength={longest}
      onChange={(event) => onValue(event.target.value)}
      {...describedBy(texts)}
    />
  </FieldFrame>
);
