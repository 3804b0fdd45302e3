import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMembership } from '../session/me.ts';
import { useStrings } from '../strings/strings.tsx';
import { rooms } from './rooms.ts';

interface NavigationProps {
  /** Whether simulated vendors run. */
  readonly sandbox: boolean;
  readonly onChoose?: () => void;
}

/** The way to every room that the person may enter. */
export const Navigation = ({ sandbox, onChoose }: NavigationProps): ReactNode => {
  const strings = useStrings();
  const { powers } = useMembership();
  return (
    <nav aria-label={strings.frame.navigation}>
      <ul className="space-y-1">
        {rooms
          .filter((room) => (room.area === undefined || powers[room.area] !== 'none') && (sandbox || !room.ofSandbox))
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
