import { useState } from 'react';
import type { ReactNode } from 'react';
import { TickBox } from '../../ui/tick-box.tsx';
import { chosenOption, groupPermissions } from '../permission-groups.ts';
import type { Description, Permission, TenantState } from '../sandbox-types.ts';
import { useStrings } from '../strings/strings.tsx';
import { granting, useActs } from '../use-tenant.ts';
import { ChoiceRow } from './choice-row.tsx';
import { Entry } from './entry.tsx';
import { PermissionGroupRow } from './permission-group-row.tsx';
import { Section } from './section.tsx';

interface PermissionPanelProps {
  readonly description: Description;
  readonly state: TenantState;
}

/** What the vendor's administrator grants, at its place in the vendor's menus, with what happens without it. */
export const PermissionPanel = ({ description, state }: PermissionPanelProps): ReactNode => {
  const strings = useStrings();
  const { provider, name, permission_choices: choices } = description;
  const { act, outcome } = useActs(provider);
  const [search, setSearch] = useState('');
  const [changedOnly, setChangedOnly] = useState(false);
  const isFiltered = search.trim() !== '' || changedOnly;
  const groups = groupPermissions(description, state, { search: search.trim(), changedOnly });

  const turn = ({ key, title }: Permission, granted: boolean): void => {
    const said = granted ? strings.permissions.on(title) : strings.permissions.off(title);
    void act(granting(provider, { [key]: granted }, said));
  };
  return (
    <Section heading={strings.permissions.heading} intro={strings.permissions.intro(name)} outcome={outcome}>
      {choices.map((choice) => (
        <ChoiceRow
          key={choice.title}
          choice={choice}
          chosen={chosenOption(choice, state)}
          onChoose={({ title, grants }) =>
            void act(granting(provider, grants, strings.permissions.chosen(choice.title, title)))
          }
        />
      ))}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <Entry label={strings.permissions.search} type="search" value={search} onValue={setSearch} />
        <TickBox
          checked={changedOnly}
          onChange={setChangedOnly}
          text={strings.permissions.changedOnly}
          label={strings.permissions.changedOnly}
        />
      </div>
      <div className="max-h-[32rem] overflow-y-auto overscroll-contain">
        {groups.length === 0 && (
          <p className="py-2 text-ink-soft">
            {changedOnly ? strings.permissions.noneChanged : strings.permissions.none}
          </p>
        )}
        {groups.map((group) => (
          // Keyed by the filter too: what was searched for is unfolded, and folded again afterwards.
          <PermissionGroupRow
            key={`${group.path} ${isFiltered}`}
            group={group}
            state={state}
            isOpen={isFiltered || groups.length === 1}
            onTurn={turn}
          />
        ))}
      </div>
    </Section>
  );
};
