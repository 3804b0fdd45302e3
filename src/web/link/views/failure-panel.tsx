import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { CheckList } from '../../ui/check-list.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { failureCodes, wordsIn } from '../failure.ts';
import type { Failure } from '../failure.ts';
import { callbackSteps } from '../guide-order.ts';
import { contactLink } from '../plain-words.ts';
import { useSetup } from '../setup-context.tsx';
import type { Setup } from '../setup.ts';
import { useStrings } from '../strings/strings.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { Countdown } from './countdown.tsx';
import { StepLinks } from './step-links.tsx';

/** Where the application at the vendor is made and its client copied. */
const applicationSteps = (setup: Setup): readonly string[] => [
  ...callbackSteps(setup.detail.guide, setup),
  ...setup.detail.config.configFields.filter(({ required }) => required).map(({ guide_step: step }) => step),
];

interface FailurePanelProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
  /** A retry opens a window, which browsers allow inside a click only. Default `false`. */
  readonly retryNeedsClick?: boolean;
  /** The guide is on the page, so that its steps can be led to. Default `true`. */
  readonly withGuide?: boolean;
  /** More that can be done about it. */
  readonly children?: ReactNode;
}

/** Why it did not work, what to do about it, and how to try again. What was typed stays. */
export const FailurePanel = ({
  failure,
  onRetry,
  retryNeedsClick = false,
  withGuide = true,
  children,
}: FailurePanelProps): ReactNode => {
  const strings = useStrings();
  const { setup, system, project } = useSetup();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [failure]);
  const code = failureCodes.find((known) => known === failure.code) ?? 'server_failed';
  const text = strings.failures[code];
  const told = wordsIn(strings.language.code, failure);
  const missing = setup.detail.permissions.filter(({ key }) => failure.permissions.includes(key));
  const application = code === 'sign_in_refused' ? applicationSteps(setup) : [];
  const steps = [...new Set([...failure.guideSteps, ...missing.map(({ guideStep }) => guideStep), ...application])];
  const support = contactLink(
    setup.visit.settings.project.support_contact,
    strings.support.subject(system, failure.requestId),
  );
  return (
    <section aria-labelledby="failure-title" className="mt-5 rounded-control bg-bad-tint p-4 text-[0.9375rem]">
      <h3 ref={heading} tabIndex={-1} id="failure-title" className="flex gap-2.5 text-base font-semibold">
        <CircleAlert aria-hidden className="mt-px size-5 shrink-0 text-bad" />
        {text.title(system)}
      </h3>
      <div className="mt-2 space-y-2">
        <p>
          <bdi>{told.message || text.cause(system)}</bdi>
        </p>
        {missing.length > 0 && (
          <ul aria-label={strings.help.missingPermissions} className="list-disc ps-5">
            {missing.map(({ key, menuPath }) => (
              <li key={key} className="font-medium">
                <bdi dir="ltr">{menuPath.join(' › ')}</bdi>
              </li>
            ))}
          </ul>
        )}
        <p className="font-medium">
          <bdi>{told.remediation || text.fix(system)}</bdi>
        </p>
        {withGuide && <StepLinks keys={steps} />}
        {failure.retryAfterSeconds !== undefined && (
          <Countdown
            key={failure.requestId}
            seconds={failure.retryAfterSeconds}
            onOver={retryNeedsClick ? undefined : onRetry}
          />
        )}
      </div>
      {text.retry !== undefined && (
        <Button className="mt-3" onClick={onRetry}>
          {text.retry}
        </Button>
      )}
      {children}
      {failure.checks.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer rounded-sm py-3 font-medium sm:py-1.5">{strings.help.checks}</summary>
          <div className="mt-2 rounded-control bg-panel p-3.5">
            <CheckList items={failure.checks} words={strings.check} />
          </div>
        </details>
      )}
      {failure.vendorResponse !== undefined && (
        <details className="mt-3">
          <summary className="cursor-pointer rounded-sm py-3 font-medium sm:py-1.5">
            {strings.help.vendorSaid(system)}
          </summary>
          <pre dir="ltr" className="mt-2 rounded-control bg-panel p-3.5 font-mono text-xs whitespace-pre-wrap">
            {failure.vendorResponse}
          </pre>
        </details>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-x-2 border-t border-line-strong/30 pt-2 text-sm text-ink-soft empty:hidden">
        {failure.requestId !== undefined && (
          <>
            {strings.requestId}{' '}
            <code dir="ltr" className="font-mono">
              {failure.requestId}
            </code>
            <CopyButton value={failure.requestId} label={strings.copy.label(strings.requestId)} labels={strings.copy} />
          </>
        )}
        {support !== undefined && (
          <OutsideLink href={support} alone>
            {strings.support.ask(project)}
          </OutsideLink>
        )}
      </div>
    </section>
  );
};
