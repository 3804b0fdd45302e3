import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';

/** The button's words, in the page's language. */
export interface CopyLabels {
  readonly copy: string;
  readonly copied: string;
  /** Said where the browser refuses, for example in a frame without the right to. */
  readonly failed: string;
}

const CONFIRMATION_MILLISECONDS = 2_500;

interface CopyButtonProps {
  readonly value: string;
  /** The accessible name, with what is copied. */
  readonly label: string;
  readonly labels: CopyLabels;
}

/** Copies a value and says so, to the eye and to a screen reader. */
export const CopyButton = ({ value, label, labels }: CopyButtonProps): ReactNode => {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), CONFIRMATION_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (): void => {
    // `clipboard` is missing on plain http and in frames without permission.
    const written: Promise<void> = navigator.clipboard?.writeText(value) ?? Promise.reject(new Error('no clipboard'));
    written.then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  return (
    <>
      <button
        type="button"
        onClick={copy}
        aria-label={label}
        className="inline-flex min-h-11 shrink-0 items-center gap-1.5 rounded-control px-3 text-sm font-semibold text-accent transition-colors hover:bg-accent-tint sm:min-h-9"
      >
        {outcome === 'copied' ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
        <span aria-hidden>{outcome === undefined ? labels.copy : labels[outcome]}</span>
      </button>
      <span role="status" className="sr-only">
        {outcome === undefined ? '' : labels[outcome]}
      </span>
    </>
  );
};
