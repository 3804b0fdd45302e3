import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { CircleAlert, CloudOff, Lock, SearchX } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { failureOf } from '../api/failure.ts';
import type { FailureKind } from '../api/failure.ts';
import { useStrings } from '../strings/strings.tsx';
import { RequestId } from './request-id.tsx';

const signs: Partial<Record<FailureKind, typeof CircleAlert>> = {
  unreachable: CloudOff,
  forbidden: Lock,
  not_found: SearchX,
};

interface FailureViewProps {
  /** Whatever was thrown. */
  readonly error: unknown;
  /** Absent where trying again changes nothing. */
  readonly onRetry?: (() => void) | undefined;
  /** It is all there is of the page, so that its heading is the page's. */
  readonly alone?: boolean;
  /** Another way out. */
  readonly children?: ReactNode;
}

/** What stands in the place of what could not be shown: the cause, the way out, and a request id to hand on. */
export const FailureView = ({ error, onRetry, alone = false, children }: FailureViewProps): ReactNode => {
  const strings = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const failure = failureOf(error);
  const { title, help } = strings.failures[failure.kind];
  useEffect(() => {
    if (alone) document.title = strings.pageTitle(title);
  }, [alone, strings, title]);
  const Sign = signs[failure.kind] ?? CircleAlert;
  const Heading = alone ? 'h1' : 'h2';
  return (
    <div className="mx-auto max-w-lg px-4 py-10 text-center sm:py-16">
      <Sign aria-hidden className="mx-auto size-9 text-ink-soft" strokeWidth={1.5} />
      <Heading ref={heading} tabIndex={-1} className="mt-4 text-xl font-semibold">
        {title}
      </Heading>
      <p className="mt-2 text-ink-soft">{help}</p>
      {failure.kind === 'refused' && <p className="mt-3 font-medium">{failure.message}</p>}
      <div className="mt-6 flex flex-col items-center gap-6">
        {onRetry !== undefined && failure.kind !== 'forbidden' && failure.kind !== 'not_found' && (
          <Button kind="primary" onClick={onRetry}>
            {strings.tryAgain}
          </Button>
        )}
        {children}
        {failure.requestId !== undefined && (
          <div className="w-full max-w-sm text-start">
            <RequestId id={failure.requestId} />
          </div>
        )}
      </div>
    </div>
  );
};
