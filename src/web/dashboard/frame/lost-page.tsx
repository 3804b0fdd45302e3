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
    <FailureView error={nowhere} alone>
      <ButtonLink to="/dashboard/accounts" kind="primary">
        {failures.toAccounts}
      </ButtonLink>
    </FailureView>
  );
};
