import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { failureOf } from '../api/failure.ts';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { useStrings } from '../strings/strings.tsx';
import { SHORTEST_PASSPHRASE } from './passphrase.ts';
import { WaitNotice } from './wait-notice.tsx';

/** What somebody says who joins. */
export interface Joining {
  readonly email: string;
  readonly name: string;
  readonly passphrase: string;
}

interface JoinFormProps {
  readonly busy: boolean;
  /** What the last try threw; null before. */
  readonly error: Error | null;
  /** How long no try is taken. */
  readonly secondsLeft: number;
  readonly onSubmit: (joining: Joining) => void;
}

/** Who somebody is, and the passphrase of their choice: all that is asked, at once. */
export const JoinForm = ({ busy, error, secondsLeft, onSubmit }: JoinFormProps): ReactNode => {
  const { join, signIn } = useStrings();
  const [values, setValues] = useState<Joining>({ email: '', name: '', passphrase: '' });
  const [showsProblems, setShowsProblems] = useState(false);
  const failure = error === null ? undefined : failureOf(error);
  const isOther = failure !== undefined && 'email' in failure.fieldMessages;
  const problems = {
    email: /.@./.test(values.email) ? undefined : signIn.missingEmail,
    name: values.name.trim() === '' ? join.missingName : undefined,
    passphrase:
      [...values.passphrase].length < SHORTEST_PASSPHRASE ? join.shortPassphrase(SHORTEST_PASSPHRASE) : undefined,
  };
  const names = Object.keys(problems) as (keyof Joining)[];
  const submit = (): void => {
    const first = names.find((name) => problems[name] !== undefined);
    setShowsProblems(first !== undefined);
    if (first !== undefined) document.getElementById(`join-${first}`)?.focus();
    else if (!busy && secondsLeft === 0) onSubmit({ ...values, email: values.email.trim(), name: values.name.trim() });
  };
  const field = (name: keyof Joining) => ({
    id: `join-${name}`,
    label: join[name],
    value: values[name],
    problem: showsProblems ? problems[name] : undefined,
    onValue: (value: string) => setValues({ ...values, [name]: value }),
  });
  const words = isOther ? join.otherEmail : failure?.kind === 'unauthenticated' ? join.wrong : undefined;
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field {...field('email')} hint={join.emailHint} autoComplete="username" />
      <Field {...field('name')} hint={join.nameHint} autoComplete="name" />
      <Field
        {...field('passphrase')}
        hint={`${join.passphraseHint(SHORTEST_PASSPHRASE)} ${join.passphraseKnown}`}
        autoComplete="new-password"
        secret
      />
      {failure?.kind === 'too_many_requests' ? (
        <WaitNotice secondsLeft={secondsLeft} />
      ) : (
        <FormFailure error={error} problem={words} />
      )}
      <Button type="submit" kind="primary" busy={busy} className="w-full">
        {join.submit}
      </Button>
    </form>
  );
};
