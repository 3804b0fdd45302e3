import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FailureView } from '../parts/failure-view.tsx';

/** In the place of a page that could not be made: what a loader threw, or a mistake in a room. The frame stays. */
export const RouteFailure = ({ error }: { error: unknown }): ReactNode => {
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  return <FailureView error={error} onRetry={retry} alone />;
};
