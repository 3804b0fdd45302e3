import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

interface StepCardProps {
  /** Id of the element, the step's anchor. */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** The number in words, read before the title. */
  readonly numberLabel: string;
  readonly done: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** The step belongs to what the reader is doing at the form. */
  readonly active: boolean;
  /** Guide statements that the step carries. */
  readonly covers: readonly string[];
  /** The box that ticks it off. */
  readonly tick: ReactNode;
  /** What is asked of the step when it was read. */
  readonly afterword?: ReactNode;
  readonly children: ReactNode;
}

/** One numbered thing to do. Folded away it is its title alone; on paper it is always open. */
export const StepCard = (props: StepCardProps): ReactNode => (
  <li
    id={props.id}
    data-covers={props.covers.join(' ')}
    className={`scroll-mt-6 rounded-card border bg-panel transition-shadow ${
      props.active ? 'border-accent shadow-[0_0_0_3px_var(--accent-tint)]' : 'border-line shadow-card'
    }`}
  >
    <h4 className="text-[1.0625rem] font-semibold">
      <button
        type="button"
        aria-expanded={props.open}
        aria-controls={`${props.id}-body`}
        onClick={props.onToggle}
        className="flex w-full items-center gap-3 rounded-card p-4 text-start transition-colors hover:bg-sunken sm:gap-4 sm:px-6"
      >
        <span
          aria-hidden
          className={`grid size-8 shrink-0 place-items-center rounded-full text-sm font-semibold tabular-nums ${
            props.done ? 'bg-good-tint text-good' : 'bg-accent-tint text-accent-strong'
          }`}
        >
          {props.done ? <Check className="size-4.5" strokeWidth={2.5} /> : props.number}
        </span>
        <span className={`min-w-0 grow ${props.done ? 'text-ink-soft' : ''}`}>
          <span className="sr-only">{props.numberLabel} </span>
          <bdi>{props.title}</bdi>
        </span>
        <ChevronDown
          aria-hidden
          className={`size-5 shrink-0 text-ink-soft transition-transform print:hidden ${props.open ? 'rotate-180' : ''}`}
        />
      </button>
    </h4>
    {/* On narrow screens the text takes the whole width; the number needs its column only where there is room. */}
    <div id={`${props.id}-body`} className={`px-4 sm:ps-18 sm:pe-6 ${props.open ? '' : 'hidden print:block'}`}>
      <div className="space-y-4 pb-4 text-ink-soft">{props.children}</div>
    </div>
    {/* Not inside the body: ticking folds the step, and the focus must not go with it. */}
    {(props.open || props.done) && (
      <div
        className={`flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 pb-3 sm:ps-18 sm:pe-6 sm:pb-4 print:hidden ${props.open ? '' : '-mt-2'}`}
      >
        {props.tick}
        {props.open && <div className="min-w-0 has-[form]:basis-full has-[form]:pt-2">{props.afterword}</div>}
      </div>
    )}
  </li>
);
