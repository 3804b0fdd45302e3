import { useId } from 'react';
import type { ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStrings } from '../strings/strings.tsx';
import type { Outcome } from '../use-tenant.ts';

interface SectionProps {
  readonly heading: string;
  readonly intro?: ReactNode;
  /** What came of the last thing that was done in here. */
  readonly outcome?: Outcome | undefined;
  readonly children: ReactNode;
}

/** One thing that can be turned. It says what its controls did, and why one of them could not. */
export const Section = ({ heading, intro, outcome, children }: SectionProps): ReactNode => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Card className="flex flex-col gap-4">
        <div className="space-y-1">
          <h2 id={id} className="text-lg font-semibold">
            {heading}
          </h2>
          {intro !== undefined && <p className="text-[0.9375rem] text-ink-soft">{intro}</p>}
        </div>
        {children}
        <OutcomeLine outcome={outcome} />
      </Card>
    </section>
  );
};

/** In place, and said to a screen reader as it changes. */
export const OutcomeLine = ({ outcome }: { outcome: Outcome | undefined }): ReactNode => {
  const strings = useStrings();
  const failure = outcome?.kind === 'failed' ? outcome.failure : undefined;
  return (
    <>
      <p role="status" className="text-[0.9375rem] font-medium text-good empty:hidden">
        {outcome?.kind === 'done' ? outcome.text : ''}
      </p>
      <div role="alert" className="empty:hidden">
        {failure && (
          <Notice tone="bad" label={strings.warning}>
            <p>{strings.failed(failure.isSilence ? strings.noAnswer : failure.message)}</p>
            {failure.requestId !== undefined && <p className="text-sm">{strings.requestId(failure.requestId)}</p>}
          </Notice>
        )}
      </div>
    </>
  );
};
