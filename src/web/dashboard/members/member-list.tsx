import type { ReactNode } from 'react';
import { Trash2 } from 'lucide-react';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { InitialsTile } from '../../ui/initials-tile.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useMe } from '../session/me.ts';
import { useStrings } from '../strings/strings.tsx';
import type { Member } from './members-query.ts';
import { useMayChange } from './role-choices.ts';
import { RoleSelect } from './role-select.tsx';

const frame = 'divide-y divide-line rounded-card border border-line bg-panel shadow-card';
const row = 'flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-4 sm:px-5';

interface MemberListProps {
  readonly members: readonly Member[];
  readonly onRemove: (member: Member) => void;
}

export const MemberList = ({ members, onRemove }: MemberListProps): ReactNode => (
  <ul className={frame}>
    {members.map((member) => (
      <MemberRow key={member.id} member={member} onRemove={onRemove} />
    ))}
  </ul>
);

const MemberRow = ({ member, onRemove }: { member: Member; onRemove: (member: Member) => void }): ReactNode => {
  const { members, roles } = useStrings();
  const mayChange = useMayChange()(member);
  const isMe = useMe().email === member.email;
  const name = member.name ?? member.email ?? members.anybody;
  return (
    <li className={row}>
      <div className="flex min-w-0 grow basis-72 items-center gap-4">
        <InitialsTile name={name} />
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2 font-semibold">
            {name}
            {isMe && <Badge>{members.you}</Badge>}
          </p>
          {member.name !== null && <p className="text-sm text-ink-soft">{member.email}</p>}
          <p className="text-sm text-ink-soft">
            {member.joined_at === null ? (
              members.invited
            ) : (
              <>
                {members.joined} <RelativeTime at={member.joined_at} />
              </>
            )}
          </p>
        </div>
      </div>
      {mayChange ? (
        <div className="flex items-center gap-2">
          <RoleSelect member={member} name={name} />
          <Button
            kind="quiet"
            className="mx-0! min-w-11"
            aria-label={members.removeOne(name)}
            onClick={() => onRemove(member)}
          >
            <Trash2 aria-hidden className="size-5" />
          </Button>
        </div>
      ) : (
        <span className="text-[0.9375rem]">{roles[member.role].name}</span>
      )}
    </li>
  );
};

/** As high as the list of one. */
export const MemberListSkeleton = (): ReactNode => {
  const { loading } = useStrings();
  return (
    <div role="status" className={frame}>
      <span className="sr-only">{loading}</span>
      <div className={row}>
        <span aria-hidden className="size-11 animate-pulse rounded-control bg-line" />
        <div className="grow">
          <p>
            <Skeleton className="w-40" />
          </p>
          <p className="text-sm">
            <Skeleton className="w-56" />
          </p>
          <p className="text-sm">
            <Skeleton className="w-32" />
          </p>
        </div>
      </div>
    </div>
  );
};
