import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

interface KeptSecretProps {
  readonly id: string;
  readonly label: string;
  /** What is known of the stored value, in words. */
  readonly text: string;
  /** Why the stored value cannot stay. */
  readonly problem?: string | undefined;
  readonly replaceLabel: string;
  readonly replaceText: string;
  readonly onReplace: () => void;
}

/** A secret that is stored: it is named and can be replaced, never shown. */
export const KeptSecret = (props: KeptSecretProps): ReactNode => {
  const { id, label, text, problem, replaceLabel, replaceText, onReplace } = props;
  return (
    <div role="group" aria-labelledby={`${id}-label`}>
      <div id={`${id}-label`} className="mb-1.5 font-semibold">
        <bdi>{label}</bdi>
      </div>
      <div
        className={`flex flex-wrap items-center justify-between gap-x-3 rounded-control border bg-sunken py-1 ps-3.5 pe-1.5 ${problem === undefined ? 'border-line' : 'border-bad'}`}
      >
        <span className="py-1.5">
          <span aria-hidden className="me-2 tracking-widest text-ink-soft">
            ••••••••
          </span>
          {text}
        </span>
        <Button kind="quiet" id={id} aria-label={replaceLabel} onClick={onReplace} className="mx-0!">
          {replaceText}
        </Button>
      </div>
      {problem !== undefined && (
        <p className="mt-1.5 flex gap-1.5 text-sm font-medium text-bad">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {problem}
        </p>
      )}
    </div>
  );
};
