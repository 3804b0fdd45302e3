import { ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, MenuChoice } from '../../ui/menu.tsx';
import { useMembership } from '../session/me.ts';
import type { Me } from '../session/me.ts';
import { useStrings } from '../strings/strings.tsx';

/** The project that the page is about, and the way to the person's others where there are any. */
export const ProjectSwitcher = ({ me, onChoose }: { me: Me; onChoose: (id: string) => void }): ReactNode => {
  const { frame } = useStrings();
  const { id, name } = useMembership();
  if (me.projects.length === 1) return <p className="font-semibold">{name}</p>;
  return (
    <Menu
      label={`${frame.project}: ${name}`}
      button={
        <>
          <span className="text-start font-semibold">{name}</span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-soft" />
        </>
      }
    >
      <MenuChoice
        label={frame.project}
        value={id}
        options={me.projects.map((project) => ({ key: project.id, text: project.name }))}
        onChoose={onChoose}
      />
    </Menu>
  );
};
