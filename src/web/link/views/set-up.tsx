import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { scrollToStep } from '../places.ts';
import { SetupProvider } from '../setup-context.tsx';
import type { LinkState } from '../state.ts';
import { useStrings } from '../strings/strings.tsx';
import type { LinkActions } from '../use-link.ts';
import { ChangeSharing } from './change-sharing.tsx';
import { CredentialForm } from './credential-form.tsx';
import { GuideColumn } from './guide-column.tsx';
import { SignInPanel } from './sign-in-panel.tsx';

/** The states in which the guide is on the page. */
type SetUpState = Extract<LinkState, { view: 'form' | 'checking' | 'failed' | 'signing_in' }>;

/** The guide beside the form, or beside what the form has led to; on narrow screens the guide comes first. */
export const SetUp = ({ state, actions }: { state: SetUpState; actions: LinkActions }): ReactNode => {
  const strings = useStrings();
  const { setup } = state;
  const { activeStep } = setup;
  useEffect(() => {
    // Only where the visit began at a step: later changes are scrolled to by whoever made them.
    if (activeStep !== undefined) scrollToStep(activeStep, { takeFocus: false });
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <SetupProvider setup={setup} actions={actions} hasForm={state.view !== 'signing_in'}>
      {setup.account === undefined && state.view !== 'signing_in' && (
        <Button
          kind="quiet"
          className="mb-3 print:hidden"
          onClick={() => actions.dispatch({ type: 'back' })}
          busy={false}
        >
          <ArrowLeft aria-hidden className="size-4.5 rtl:rotate-180" />
          {strings.back}
        </Button>
      )}
      {setup.account !== undefined && state.view === 'form' && (
        <ChangeSharing accountId={setup.account.secureId} className="mb-3 print:hidden" />
      )}
      <div className="grid grid-cols-1 items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_25rem]">
        <GuideColumn />
        <aside
          aria-label={strings.form.heading(setup.detail.config.name)}
          className="min-w-0 lg:sticky lg:top-6 print:hidden"
        >
          {state.view === 'signing_in' ? (
            <SignInPanel stage={state.stage} authorizationUrl={state.authorizationUrl} />
          ) : (
            <CredentialForm
              checking={state.view === 'checking'}
              failure={state.view === 'failed' ? state.failure : undefined}
              cancelled={state.view === 'form' && state.ended === 'cancelled'}
            />
          )}
        </aside>
      </div>
    </SetupProvider>
  );
};
