import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Description, TenantState } from '../sandbox-types.ts';
import { useStrings } from '../strings/strings.tsx';
import { granting, useActs } from '../use-tenant.ts';
import { FaultsOn } from './faults-on.tsx';
import { FaultRow, type FaultKind } from './fault-row.tsx';
import { Pick } from './pick.tsx';
import { Section } from './section.tsx';

const counts = { one: 1, five: 5, always: 'always' } as const;
type Often = keyof typeof counts;

interface FaultPanelProps {
  readonly description: Description;
  readonly state: TenantState;
}

/** What can go wrong at the vendor, as buttons, and what is wrong now. */
export const FaultPanel = ({ description, state }: FaultPanelProps): ReactNode => {
  const strings = useStrings();
  const { provider, permissions, example_permission: example } = description;
  const { act, outcome } = useActs(provider);
  const [often, setOften] = useState<Often>('one');

  const take = permissions.find(({ key }) => key === example);
  const start = (kind: FaultKind, seconds: number | undefined): void => {
    if (kind === 'permission') {
      if (take) void act(granting(provider, { [take.key]: false }, strings.permissions.off(take.title)));
      return;
    }
    const body = {
      kind,
      count: counts[often],
      ...(kind === 'rate_limit' && { retryAfterSeconds: seconds }),
      ...(kind === 'slow' && seconds !== undefined && { delayMilliseconds: seconds * 1000 }),
    };
    const said = strings.faults.started(strings.faults.kinds[kind].name);
    void act({ method: 'POST', path: `/${provider}/faults`, body, said });
  };
  const kinds = (Object.keys(strings.faults.kinds) as FaultKind[]).filter((kind) => kind !== 'permission' || take);
  return (
    <Section heading={strings.faults.heading} intro={strings.faults.intro} outcome={outcome}>
      <FaultsOn
        faults={state.faults}
        onEnd={({ id }) =>
          void act({ method: 'DELETE', path: `/${provider}/faults/${id}`, said: strings.faults.ended })
        }
        onEndAll={() => void act({ method: 'DELETE', path: `/${provider}/faults`, said: strings.faults.allEnded })}
      />
      <Pick
        label={strings.faults.howOften}
        value={often}
        options={(Object.keys(counts) as Often[]).map((value) => ({ value, text: strings.faults.counts[value] }))}
        onValue={(value) => setOften(value as Often)}
      />
      <ul className="divide-y divide-line">
        {kinds.map((kind) => (
          <FaultRow key={kind} kind={kind} onStart={(seconds) => start(kind, seconds)} />
        ))}
      </ul>
    </Section>
  );
};
