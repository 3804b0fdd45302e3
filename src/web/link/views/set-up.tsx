import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import type { Failure } from '../failure.ts';
import { scrollToStep } from '../places.ts';
import { SetupProvider } from '../setup-context.tsx';
import type { Setup } from '../setup.ts';
import { useStrings } from '../strings/strings.tsx';
import type { LinkActions } from '../use-link.ts';
import { CredentialForm } from './credential-form.tsx';
import { GuideColumn } from './guide-column.tsx';

interface SetUpProps {
  readonly setup: Setup;
  readonly checking: boolean;
  readonly failure: Failure | undefined;
  readonly actions: LinkActions;
}

/** The guide beside the form; on narrow screens the guide, then the form. */
export const SetUp = ({ setup, checking, failure, actions }: SetUpProps): ReactNode => {
  const strings = useStrings();
  const { activeStep } = setup;
  useEffect(() => {
    // Only where the visit began at a step: later changes are scrolled to by whoever made them.
    if (activeStep !== undefined) scrollToStep(activeStep, { takeFocus: false });
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <SetupProvider setup={setup} actions={actions}>
      {setup.account === undefined && (
        <Button kind="quiet" className="mb-3" onClick={() => actions.dispatch({ type: 'back' })} busy={false}>
          <ArrowLeft aria-hidden className="size-4.5 rtl:rotate-180" />
          {strings.back}
        </Button>
      )}
      <div className="grid grid-cols-1 items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_25rem]">
        <GuideColumn />
        <aside
          aria-label={strings.form.heading(setup.detail.config.name)}
          className="min-w-0 lg:sticky lg:top-6 print:hidden"
        >
          <CredentialForm checking={checking} failure={failure} />
        </aside>
      </div>
    </SetupProvider>
  );
};
