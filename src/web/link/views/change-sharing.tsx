import { SlidersHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { useSetup } from '../setup-context.tsx';
import { useStrings } from '../strings/strings.tsx';

/** Leads to what is shared of an account that is there. */
export const ChangeSharing = ({ accountId, className = '' }: { accountId: string; className?: string }): ReactNode => {
  const { sharing } = useStrings();
  const { actions } = useSetup();
  return (
    <Button kind="quiet" className={className} onClick={() => actions.dispatch({ type: 'sharing_opened', accountId })}>
      <SlidersHorizontal aria-hidden className="size-4.5" />
      {sharing.change}
    </Button>
  );
};
