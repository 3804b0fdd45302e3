import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { goOnAs } from '../session/me.ts';
import type { Me } from '../session/me.ts';
import { SignInForm } from '../session/sign-in-form.tsx';
import { endWaiting, useIsWaiting } from '../session/sign-in-again.ts';
import { useStrings } from '../strings/strings.tsx';

/** Asks somebody whose session has ended to sign in again. What they typed stays, and what they did goes on. */
export const SessionDialog = ({ me }: { me: Me }): ReactNode => {
  const { signIn, close } = useStrings();
  const queries = useQueryClient();
  const isWaiting = useIsWaiting();
  const goOn = (now: Me): void => {
    // Somebody else's work may not go on in this person's name.
    if (now.id !== me.id) return location.assign('/dashboard');
    goOnAs(queries, now);
    return endWaiting(true);
  };
  return (
    <Dialog
      open={isWaiting}
      onClose={() => endWaiting(false)}
      title={signIn.againHeading}
      intro={signIn.againIntro}
      closeLabel={close}
    >
      <SignInForm email={me.email} onSignedIn={goOn} />
    </Dialog>
  );
};
