import type { ReactNode } from 'react';
import { Spinner } from '../../ui/spinner.tsx';
import { useStrings } from '../strings/strings.tsx';

/** While the link is exchanged. The words come late: a fast server never shows them. */
export const Opening = (): ReactNode => {
  const strings = useStrings();
  return (
    <div className="late flex items-center justify-center gap-3 py-24 text-ink-soft">
      <Spinner />
      <p>{strings.opening}</p>
    </div>
  );
};
