import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { api, ask } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { useStrings } from '../strings/strings.tsx';
import type { Me } from './me.ts';
import { useCountdown } from './use-countdown.ts';
import { WaitNotice } from './wait-notice.tsx';

/** What is typed to sign in. */
interface Typed {
  readonly email: string;
  readonly passphrase: string;
}

interface SignInFormProps {
  /** Known already: it stands there and can be changed. */
  readonly email?: string;
  readonly onSignedIn: (me: Me) => void;
}

/** Signs somebody in. */
export const SignInForm = ({ email = '', onSignedIn }: SignInFormProps): ReactNode => {
  const [secondsLeft, wait] = useCountdown();
  const attempt = useMutation({
    mutationFn: (body: Typed) => ask(api.POST('/sign_in', { body })),
    onSuccess: onSignedIn,
    onError: (error) => wait(failureOf(error).retryAfterSeconds ?? 0),
  });
  return (
    <SignInFormView
      email={email}
      busy={attempt.isPending}
      error={attempt.error}
      secondsLeft={secondsLeft}
      onSubmit={attempt.mutate}
    />
  );
};

interface SignInFormViewProps {
  readonly email: string;
  readonly busy: boolean;
  /** What the last try threw; null before. */
  readonly error: Error | null;
  /** How long no try is taken. */
  readonly secondsLeft: number;
  readonly onSubmit: (typed: Typed) => void;
}

/** E-mail address and passphrase, and what was wrong with them. */
export const SignInFormView = ({
  email: known,
  busy,
  error,
  secondsLeft,
  onSubmit,
}: SignInFormViewProps): ReactNode => {
  const { signIn } = useStrings();
  const [email, setEmail] = useState(known);
  const [passphrase, setPassphrase] = useState('');
  const [showsMissing, setShowsMissing] = useState(false);
  const missing = {
    email: /.@./.test(email) ? undefined : signIn.missingEmail,
    passphrase: passphrase === '' ? signIn.missingPassphrase : undefined,
  };
  const submit = (): void => {
    const problem = missing.email ? 'sign-in-email' : missing.passphrase ? 'sign-in-passphrase' : undefined;
    setShowsMissing(problem !== undefined);
    if (problem !== undefined) document.getElementById(problem)?.focus();
    else if (!busy && secondsLeft === 0) onSubmit({ email: email.trim(), passphrase });
  };
  const kind = error === null ? undefined : failureOf(error).kind;
  // An address that no schema takes belongs to nobody either.
  const isWrong = kind === 'unauthenticated' || kind === 'refused';
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
      {kind === 'too_many_requests' ? (
        <WaitNotice secondsLeft={secondsLeft} />
      ) : (
        <FormFailure
          error={error}
          problem={isWrong ? signIn.wrong : undefined}
          help={isWrong ? signIn.wrongHelp : undefined}
        />
      )}
      <Button type="submit" kind="primary" busy={busy} className="w-full">
        {signIn.submit}
      </Button>
    </form>
  );
};
