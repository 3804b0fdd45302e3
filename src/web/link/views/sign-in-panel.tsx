import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, buttonLook } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useSetup } from '../setup-context.tsx';
import type { SignInStage } from '../state-sign-in.ts';
import { useStrings } from '../strings/strings.tsx';
import { SignInTrouble } from './sign-in-trouble.tsx';
import { ViewHeading } from './view-heading.tsx';

interface SignInPanelProps {
  readonly stage: SignInStage;
  /** While the window is blocked. */
  readonly authorizationUrl: string | undefined;
}

/** Stands in the form's place while somebody signs in at the vendor in another window. */
export const SignInPanel = ({ stage, authorizationUrl }: SignInPanelProps): ReactNode => {
  const strings = useStrings();
  const { actions, system } = useSetup();
  const isWithWindow = stage === 'waiting' || stage === 'window_closed';
  return (
    <Card>
      <ViewHeading>{strings.signIn.heading(system)}</ViewHeading>
      <div className="mt-4 space-y-3">
        <StageWords stage={stage} />
      </div>
      {stage === 'blocked' && (
        // A link, which no browser blocks, and which needs no window that this page can reach.
        <a
          href={authorizationUrl}
          target="_blank"
          rel="noopener noreferrer"
          className={`${buttonLook('primary')} mt-4 w-full`}
          onClick={() => actions.dispatch({ type: 'window_opened' })}
        >
          <ExternalLink aria-hidden className="size-4.5" />
          {strings.signIn.openBlocked(system)}
        </a>
      )}
      {stage !== 'looking' && (
        <div className="mt-4 flex flex-wrap gap-x-3 gap-y-2">
          {isWithWindow && (
            <Button kind={stage === 'waiting' ? 'plain' : 'primary'} onClick={actions.openWindowAgain}>
              {strings.signIn.openAgain}
            </Button>
          )}
          {stage === 'waiting' && (
            <Button kind="quiet" className="mx-0!" onClick={actions.closedWindow}>
              {strings.signIn.closedIt}
            </Button>
          )}
          <Button kind="quiet" className="mx-0!" onClick={actions.cancelSignIn}>
            {strings.signIn.cancel}
          </Button>
        </div>
      )}
      {isWithWindow && <SignInTrouble />}
    </Card>
  );
};

const StageWords = ({ stage }: { stage: SignInStage }): ReactNode => {
  const { signIn, notice } = useStrings();
  const { system } = useSetup();
  switch (stage) {
    case 'starting':
      return <Busy>{signIn.starting}</Busy>;
    case 'waiting':
      return (
        <>
          <Busy>{signIn.waiting(system)}</Busy>
          <p className="text-[0.9375rem] text-ink-soft">{signIn.waitingDetail}</p>
        </>
      );
    case 'looking':
      return <Busy>{signIn.looking(system)}</Busy>;
    case 'blocked':
      return (
        <Notice tone="warn" label={notice.warning}>
          <p className="font-semibold">{signIn.blocked}</p>
          <p>{signIn.blockedDetail}</p>
        </Notice>
      );
    case 'window_closed':
      return (
        <Notice tone="warn" label={notice.warning}>
          <p className="font-semibold">{signIn.closed}</p>
          <p>{signIn.closedDetail(system)}</p>
        </Notice>
      );
  }
};

const Busy = ({ children }: { children: ReactNode }): ReactNode => (
  <p className="flex gap-3">
    <span className="mt-0.5 text-accent">
      <Spinner />
    </span>
    {children}
  </p>
);
