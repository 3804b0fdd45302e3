import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { findStep } from '../guide-order.ts';
import { stepId } from '../places.ts';
import { useSetup } from '../setup-context.tsx';
import { useStrings } from '../strings/strings.tsx';

/** Ways to the steps that help, in the order of the guide. */
export const StepLinks = ({ keys }: { keys: readonly string[] }): ReactNode => {
  const strings = useStrings();
  const { setup, numbers, goToStep } = useSetup();
  const steps = keys.map((key) => findStep(setup.detail.guide, key)).filter((step) => step !== undefined);
  if (steps.length === 0) return null;
  const inOrder = steps.toSorted((one, other) => (numbers.get(one.key) ?? 0) - (numbers.get(other.key) ?? 0));
  return (
    <ul>
      {inOrder.map(({ key, title }) => {
        const number = numbers.get(key);
        return (
          <li key={key} className="flex items-center gap-2">
            <ArrowRight aria-hidden className="size-4 shrink-0 text-accent rtl:rotate-180" />
            <a
              href={`#${stepId(key)}`}
              onClick={(event) => {
                event.preventDefault();
                goToStep(key);
              }}
              className="inline-flex min-h-11 items-center rounded-sm font-medium sm:min-h-8 text-accent underline underline-offset-3 hover:text-accent-strong"
            >
              {number === undefined ? title : strings.guide.stepTitle(number, title)}
            </a>
          </li>
        );
      })}
    </ul>
  );
};
