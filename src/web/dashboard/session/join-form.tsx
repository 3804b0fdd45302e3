import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { api, ask } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { Field } from '../parts/field.tsx';
import { useStrings } from '../strings/strings.tsx';
import type { Me } from './me.ts';
import { SHORTEST_PASSPHRASE } from './passphrase.ts';

interface JoinFormProps {
  readonly token: string;
  readonly onJoined: (me: Me) => void;
  /** The invitation is unknown, was used, or is over. */
  readonly onOver: () => void;
}

/** Who somebody is, and the passphrase of their choice: all that is asked, at once. */
export const JoinForm = ({ token, onJoined, onOver }: JoinFormProps): ReactNode => {
  const strings = useStrings();
  const { join, signIn, failures } = strings;
  const [values, setValues] = useState({ email: '', name: '', passphrase: '' });
  const [showsProblems, setShowsProblems] = useState(false);
  const attempt = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/invitations/accept', {
          body: { token, ...values, email: values.email.trim(), name: values.name.trim() },
        }),
      ),
    onSuccess: onJoined,
    onError: (error) => {
      if (failureOf(error).kind === 'not_found') onOver();
    },
  });
  const failure = attempt.error === null ? undefined : failureOf(attempt.error);
  const isOther = failure !== undefined && 'email' in failure.fieldMessages;
  const problems = {
    email: /.@./.test(values.email) ? undefined : signIn.missingEmail,
    name: values.name.trim() === '' ? join.missingName : undefined,
    passphrase:
      [...values.passphrase].length < SHORTEST_PASSPHRASE ? join.shortPassphrase(SHORTEST_PASSPHRASE) : undefined,
  };
  type Name = keyof typeof problems;
  const submit = (): void => {
    const [first] = (Object.keys(problems) as Name[]).filter((name) => problems[name] !== undefined);
    setShowsProblems(first !== undefined);
    if (first !== undefined) document.getElementById(`join-${first}`)?.focus();
    else if (!attempt.isPending) attempt.mutate();
  };
  const field = (name: Name) => ({
    id: `join-${name}`,
    label: join[name],
    value: values[name],
    problem: showsProblems ? problems[name] : undefined,
    onValue: (value: string) => setValues({ ...values, [name]: value }),
  });
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        {...field('email')}
        hint={join.emailHint}
        autoComplete="username"
        {...(isOther && { problem: join.otherEmail })}
      />
      <Field {...field('name')} hint={join.nameHint} autoComplete="name" />
      <Field
        {...field('passphrase')}
        hint={`${join.passphraseHint(SHORTEST_PASSPHRASE)} ${join.passphraseKnown}`}
        autoComplete="new-password"
        secret
      />
      <div role="alert">
        {failure !== undefined && failure.kind !== 'not_found' && (
          <Notice tone="bad" label={strings.notice.warning}>
            {failure.kind === 'unauthenticated'
              ? join.wrong
              : failure.retryAfterSeconds !== undefined
                ? signIn.wait(failure.retryAfterSeconds)
                : isOther
                  ? join.otherEmail
                  : failures[failure.kind].title}
          </Notice>
        )}
      </div>
      <Button type="submit" kind="primary" busy={attempt.isPending} className="w-full">
        {join.submit}
      </Button>
    </form>
  );
};
