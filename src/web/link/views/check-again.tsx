import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { spellTime } from '../../ui/language/spell.ts';
import { asksForNewValues } from '../failure.ts';
import type { Found } from '../found.ts';
import { useSetup } from '../setup-context.tsx';
import type { LinkedState } from '../state-linked.ts';
import { useStrings } from '../strings/strings.tsx';
import type { Strings } from '../strings/strings.tsx';
import { FailurePanel } from './failure-panel.tsx';

const outcomeOf = ({ turned }: Found, { permissions }: Strings): string => {
  if (turned === undefined) return '';
  return turned.size > 0 ? permissions.turned(turned.size) : permissions.unchanged;
};

/** Looks at the vendor once more. What has changed is said here and shown where it stands. */
export const CheckAgain = ({ state, primary }: { state: LinkedState; primary: boolean }): ReactNode => {
  const strings = useStrings();
  const { actions, system } = useSetup();
  const { looking, found, failure } = state;
  return (
    <div>
      {failure !== undefined && (
        <div className="mb-4">
          <FailurePanel failure={failure} onRetry={actions.checkAgain} withGuide={false}>
            {asksForNewValues(failure) && (
              <Button className="mt-3" onClick={actions.enterAgain}>
                {strings.permissions.enterAgain}
              </Button>
            )}
          </FailurePanel>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button kind={primary ? 'primary' : 'plain'} busy={looking} onClick={actions.checkAgain}>
          {!looking && <RefreshCw aria-hidden className="size-4.5" />}
          {strings.permissions.checkAgain}
        </Button>
        <p role="status" className="text-[0.9375rem]">
          {looking ? (
            strings.permissions.looking(system)
          ) : (
            <>
              {found !== undefined && <span className="font-medium">{outcomeOf(found, strings)} </span>}
              {found !== undefined && (
                <span className="text-ink-soft">
                  {strings.permissions.checkedAt(spellTime(found.checkedAt, strings.language.code))}
                </span>
              )}
            </>
          )}
        </p>
      </div>
    </div>
  );
};
