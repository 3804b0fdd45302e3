import { useId } from 'react';
import type { ReactNode } from 'react';
import { Choice } from '../../ui/choice.tsx';
import type { PermissionChoice } from '../sandbox-types.ts';

interface ChoiceRowProps {
  readonly choice: PermissionChoice;
  /** The title of the option that holds. */
  readonly chosen: string;
  readonly onChoose: (option: PermissionChoice['options'][number]) => void;
}

/** What has several states at the vendor, such as an application: asked for, installed, neither. */
export const ChoiceRow = ({ choice: { title, path, options }, chosen, onChoose }: ChoiceRowProps): ReactNode => {
  const id = useId();
  const choose = (key: string): void => {
    const option = options.find((one) => one.title === key);
    if (option) onChoose(option);
  };
  return (
    <div lang="en" className="space-y-2">
      <div>
        <h3 id={id} className="font-semibold">
          {title}
        </h3>
        <p className="text-sm text-ink-soft">{options.find((option) => option.title === chosen)?.effect ?? path}</p>
      </div>
      <Choice
        labelledBy={id}
        value={chosen}
        columns={3}
        options={options.map((option) => ({ key: option.title, title: option.title }))}
        onChange={choose}
      />
    </div>
  );
};
