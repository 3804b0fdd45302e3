import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { SandboxFailure } from '../sandbox-client.ts';
import { useStrings } from '../strings/strings.tsx';

/** Nothing is there yet, or why it is not. It is tried again by itself. */
export const Loading = ({ failure }: { failure: SandboxFailure | null }): ReactNode => {
  const strings = useStrings();
  if (failure === null)
    return (
      <p role="status" className="late flex items-center gap-2 text-ink-soft">
        <Spinner />
        {strings.opening}
      </p>
    );
  return (
    <div role="alert">
      <Notice tone="bad" label={strings.warning}>
        <p>{failure.isSilence ? strings.lost : failure.message}</p>
        {failure.requestId !== undefined && <p className="text-sm">{strings.requestId(failure.requestId)}</p>}
      </Notice>
    </div>
  );
};
