import { ArrowLeftRight, LockKeyhole } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FormEvent, MouseEvent, ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Failure } from '../failure.ts';
import { buttonInGuide } from '../guide-order.ts';
import { problemsOnSubmit, swappedFields } from '../form.ts';
import { useSetup } from '../setup-context.tsx';
import { useStrings } from '../strings/strings.tsx';
import { CredentialField } from './credential-field.tsx';
import { FailurePanel } from './failure-panel.tsx';
import { WholeText } from './whole-text.tsx';

interface CredentialFormProps {
  readonly checking: boolean;
  readonly failure: Failure | undefined;
  /** Signing in was cancelled before. */
  readonly cancelled: boolean;
}

/** What the guide yields goes in here. Drawn from the connector's fields. */
export const CredentialForm = ({ checking, failure, cancelled }: CredentialFormProps): ReactNode => {
  const strings = useStrings();
  const { setup, actions, system, project, goToField } = useSetup();
  const fields = setup.detail.config.configFields;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    actions.connect();
    const problems = problemsOnSubmit(setup.form, fields);
    const first = fields.find(({ key }) => problems[key] !== undefined);
    if (first !== undefined && !checking) goToField(first.key);
  };
  return (
    // Taller than the window it scrolls by itself, with the button always in sight.
    <Card className="lg:max-h-[calc(100dvh-3rem)] lg:scroll-pb-24 lg:overflow-y-auto lg:pb-4">
      <h2 className="text-xl font-semibold">{strings.form.heading(system)}</h2>
      <p className="mt-1 text-[0.9375rem] text-ink-soft">
        {setup.account === undefined ? strings.form.intro : strings.form.relink(system)}
      </p>
      {failure !== undefined && (
        <FailurePanel
          failure={failure}
          onRetry={actions.connect}
          retryNeedsClick={setup.detail.config.type === 'oauth2'}
        />
      )}
      {cancelled && (
        <div className="mt-5">
          <Notice tone="info" label={strings.notice.note}>
            {strings.signIn.cancelled}
          </Notice>
        </div>
      )}
      <WholeText />
      <form noValidate onSubmit={submit} onMouseDown={keepFocus} className="mt-5 space-y-6">
        {fields.map((field) => (
          <CredentialField key={field.key} field={field} />
        ))}
        <SwapOffer />
        <div className="bg-panel lg:sticky lg:-bottom-px lg:-mx-7 lg:-mt-2 lg:-mb-3 lg:px-7 lg:py-3">
          <Button kind="primary" type="submit" busy={checking} className="w-full">
            {buttonInGuide(setup.detail.guide, fields) ?? strings.connect}
          </Button>
          {checking && <Progress system={system} />}
        </div>
      </form>
      {failure === undefined && !checking && (
        <p className="mt-3 flex gap-2 pb-2 text-sm text-ink-soft">
          <LockKeyhole aria-hidden className="mt-0.5 size-4 shrink-0" />
          {strings.stored(project)}
        </p>
      )}
    </Card>
  );
};

/**
 * Pressing a button does not leave the field: leaving shows its message, which moves the button away from under the mouse
 * before it is released, and the click is lost.
 */
const keepFocus = (event: MouseEvent): void => {
  if (event.target instanceof Element && event.target.closest('button') !== null) event.preventDefault();
};

const LONG_CHECK_MILLISECONDS = 8_000;

/** What is going on, and after a while that it still is. */
const Progress = ({ system }: { system: string }): ReactNode => {
  const strings = useStrings();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_CHECK_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="mt-3 text-sm">
      <p className="font-medium">{strings.form.checking(system)}</p>
      <p role="status" className="text-ink-soft">
        {long ? strings.form.checkingLong(system) : strings.form.checkingDetail}
      </p>
    </div>
  );
};

/** Two values in each other's field: said before anyone is asked, and put right by one click. */
const SwapOffer = (): ReactNode => {
  const strings = useStrings();
  const { setup, actions } = useSetup();
  const swapped = swappedFields(setup.form, setup.detail.config.configFields);
  return (
    <div role="status">
      {swapped !== undefined && (
        <Notice tone="warn" label={strings.notice.warning}>
          <p>{strings.form.swapped(swapped[0].label, swapped[1].label)}</p>
          <Button
            className="mt-2"
            onClick={() => actions.dispatch({ type: 'swapped', one: swapped[0].key, other: swapped[1].key })}
          >
            <ArrowLeftRight aria-hidden className="size-4.5" />
            {strings.form.swap}
          </Button>
        </Notice>
      )}
    </div>
  );
};
