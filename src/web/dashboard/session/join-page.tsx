import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api, ask } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { ButtonLink } from '../parts/button-link.tsx';
import { useStrings } from '../strings/strings.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { invitationToken } from './invitation-token.ts';
import { JoinForm } from './join-form.tsx';
import type { Joining } from './join-form.tsx';
import { goOnAs } from './me.ts';
import { useCountdown } from './use-countdown.ts';

/** The way in for who was invited: once, by a link. */
export const JoinPage = (): ReactNode => {
  // Once: the history entry that holds it is replaced as soon as somebody has joined.
  const [token] = useState(() => invitationToken(window));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [secondsLeft, wait] = useCountdown();
  const attempt = useMutation({
    mutationFn: (joining: Joining) =>
      ask(api.POST('/invitations/accept', { body: { token: token ?? '', ...joining } })),
    onSuccess: (me) => {
      queries.clear();
      goOnAs(queries, me);
      return navigate({ to: '/dashboard', replace: true });
    },
    onError: (error) => wait(failureOf(error).retryAfterSeconds ?? 0),
  });
  if (token === undefined) return <NoWayIn reason="lacking" />;
  if (attempt.error !== null && failureOf(attempt.error).kind === 'not_found') return <NoWayIn reason="over" />;
  return (
    <JoinView>
      <JoinForm busy={attempt.isPending} error={attempt.error} secondsLeft={secondsLeft} onSubmit={attempt.mutate} />
    </JoinView>
  );
};

export const JoinView = ({ children }: { children: ReactNode }): ReactNode => {
  const { join } = useStrings();
  return (
    <EntryFrame heading={join.heading} intro={join.intro}>
      {children}
    </EntryFrame>
  );
};

/** The link does not lead in: its secret is `lacking`, or it is `over`. */
export const NoWayIn = ({ reason }: { reason: 'lacking' | 'over' }): ReactNode => {
  const { join } = useStrings();
  return (
    <EntryFrame heading={join[reason].heading} intro={join[reason].help}>
      <ButtonLink to="/dashboard/sign-in">{join.toSignIn}</ButtonLink>
    </EntryFrame>
  );
};
