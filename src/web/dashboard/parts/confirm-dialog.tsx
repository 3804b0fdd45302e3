import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useStrings } from '../strings/strings.tsx';
import { Field } from './field.tsx';
import { FormFailure } from './form-failure.tsx';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly intro?: string;
  /** What the button does, in a verb. */
  readonly confirm: string;
  /** Where the act cannot be undone: the name that must be typed. */
  readonly typeName?: string;
  readonly busy: boolean;
  /** What the act threw; null before. */
  readonly error: Error | null;
  /** What it means here, where the general words say too little. */
  readonly problem?: string | undefined;
  readonly onConfirm: () => void;
  /** What the act does. */
  readonly children?: ReactNode;
}

/** Asks before something is done that others notice; before what cannot be undone it asks for the name as well. */
export const ConfirmDialog = (props: ConfirmDialogProps): ReactNode => {
  const { close } = useStrings();
  const { open, title, intro, busy, onClose } = props;
  return (
    <Dialog open={open} title={title} intro={intro} closeLabel={close} {...(!busy && { onClose })}>
      <Question {...props} />
    </Dialog>
  );
};

/** Begins anew each time that the dialog opens. */
const Question = ({
  confirm,
  typeName,
  busy,
  error,
  problem,
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps): ReactNode => {
  const strings = useStrings();
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const submit = (): void => {
    const matches = typeName === undefined || typed.trim() === typeName.trim();
    setIsWrong(!matches);
    if (matches && !busy) onConfirm();
  };
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
      {typeName !== undefined && (
        <Field
          id="confirm-name"
          label={strings.confirm.type(typeName)}
          value={typed}
          problem={isWrong ? strings.confirm.mismatch : undefined}
          onValue={setTyped}
        />
      )}
      <FormFailure error={error} problem={problem} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{strings.cancel}</Button>
        <Button kind="danger" type="submit" busy={busy}>
          {confirm}
        </Button>
      </div>
    </form>
  );
};
