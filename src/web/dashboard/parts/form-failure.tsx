import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { failureOf } from '../api/failure.ts';
import { useStrings } from '../strings/strings.tsx';
import { RequestId } from './request-id.tsx';

interface FormFailureProps {
  /** What sending the form threw; null before. */
  readonly error: Error | null;
  /** What it means here, where the general words say too little. */
  readonly problem?: string | undefined;
  /** What to do about `problem`. */
  readonly help?: string | undefined;
}

/** Why a form could not be sent, told at once to a screen reader. What was typed stays. */
export const FormFailure = ({ error, problem, help }: FormFailureProps): ReactNode => {
  const { failures, notice } = useStrings();
  const failure = error === null ? undefined : failureOf(error);
  return (
    <div role="alert">
      {failure !== undefined && (
        <Notice tone="bad" label={notice.warning}>
          <p className="font-semibold">{problem ?? failures[failure.kind].title}</p>
          <p>{problem === undefined ? failures[failure.kind].help : help}</p>
          {failure.kind === 'refused' && problem === undefined && <p>{failure.message}</p>}
          {failure.kind === 'failed' && failure.requestId !== undefined && <RequestId id={failure.requestId} />}
        </Notice>
      )}
    </div>
  );
};
