import type { ReactNode } from 'react';
import { OutsideLink } from '../../ui/outside-link.tsx';
import type { Description, Switch, SwitchValue, TenantState } from '../sandbox-types.ts';
import { useStrings } from '../strings/strings.tsx';
import { useActs } from '../use-tenant.ts';
import { Section } from './section.tsx';
import { SettingRow, spellSetting } from './setting-row.tsx';

interface SwitchPanelProps {
  readonly description: Description;
  readonly state: TenantState;
  readonly heading: string;
  readonly intro: string;
  readonly switches: readonly Switch[];
}

/** Settings of a tenant, each with what it means. */
export const SwitchPanel = ({ description, state, heading, intro, switches }: SwitchPanelProps): ReactNode => {
  const strings = useStrings();
  const { provider, name, docs } = description;
  const { act, outcome } = useActs(provider);
  const set = ({ key }: Switch, value: SwitchValue): void => {
    void act({
      method: 'PATCH',
      path: `/${provider}/switches`,
      body: { [key]: value },
      said: strings.switches.changed(key, spellSetting(value, strings)),
      foreseen: (before) => ({ ...before, switches: { ...before.switches, [key]: value } }),
    });
  };
  return (
    <Section heading={heading} intro={intro} outcome={outcome}>
      <ul className="divide-y divide-line">
        {switches.map((setting) => (
          <li key={setting.key} className="py-2">
            <SettingRow
              key={String(state.switches[setting.key])}
              setting={setting}
              value={state.switches[setting.key] ?? setting.default}
              onSet={(value) => set(setting, value)}
            />
          </li>
        ))}
      </ul>
      <OutsideLink href={docs} alone>
        {strings.switches.docs(name)}
      </OutsideLink>
    </Section>
  );
};
