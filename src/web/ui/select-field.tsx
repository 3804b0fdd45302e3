import type { ReactNode } from 'react';
import { describedBy, FieldFrame, inputLook } from './field-frame.tsx';
import type { FieldTexts } from './field-frame.tsx';

interface SelectFieldProps {
  readonly texts: FieldTexts;
  readonly value: string;
  readonly required: boolean;
  readonly options: readonly { readonly label: string; readonly value: string }[];
  /** Shown while nothing is chosen; absent where something always is. */
  readonly chooseLabel?: string;
  readonly onValue: (value: string) => void;
  readonly onFocus?: () => void;
  readonly onLeave?: () => void;
}

/** One of a few. The browser's own control: it opens as the reader's device opens such lists. */
export const SelectField = (props: SelectFieldProps): ReactNode => (
  <FieldFrame texts={props.texts}>
    <select
      id={props.texts.id}
      className={inputLook}
      value={props.value}
      aria-required={props.required}
      onChange={(event) => props.onValue(event.target.value)}
      onFocus={props.onFocus}
      onBlur={props.onLeave}
      {...describedBy(props.texts)}
    >
      {props.chooseLabel !== undefined && <option value="">{props.chooseLabel}</option>}
      {props.options.map(({ label, value }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  </FieldFrame>
);
