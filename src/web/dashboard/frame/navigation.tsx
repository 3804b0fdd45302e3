import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMembership } from '../session/me.ts';
import { useStrings } from '../strings/strings.tsx';
import { rooms } from './rooms.ts';

/** The way to every room that the person may enter. */
export const Navigation = ({ onChoose }: { onChoose?: () => void }): ReactNode => {
  const strings = useStrings();
  const { powers } = useMembership();
  return (
    <nav aria-label={strings.frame.navigation}>
      <ul className="space-y-1">
        {rooms
          .filter(({ area }) => powers[area] !== 'none')
          .map(({ name, to, Icon }) => (
            <li key={name}>
              <Link
                to={to}
                onClick={onChoose}
                className="flex min-h-11 items-center gap-3 rounded-control px-3 font-medium text-ink-soft transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-tint aria-[current=page]:font-semibold aria-[current=page]:text-accent"
              >
                <Icon aria-hidden className="size-5 shrink-0" />
                {strings.rooms[name]}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
};
