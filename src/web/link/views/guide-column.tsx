import { ArrowDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { chosenOption, inRuns, isShown, stepsInOrder } from '../guide-order.ts';
import type { Branch, Section, Step } from '../guide-types.ts';
import { useSetup } from '../setup-context.tsx';
import { useStrings } from '../strings/strings.tsx';
import { GuideStep } from './guide-step.tsx';
import { HandOn } from './hand-on.tsx';
import { ViewHeading } from './view-heading.tsx';

/** The whole guide: its sections, steps and branches, and how far one has come. */
export const GuideColumn = (): ReactNode => {
  const strings = useStrings();
  const { setup, actions, hasForm, goToField } = useSetup();
  const { guide, config } = setup.detail;
  const steps = stepsInOrder(guide, setup);
  const done = steps.filter(({ key }) => setup.done.has(key)).length;
  const [firstField] = config.configFields;
  return (
    <section className="min-w-0">
      <ViewHeading takeFocus={setup.account === undefined}>{strings.before.heading(config.name)}</ViewHeading>
      <div className="mt-2 flex flex-wrap items-center gap-3 text-sm text-ink-soft">
        <progress
          aria-hidden
          value={done}
          max={steps.length}
          className="h-1.5 w-28 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
        />
        <span className="grow tabular-nums">{strings.guide.progress(done, steps.length)}</span>
        <Button
          kind="quiet"
          className="mx-0! print:hidden"
          onClick={() => actions.dispatch({ type: 'showed_all', all: !setup.showsAll })}
        >
          {setup.showsAll ? strings.guide.showOne : strings.guide.showAll}
        </Button>
      </div>
      {hasForm && firstField !== undefined && (
        <Button
          kind="quiet"
          className="mt-2 text-start lg:hidden print:hidden"
          onClick={() => goToField(firstField.key)}
        >
          {strings.guide.toForm}
          <ArrowDown aria-hidden className="size-4.5" />
        </Button>
      )}
      <HandOn />
      <div className="mt-7 space-y-10">
        {guide.sections.map((section) => (
          <GuideSection key={section.key} section={section} />
        ))}
      </div>
    </section>
  );
};

const GuideSection = ({ section }: { section: Section }): ReactNode => {
  const strings = useStrings();
  const { setup } = useSetup();
  const runs = inRuns(section.steps, setup);
  if (runs.length === 0) return null;
  return (
    <section aria-labelledby={`section-${section.key}`}>
      <div className="flex flex-wrap items-center gap-x-3">
        <h3 id={`section-${section.key}`} className="text-lg font-semibold">
          <bdi>{section.title}</bdi>
        </h3>
        {section.optional === true && <Badge>{strings.guide.optional}</Badge>}
      </div>
      {section.intro !== undefined && (
        <div className="mt-1.5 max-w-prose text-ink-soft">
          <Markdown text={section.intro} />
        </div>
      )}
      <div className="mt-4 space-y-4">
        {runs.map((run) =>
          'options' in run ? <GuideBranch key={run.key} branch={run} /> : <StepList key={run[0]?.key} steps={run} />,
        )}
      </div>
    </section>
  );
};

const GuideBranch = ({ branch }: { branch: Branch }): ReactNode => {
  const { setup, actions } = useSetup();
  const option = chosenOption(branch, setup.choices);
  const headingId = `branch-${branch.key}`;
  return (
    <div data-covers={branch.covers.join(' ')} className="space-y-4">
      <div className="rounded-card border border-dashed border-line-strong p-4 sm:p-5">
        <h4 id={headingId} className="mb-3 font-semibold">
          <bdi>{branch.title}</bdi>
        </h4>
        <Choice
          labelledBy={headingId}
          value={option?.key ?? ''}
          options={branch.options}
          onChange={(key) => actions.dispatch({ type: 'branched', branch: branch.key, option: key })}
        />
      </div>
      <StepList steps={option?.steps.filter((step) => isShown(step, setup)) ?? []} />
    </div>
  );
};

const StepList = ({ steps }: { steps: readonly Step[] }): ReactNode => (
  <ul className="space-y-4">
    {steps.map((step) => (
      <GuideStep key={step.key} step={step} />
    ))}
  </ul>
);
