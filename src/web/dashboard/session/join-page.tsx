import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { EntryFrame } from './entry-frame.tsx';
import { invitationToken } from './invitation-token.ts';
import { JoinForm } from './join-form.tsx';
import { meQuery } from './me.ts';
import type { Me } from './me.ts';
import { useStrings } from '../strings/strings.tsx';
import { ButtonLink } from '../parts/button-link.tsx';

/** The way in for who was invited: once, by a link. */
export const JoinPage = (): ReactNode => {
  // Once: the entry is replaced as soon as somebody has joined.
  const [token] = useState(() => invitationToken(window));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const enter = (me: Me): void => {
    queries.clear();
    queries.setQueryData(meQuery.queryKey, me);
    void navigate({ to: '/dashboard', replace: true });
  };
  return <JoinView token={token} onJoined={enter} />;
};

export const JoinView = ({ token, onJoined }: { token: string | undefined; onJoined: (me: Me) => void }): ReactNode => {
  const { join } = useStrings();
  const [isOver, setIsOver] = useState(false);
  if (token === undefined) return <NoWayIn heading={join.lacking} help={join.lackingHelp} />;
  if (isOver) return <NoWayIn heading={join.over} help={join.overHelp} />;
  return (
    <EntryFrame heading={join.heading} intro={join.intro}>
      <JoinForm token={token} onJoined={onJoined} onOver={() => setIsOver(true)} />
    </EntryFrame>
  );
};

export const NoWayIn = ({ heading, help }: { heading: string; help: string }): ReactNode => {
  const { join } = useStrings();
  return (
    <EntryFrame key={heading} heading={heading} intro={help}>
      <ButtonLink to="/dashboard/sign-in">{join.toSignIn}</ButtonLink>
    </EntryFrame>
  );
};
