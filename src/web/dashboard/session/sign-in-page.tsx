import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { otherOrigin } from '../facts.ts';
import { useStrings } from '../strings/strings.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { goOnAs } from './me.ts';
import type { Me } from './me.ts';
import { SignInForm } from './sign-in-form.tsx';

const route = getRouteApi('/dashboard/sign-in');

/** The way in for who has joined. From here it goes to where somebody wanted to go. */
export const SignInPage = (): ReactNode => {
  const { to, signed_out: isSignedOut } = route.useSearch();
  const queries = useQueryClient();
  const { history } = useRouter();
  const enter = (me: Me): void => {
    queries.clear();
    goOnAs(queries, me);
    history.replace(to ?? '/dashboard');
  };
  return (
    <SignInView isSignedOut={isSignedOut === true} elsewhere={otherOrigin()}>
      <SignInForm onSignedIn={enter} />
    </SignInView>
  );
};

interface SignInViewProps {
  /** Somebody has just left. */
  readonly isSignedOut: boolean;
  /** The origin at which it is possible to sign in, where it is not this one. */
  readonly elsewhere: string | undefined;
  readonly children: ReactNode;
}

export const SignInView = ({ isSignedOut, elsewhere, children }: SignInViewProps): ReactNode => {
  const { signIn, notice } = useStrings();
  return (
    <EntryFrame heading={signIn.heading} intro={signIn.intro}>
      <div className="space-y-6">
        {isSignedOut && (
          <Notice tone="good" label={notice.good}>
            {signIn.signedOut}
          </Notice>
        )}
        {elsewhere !== undefined && (
          <Notice tone="warn" label={notice.warning}>
            <p>{signIn.elsewhere}</p>
            <OutsideLink href={`${elsewhere}/dashboard`}>{elsewhere}/dashboard</OutsideLink>
          </Notice>
        )}
        {children}
        <p className="text-sm text-ink-soft">{signIn.noAccount}</p>
      </div>
    </EntryFrame>
  );
};
