import { FlaskConical, Link2, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Area } from '../session/me.ts';
import type { Strings } from '../strings/strings.tsx';

/** A room in the navigation. */
export interface Room {
  readonly name: keyof Strings['rooms'];
  readonly to: '/dashboard/accounts' | '/dashboard/members' | '/dashboard/sandbox';
  readonly Icon: LucideIcon;
  /** Whoever may not read this is not offered the room. */
  readonly area?: Area;
  /** Only while simulated vendors run. */
  readonly ofSandbox?: true;
}

/** The rooms of the dashboard, in the order in which they are offered. */
export const rooms: readonly Room[] = [
  { name: 'accounts', to: '/dashboard/accounts', Icon: Link2, area: 'accounts' },
  { name: 'members', to: '/dashboard/members', Icon: Users, area: 'members' },
  { name: 'sandbox', to: '/dashboard/sandbox', Icon: FlaskConical, ofSandbox: true },
];
