import type { ReactNode } from 'react';
import { StepCard } from '../../ui/step-card.tsx';
import { TickBox } from '../../ui/tick-box.tsx';
import type { Step } from '../guide-types.ts';
import { stepId } from '../places.ts';
import { useSetup } from '../setup-context.tsx';
import { isStepOpen } from '../setup.ts';
import { useStrings } from '../strings/strings.tsx';
import { StepBody } from './step-body.tsx';
import { StepFeedback } from './step-feedback.tsx';

/** One step of the guide: open while it is the next one, or when it is asked for, or when the form points at it. */
export const GuideStep = ({ step }: { step: Step }): ReactNode => {
  const strings = useStrings();
  const { setup, actions, numbers } = useSetup();
  const { key, title, covers } = step;
  const done = setup.done.has(key);
  const open = isStepOpen(setup, key);
  const number = numbers.get(key) ?? 0;
  return (
    <StepCard
      id={stepId(key)}
      number={number}
      numberLabel={`${strings.guide.step(number)}:`}
      title={title}
      done={done}
      open={open}
      onToggle={() => actions.dispatch({ type: 'folded', step: key, open: !open })}
      active={setup.activeStep === key}
      covers={covers}
      tick={
        <TickBox
          text={strings.guide.done}
          label={strings.guide.markDone(title)}
          checked={done}
          onChange={(checked) => actions.dispatch({ type: 'ticked', step: key, done: checked })}
        />
      }
      afterword={<StepFeedback step={step} />}
    >
      <StepBody step={step} />
    </StepCard>
  );
};
