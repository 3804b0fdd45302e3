import type { ReactNode } from 'react';
import { SecretField } from '../../ui/secret-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { TextFieldProps } from '../../ui/text-field.tsx';
import { useStrings } from '../strings/strings.tsx';

interface FieldProps extends Pick<TextFieldProps, 'value' | 'onValue' | 'autoComplete'> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why the value cannot stay. */
  readonly problem?: string | undefined;
  readonly optional?: boolean;
  /** Masked until its owner wants to see it. */
  readonly secret?: boolean;
}

/** A line of text in a form of the dashboard. */
export const Field = ({
  id,
  label,
  hint,
  problem,
  optional = false,
  secret = false,
  ...rest
}: FieldProps): ReactNode => {
  const strings = useStrings();
  const field = {
    ...rest,
    texts: { id, label, hint, problem, mark: optional ? strings.optional : strings.required },
    placeholder: '',
    required: !optional,
  };
  return secret ? (
    <SecretField {...field} showLabel={strings.showSecret} hideLabel={strings.hideSecret} />
  ) : (
    <TextField {...field} />
  );
};
