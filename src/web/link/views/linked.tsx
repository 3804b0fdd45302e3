import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckList } from '../../ui/check-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { spellInstant } from '../../ui/language/spell.ts';
import { partFound } from '../found.ts';
import { findStep } from '../guide-order.ts';
import type { Guide } from '../guide-types.ts';
import type { Check } from '../hub-types.ts';
import { SetupProvider } from '../setup-context.tsx';
import type { LinkedState } from '../state-linked.ts';
import { useStrings } from '../strings/strings.tsx';
import type { LinkActions } from '../use-link.ts';
import { ChangeSharing } from './change-sharing.tsx';
import { CheckAgain } from './check-again.tsx';
import { Counts, FoundList } from './found-list.tsx';
import { NextSteps } from './next-steps.tsx';
import { StepBody } from './step-body.tsx';
import { ViewHeading } from './view-heading.tsx';

/** It worked: what is linked, what it may see, what was checked, what comes next. */
export const Linked = ({ state, actions }: { state: LinkedState; actions: LinkActions }): ReactNode => {
  const strings = useStrings();
  const { setup, linked, resumed } = state;
  const { visit, detail } = setup;
  const { project, session } = visit.settings;
  const system = detail.config.name;
  const intro = resumed === true ? strings.linked.resumed : strings.linked.intro;
  return (
    <SetupProvider setup={setup} actions={actions}>
      <div className="mx-auto max-w-2xl">
        <CircleCheck aria-hidden className="mb-4 size-12 text-good" strokeWidth={1.6} />
        <ViewHeading>{strings.linked.heading(system)}</ViewHeading>
        <p className="mt-2 text-ink-soft">
          {intro(project.name, session.origin_owner_name, system)} {actions.leave === undefined && strings.linked.close}
        </p>
        <Seen state={state} />
        <Checked state={state} />
        <ChangeSharing accountId={linked.id} className="mt-5" />
        <NextSteps accountId={linked.id} />
        {actions.leave !== undefined && (
          <Button kind="primary" className="mt-7 w-full sm:w-auto" onClick={actions.leave}>
            {strings.linked.leave(project.name)}
          </Button>
        )}
      </div>
    </SetupProvider>
  );
};

const Gaps = (): ReactNode => {
  const strings = useStrings();
  return (
    <div className="mt-3">
      <Notice tone="warn" label={strings.notice.warning}>
        {strings.linked.gaps}
      </Notice>
    </div>
  );
};

/** What is granted, and a new look at it. Nothing where the vendor has no permissions to tell of. */
const Seen = ({ state }: { state: LinkedState }): ReactNode => {
  const strings = useStrings();
  const { setup, found, looking, failure } = state;
  const system = setup.detail.config.name;
  if (found?.permissions.length === 0) return null;
  const needed = found === undefined ? [] : partFound(found, setup).needed;
  const hasGaps = needed.some(({ state: grant }) => grant === 'missing');
  const until = spellInstant(setup.visit.settings.session.expires_at, strings.language.code);
  return (
    <Card className="mt-7">
      <h3 className="text-lg font-semibold">
        {strings.permissions.heading(setup.visit.settings.project.name)}
        {hasGaps && <Counts permissions={needed} />}
      </h3>
      {hasGaps && <Gaps />}
      <p className="mt-2 mb-4 text-[0.9375rem] text-ink-soft">
        {found === undefined && !looking && failure === undefined
          ? strings.permissions.notLooked(system)
          : strings.permissions.intro(system)}{' '}
        {hasGaps && strings.linked.comeBack(until)}
      </p>
      {found !== undefined && <FoundList found={found} />}
      <div className="mt-5 border-t border-line pt-5">
        <CheckAgain state={state} primary={false} />
      </div>
    </Card>
  );
};

/** What was checked on the way. Beside a list of permissions that all is well in is worth one line. */
const Checked = ({ state: { linked, found, setup } }: { state: LinkedState }): ReactNode => {
  const strings = useStrings();
  const { checks } = linked;
  if (checks.length === 0) return null;
  const hasGaps = checks.some(({ status }) => status !== 'pass');
  const list = (
    <CheckList
      words={strings.check}
      items={checks.map((check) => ({ ...check, more: <HowToGrant check={check} guide={setup.detail.guide} /> }))}
    />
  );
  return (
    <Card className="mt-7">
      {found !== undefined && found.permissions.length > 0 && !hasGaps ? (
        <details>
          <summary className="cursor-pointer rounded-sm py-3 font-medium sm:py-1">
            {strings.linked.allPassed(checks.length)}
          </summary>
          <div className="mt-4">{list}</div>
        </details>
      ) : (
        <>
          <h3 className="text-lg font-semibold">{strings.linked.checked}</h3>
          {found === undefined && hasGaps && <Gaps />}
          <div className="mt-4">{list}</div>
        </>
      )}
    </Card>
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
        {strings.linked.howTo}: <bdi>{step.title}</bdi>
      </summary>
      <div className="mt-2 space-y-4 border-s-2 border-line ps-4 text-[0.9375rem] text-ink-soft">
        <StepBody step={step} linked />
      </div>
    </details>
  );
};
