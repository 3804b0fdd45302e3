import type { ReactNode } from 'react';
import { ApiFailure } from '../api/failure.ts';
import { ButtonLink } from '../parts/button-link.tsx';
import { FailureView } from '../parts/failure-view.tsx';
import { useStrings } from '../strings/strings.tsx';

const nowhere = new ApiFailure('not_found');

/** An address that leads nowhere. */
export const LostPage = (): ReactNode => {
  const { failures } = useStrings();
  return (
    <div className="px-4">
      <FailureView error={nowhere} alone />
      <p className="-mt-6 pb-10 text-center">
        <ButtonLink to="/dashboard/accounts" kind="primary">
          {failures.toAccounts}
        </ButtonLink>
      </p>
    </div>
  );
};
