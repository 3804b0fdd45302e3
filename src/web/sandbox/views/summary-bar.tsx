import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { isChanged } from '../permission-groups.ts';
import type { Description, TenantState } from '../sandbox-types.ts';
import { useStrings } from '../strings/strings.tsx';
import { useActs } from '../use-tenant.ts';
import { OutcomeLine } from './section.tsx';

/** Two clocks within this are the same one, in milliseconds. */
const clockTolerance = 60_000;

interface SummaryBarProps {
  readonly description: Description;
  readonly state: TenantState;
  readonly providers: readonly string[];
}

/** What is not as it started, in a line, and the way back. */
export const SummaryBar = ({ description, state, providers }: SummaryBarProps): ReactNode => {
  const strings = useStrings();
  const { provider, name, permissions, switches } = description;
  const { act, outcome, isBusy } = useActs(provider);
  const { summary } = strings;
  const [changed, set] = [
    permissions.filter((permission) => isChanged(permission, state)).length,
    switches.filter(({ key, default: usual }) => state.switches[key] !== usual).length,
  ];
  const parts = [
    changed > 0 && summary.permissions(changed),
    set > 0 && summary.switches(set),
    state.faults.length > 0 && summary.faults(state.faults.length),
    Math.abs(Date.parse(state.clock) - Date.now()) > clockTolerance && summary.clock,
  ].filter((part) => part !== false);

  const reset = () => act({ method: 'POST', path: `/${provider}/reset`, said: summary.wasReset(name) });
  const resetAll = async (): Promise<void> => {
    for (const one of providers) {
      const done = await act({ method: 'POST', path: `/${one}/reset`, said: summary.allReset });
      if (done === undefined) return;
    }
  };
  return (
    <section aria-label={summary.heading(name)} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className={parts.length === 0 ? 'text-ink-soft' : 'font-medium text-warn'}>
          {parts.length === 0 ? summary.untouched : parts.join(' · ')}
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button busy={isBusy} onClick={() => void reset()}>
            {summary.reset(name)}
          </Button>
          <Button kind="quiet" className="mx-0!" onClick={() => void resetAll()}>
            {summary.resetAll}
          </Button>
        </div>
      </div>
      <OutcomeLine outcome={outcome} />
    </section>
  );
};
