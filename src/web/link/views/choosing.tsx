import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Choice } from '../../ui/choice.tsx';
import { SetupProvider } from '../setup-context.tsx';
import type { Choosing as ChoosingState } from '../state-sign-in.ts';
import { useStrings } from '../strings/strings.tsx';
import type { LinkActions } from '../use-link.ts';
import { FailurePanel } from './failure-panel.tsx';
import { ViewHeading } from './view-heading.tsx';

interface ChoosingProps {
  readonly state: ChoosingState;
  readonly actions: LinkActions;
}

/** Signing in left one thing to pick. Nothing is picked beforehand, unless the form has named it: a guess links the wrong people. */
export const Choosing = ({ state, actions }: ChoosingProps): ReactNode => {
  const strings = useStrings();
  const { setup, choices, picked, isPickMissing, sending, failure } = state;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isPickMissing === true) list.current?.querySelector<HTMLElement>('[role=radio]')?.focus();
  }, [isPickMissing]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    actions.sendChoice();
  };
  return (
    <SetupProvider setup={setup} actions={actions}>
      <Card className="mx-auto max-w-xl">
        <ViewHeading>{strings.choice.heading}</ViewHeading>
        <p className="mt-2 text-ink-soft">
          {strings.choice.intro(setup.detail.config.name, setup.visit.settings.project.name)}
        </p>
        {failure !== undefined && <FailurePanel failure={failure} onRetry={actions.sendChoice} withGuide={false} />}
        <form noValidate onSubmit={submit} className="mt-5">
          <p id="choice-legend" className="mb-2 font-semibold">
            {strings.choice.legend}
          </p>
          <div ref={list}>
            <Choice
              labelledBy="choice-legend"
              value={picked ?? ''}
              options={choices.map(({ value, label }) => ({ key: value, title: label }))}
              onChange={(value) => actions.dispatch({ type: 'choice_marked', value })}
              columns={1}
            />
          </div>
          <p role="alert" className="mt-2 text-sm font-medium text-bad empty:hidden">
            {isPickMissing === true && (
              <span className="flex gap-1.5">
                <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
                {strings.choice.missing}
              </span>
            )}
          </p>
          <div className="mt-5 flex flex-wrap gap-3">
            <Button kind="primary" type="submit" busy={sending} className="min-w-40">
              {strings.choice.send}
            </Button>
            {!sending && (
              <Button kind="quiet" className="mx-0!" onClick={actions.cancelSignIn}>
                {strings.signIn.cancel}
              </Button>
            )}
          </div>
        </form>
      </Card>
    </SetupProvider>
  );
};
