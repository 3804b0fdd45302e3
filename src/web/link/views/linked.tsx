import { ArrowUpRight, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import { CheckList } from '../../ui/check-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { findStep } from '../guide-order.ts';
import type { Guide } from '../guide-types.ts';
import type { Check, LinkedAccount } from '../hub-types.ts';
import { SetupProvider } from '../setup-context.tsx';
import type { Setup } from '../setup.ts';
import { useStrings } from '../strings/strings.tsx';
import type { LinkActions } from '../use-link.ts';
import { StepBody } from './step-body.tsx';
import { ViewHeading } from './view-heading.tsx';

interface LinkedProps {
  readonly setup: Setup;
  readonly linked: LinkedAccount;
  readonly actions: LinkActions;
}

/** It worked: what is linked, what was checked, what comes next. */
export const Linked = ({ setup, linked, actions }: LinkedProps): ReactNode => {
  const strings = useStrings();
  const { visit, detail } = setup;
  const { project, session } = visit.settings;
  const system = detail.config.name;
  const hasGaps = linked.checks.some(({ status }) => status !== 'pass');
  return (
    <SetupProvider setup={setup} actions={actions}>
      <div className="mx-auto max-w-2xl">
        <CircleCheck aria-hidden className="mb-4 size-12 text-good" strokeWidth={1.6} />
        <ViewHeading>{strings.linked.heading(system)}</ViewHeading>
        <p className="mt-2 text-ink-soft">
          {strings.linked.intro(project.name, session.origin_owner_name, system)} {strings.linked.close}
        </p>
        {linked.checks.length > 0 && (
          <Card className="mt-7">
            <h3 className="text-lg font-semibold">{strings.linked.checked}</h3>
            {hasGaps && (
              <div className="mt-3">
                <Notice tone="warn" label={strings.notice.warning}>
                  {strings.linked.gaps}
                </Notice>
              </div>
            )}
            <div className="mt-4">
              <CheckList
                words={strings.check}
                items={linked.checks.map((check) => ({
                  ...check,
                  more: <HowToGrant check={check} guide={detail.guide} />,
                }))}
              />
            </div>
          </Card>
        )}
        <NextSteps setup={setup} />
      </div>
    </SetupProvider>
  );
};

/** The step that closes a gap, opened in place: the guide is no longer on the page. */
const HowToGrant = ({ check, guide }: { check: Check; guide: Guide }): ReactNode => {
  const strings = useStrings();
  const step = check.status === 'pass' ? undefined : findStep(guide, check.guide_step ?? '');
  if (step === undefined) return null;
  return (
    <details className="mt-1">
      <summary className="cursor-pointer rounded-sm py-3 text-[0.9375rem] sm:py-2 font-medium text-accent">
        {strings.linked.howTo}: {step.title}
      </summary>
      <div className="mt-2 space-y-4 border-s-2 border-line ps-4 text-[0.9375rem] text-ink-soft">
        <StepBody step={step} linked />
      </div>
    </details>
  );
};

const NextSteps = ({ setup }: { setup: Setup }): ReactNode => {
  const strings = useStrings();
  const { nextSteps } = setup.detail.guide;
  if (nextSteps.length === 0) return null;
  return (
    <section aria-labelledby="next-steps" className="mt-9">
      <h3 id="next-steps" className="text-lg font-semibold">
        {strings.linked.next}
      </h3>
      <ul className="mt-3 grid gap-4 sm:grid-cols-2">
        {nextSteps.map(({ title, text, href, covers }) => (
          <li
            key={title}
            data-covers={covers?.join(' ')}
            className="rounded-card border border-line bg-panel p-5 shadow-card"
          >
            <p className="flex items-start gap-1 font-semibold">
              {href === undefined ? (
                title
              ) : (
                <OutsideLink href={href} alone>
                  {title}
                </OutsideLink>
              )}
              {href !== undefined && <ArrowUpRight aria-hidden className="mt-1 size-4 text-accent" />}
            </p>
            {text !== undefined && <p className="mt-1.5 text-[0.9375rem] text-ink-soft">{text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};
