import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { failureOf } from '../api/failure.ts';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { SHORTEST_PASSPHRASE } from '../session/passphrase.ts';
import { useStrings } from '../strings/strings.tsx';
import { useUpdateMe } from './use-update-me.ts';

const empty = { current: '', next: '' };

export const PassphraseForm = (): ReactNode => {
  const { profile, join, signIn } = useStrings();
  const [values, setValues] = useState(empty);
  const [showsProblems, setShowsProblems] = useState(false);
  const update = useUpdateMe(profile.passphraseSaved, () => setValues(empty));
  const problems = {
    current: values.current === '' ? profile.missingCurrent : undefined,
    next: [...values.next].length < SHORTEST_PASSPHRASE ? join.shortPassphrase(SHORTEST_PASSPHRASE) : undefined,
  };
  const isReady = problems.current === undefined && problems.next === undefined;
  const failure = update.error === null ? undefined : failureOf(update.error);
  const words =
    failure?.kind === 'unauthenticated'
      ? profile.wrongCurrent
      : failure?.retryAfterSeconds !== undefined
        ? signIn.wait(failure.retryAfterSeconds)
        : undefined;
  const field = (name: keyof typeof empty) => ({
    id: `profile-${name}`,
    label: profile[name],
    value: values[name],
    problem: showsProblems ? problems[name] : undefined,
    secret: true,
    onValue: (value: string) => setValues({ ...values, [name]: value }),
  });
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        setShowsProblems(!isReady);
        if (isReady && !update.isPending)
          update.mutate({ current_passphrase: values.current, passphrase: values.next });
      }}
    >
      <Field {...field('current')} autoComplete="current-password" />
      <Field {...field('next')} hint={join.passphraseHint(SHORTEST_PASSPHRASE)} autoComplete="new-password" />
      <FormFailure error={update.error} problem={words} />
      <Button type="submit" busy={update.isPending}>
        {profile.change}
      </Button>
    </form>
  );
};
