import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { api, ask } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import type { ApiFailure } from '../api/failure.ts';
import { Field } from '../parts/field.tsx';
import { useStrings } from '../strings/strings.tsx';
import type { Me } from './me.ts';
import { useCountdown } from './use-countdown.ts';

interface SignInFormProps {
  /** Known already: it stands there and can be changed. */
  readonly email?: string;
  readonly onSignedIn: (me: Me) => void;
}

/** E-mail address and passphrase, and what was wrong with them. */
export const SignInForm = ({ email: known = '', onSignedIn }: SignInFormProps): ReactNode => {
  const strings = useStrings();
  const { signIn } = strings;
  const [email, setEmail] = useState(known);
  const [passphrase, setPassphrase] = useState('');
  const [showsMissing, setShowsMissing] = useState(false);
  const [secondsLeft, wait] = useCountdown();
  const attempt = useMutation({
    mutationFn: () => ask(api.POST('/sign_in', { body: { email: email.trim(), passphrase } })),
    onSuccess: onSignedIn,
    onError: (error) => {
      const { retryAfterSeconds } = failureOf(error);
      if (retryAfterSeconds !== undefined) wait(retryAfterSeconds);
    },
  });
  const missing = {
    email: /.@./.test(email) ? undefined : signIn.missingEmail,
    passphrase: passphrase === '' ? signIn.missingPassphrase : undefined,
  };
  const submit = (): void => {
    const problem = missing.email ? 'sign-in-email' : missing.passphrase ? 'sign-in-passphrase' : undefined;
    setShowsMissing(problem !== undefined);
    if (problem !== undefined) document.getElementById(problem)?.focus();
    else if (!attempt.isPending && secondsLeft === 0) attempt.mutate();
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
      <Field
        id="sign-in-email"
        label={signIn.email}
        value={email}
        problem={showsMissing ? missing.email : undefined}
        autoComplete="username"
        onValue={setEmail}
      />
      <Field
        id="sign-in-passphrase"
        label={signIn.passphrase}
        value={passphrase}
        problem={showsMissing ? missing.passphrase : undefined}
        autoComplete="current-password"
        secret
        onValue={setPassphrase}
      />
      <div role="alert">
        {attempt.error !== null && <WhatWentWrong failure={failureOf(attempt.error)} secondsLeft={secondsLeft} />}
      </div>
      <Button type="submit" kind="primary" busy={attempt.isPending} className="w-full">
        {signIn.submit}
      </Button>
    </form>
  );
};

const WhatWentWrong = ({ failure, secondsLeft }: { failure: ApiFailure; secondsLeft: number }): ReactNode => {
  const { signIn, failures, notice } = useStrings();
  // Counted down by the second, which a screen reader is not told each time: the first sentence stays.
  if (failure.kind === 'too_many_requests')
    return secondsLeft === 0 ? null : (
      <Notice tone="warn" label={notice.warning}>
        <p className="font-semibold tabular-nums">{signIn.wait(secondsLeft)}</p>
        <p>{signIn.waitHelp}</p>
      </Notice>
    );
  const isWrong = failure.kind === 'unauthenticated' || failure.kind === 'refused';
  return (
    <Notice tone="bad" label={notice.warning}>
      <p className="font-semibold">{isWrong ? signIn.wrong : failures[failure.kind].title}</p>
      <p>{isWrong ? signIn.wrongHelp : failures[failure.kind].help}</p>
    </Notice>
  );
};
