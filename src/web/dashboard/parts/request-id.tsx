import type { ReactNode } from 'react';
import { CopyValue } from '../../ui/copy-value.tsx';
import { useStrings } from '../strings/strings.tsx';

/** The id under which whoever runs this Rollcall finds what happened. */
export const RequestId = ({ id }: { id: string }): ReactNode => {
  const { requestId, copy } = useStrings();
  return <CopyValue name={requestId} value={id} label={copy.label(requestId)} labels={copy} />;
};
