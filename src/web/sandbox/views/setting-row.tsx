import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { SwitchRow } from '../../ui/switch-row.tsx';
import type { Switch, SwitchValue } from '../sandbox-types.ts';
import { useStrings, type Strings } from '../strings/strings.tsx';
import { Entry } from './entry.tsx';
import { Pick } from './pick.tsx';

interface SettingRowProps {
  readonly setting: Switch;
  readonly value: SwitchValue;
  readonly onSet: (value: SwitchValue) => void;
}

/** One setting: on or off, one of a few words, or a number. */
export const SettingRow = ({ setting, value, onSet }: SettingRowProps): ReactNode => {
  const strings = useStrings();
  const { key, meaning, options, default: usual } = setting;
  const mark = value === usual ? undefined : strings.switches.usual(spellSetting(usual, strings));
  if (typeof value === 'boolean')
    return (
      <SwitchRow
        checked={value}
        onChange={onSet}
        title={<code dir="ltr">{key}</code>}
        detail={<span lang="en">{meaning}</span>}
        mark={mark}
      />
    );
  return (
    <div className="space-y-2 py-1">
      {options === undefined ? (
        <NumberSetting setting={setting} value={String(value)} onSet={onSet} />
      ) : (
        <Pick
          label={key}
          value={String(value)}
          options={options.map((option) => ({ value: option, text: option }))}
          onValue={onSet}
        />
      )}
      {mark !== undefined && <p className="text-sm text-warn">{mark}</p>}
      <p lang="en" className="text-sm text-ink-soft">
        {meaning}
      </p>
    </div>
  );
};

/** A setting's value in words. */
export const spellSetting = (value: SwitchValue, { switches }: Strings): string =>
  typeof value === 'boolean' ? (value ? switches.yes : switches.no) : String(value);

const NumberSetting = ({ setting, value, onSet }: SettingRowProps & { value: string }): ReactNode => {
  const strings = useStrings();
  const [typed, setTyped] = useState(value);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onSet(Number(typed));
  };
  return (
    <form onSubmit={send} className="flex flex-wrap items-end gap-3">
      <Entry label={setting.key} type="number" required min={0} step={1} value={typed} onValue={setTyped} />
      <Button type="submit">{strings.switches.set}</Button>
    </form>
  );
};
