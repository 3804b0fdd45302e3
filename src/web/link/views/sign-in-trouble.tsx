import type { ReactNode } from 'react';
import { CopyValue } from '../../ui/copy-value.tsx';
import { fillIn } from '../fill-in.ts';
import { callbackSteps } from '../guide-order.ts';
import { useSetup } from '../setup-context.tsx';
import { useStrings } from '../strings/strings.tsx';
import { StepLinks } from './step-links.tsx';

/**
 * What to do about an error that the vendor shows in its own window. A wrong redirect URL or client never comes back to us
 * (RFC 6749, section 4.1.2.1: the person is told, the browser is not sent on), so it is explained where one waits.
 */
export const SignInTrouble = (): ReactNode => {
  const strings = useStrings();
  const { setup, system } = useSetup();
  const open = setup.detail.config.configFields.filter(({ secret, required }) => !secret && required);
  const { signIn } = strings;
  return (
    <details className="mt-4 border-t border-line pt-2 text-[0.9375rem]">
      <summary className="cursor-pointer rounded-sm py-3 font-medium sm:py-1.5">{signIn.trouble}</summary>
      <dl className="mt-2 space-y-4">
        <div>
          <dt className="font-semibold">{signIn.redirectTitle}</dt>
          <dd className="mt-1 space-y-2 text-ink-soft">
            <p>{signIn.redirectFix(system)}</p>
            <CopyValue
              name={signIn.redirectLabel}
              value={fillIn('{callback_url}', setup)}
              label={strings.copy.label(signIn.redirectLabel)}
              labels={strings.copy}
            />
            <StepLinks keys={callbackSteps(setup.detail.guide, setup)} />
          </dd>
        </div>
        <div>
          <dt className="font-semibold">{signIn.clientTitle}</dt>
          <dd className="mt-1 space-y-2 text-ink-soft">
            <p>{signIn.clientFix(system)}</p>
            {open.map(({ key, label }) => (
              <p key={key}>
                {label}:{' '}
                <code dir="ltr" className="font-mono text-sm text-ink">
                  {setup.form.values[key] ?? ''}
                </code>
              </p>
            ))}
            <StepLinks keys={[...new Set(open.map(({ guide_step: step }) => step))]} />
          </dd>
        </div>
        <div>
          <dt className="font-semibold">{signIn.otherTitle}</dt>
          <dd className="mt-1 text-ink-soft">{signIn.otherFix(system)}</dd>
        </div>
      </dl>
    </details>
  );
};
