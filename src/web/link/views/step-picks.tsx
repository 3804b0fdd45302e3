import type { ReactNode } from 'react';
import { TickBox } from '../../ui/tick-box.tsx';
import type { StepChoice } from '../guide-types.ts';
import { useSetup } from '../setup-context.tsx';
import { useStrings } from '../strings/strings.tsx';

/** What the reader may want: any number of boxes. The steps below follow what is ticked. */
export const StepPicks = ({ title, choices }: { title: string; choices: readonly StepChoice[] }): ReactNode => {
  const strings = useStrings();
  const { setup, actions } = useSetup();
  const picked = choices.filter(({ key }) => setup.picks.has(key)).length;
  return (
    <fieldset className="rounded-control border border-line px-4 py-2 text-ink">
      <legend className="sr-only">{title}</legend>
      <div className="flex flex-wrap gap-x-8">
        {choices.map(({ key, title: name }) => (
          <TickBox
            key={key}
            text={name}
            label={name}
            checked={setup.picks.has(key)}
            onChange={(wanted) => actions.dispatch({ type: 'picked', choice: key, wanted })}
          />
        ))}
      </div>
      <p role="status" className="pb-1 text-sm text-ink-soft">
        {strings.guide.picked(picked)}
      </p>
    </fieldset>
  );
};
