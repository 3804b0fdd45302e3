import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { spellInstant } from '../../ui/language/spell.ts';
import type { Description, TenantState } from '../sandbox-types.ts';
import { useStrings } from '../strings/strings.tsx';
import { useActs } from '../use-tenant.ts';
import { Section } from './section.tsx';

const steps = { hour: 3600, day: 86_400, month: 30 * 86_400 } as const;

interface ClockPanelProps {
  readonly description: Description;
  readonly state: TenantState;
}

/** The vendor's clock, which can be turned on. */
export const ClockPanel = ({ description: { provider, name }, state }: ClockPanelProps): ReactNode => {
  const strings = useStrings();
  const { act, outcome } = useActs(provider);
  const spell = (instant: string): string => spellInstant(instant, strings.language.code);
  const turn = (body: { advanceSeconds: number } | { at: null }): void =>
    void act<{ at: string }>({
      method: 'PUT',
      path: `/${provider}/clock`,
      body,
      said: ({ at }) => strings.clock.turned(spell(at)),
    });
  return (
    <Section heading={strings.clock.heading} intro={strings.clock.intro} outcome={outcome}>
      <p className="font-medium">{strings.clock.now(name, spell(state.clock))}</p>
      <div className="flex flex-wrap gap-3">
        {(Object.keys(steps) as (keyof typeof steps)[]).map((step) => (
          <Button key={step} onClick={() => turn({ advanceSeconds: steps[step] })}>
            {strings.clock.steps[step]}
          </Button>
        ))}
        <Button kind="quiet" className="mx-0!" onClick={() => turn({ at: null })}>
          {strings.clock.back}
        </Button>
      </div>
    </Section>
  );
};
