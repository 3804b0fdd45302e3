import type { ReactNode } from 'react';
import { Spinner } from '../../ui/spinner.tsx';
import { useStrings } from '../strings/strings.tsx';

/** In the place of a page whose code or answer is long in coming. */
export const Pending = (): ReactNode => {
  const { loading } = useStrings();
  return (
    <p role="status" className="flex items-center justify-center gap-3 py-24 text-ink-soft">
      <Spinner />
      {loading}
    </p>
  );
};
