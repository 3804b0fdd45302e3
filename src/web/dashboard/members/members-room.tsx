import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { FailureView } from '../parts/failure-view.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { useMay } from '../session/me.ts';
import { useStrings } from '../strings/strings.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MemberList, MemberListSkeleton } from './member-list.tsx';
import { membersQuery } from './members-query.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import type { Member } from './members-query.ts';

/** Who may use the dashboard, and how far. */
export const MembersRoom = (): ReactNode => {
  const { members } = useStrings();
  const mayInvite = useMay('members', 'write');
  const { data, error, refetch } = useQuery(membersQuery);
  const [isInviting, setIsInviting] = useState(false);
  const [removing, setRemoving] = useState<Member>();
  const invite = (
    <Button kind="primary" onClick={() => setIsInviting(true)}>
      <UserPlus aria-hidden className="size-4.5" />
      {members.invite}
    </Button>
  );
  return (
    <>
      <PageHeading title={members.heading} intro={members.intro} actions={mayInvite ? invite : undefined} />
      <div className="mt-6">
        {data !== undefined ? (
          <MemberList members={data} onRemove={setRemoving} />
        ) : error === null ? (
          <MemberListSkeleton />
        ) : (
          <FailureView error={error} onRetry={() => void refetch()} />
        )}
      </div>
      <InviteDialog open={isInviting} onClose={() => setIsInviting(false)} />
      <RemoveDialog member={removing} onClose={() => setRemoving(undefined)} />
    </>
  );
};
