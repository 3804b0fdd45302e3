import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, ask } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { useAnnounce } from '../parts/announcements.tsx';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { useStrings } from '../strings/strings.tsx';
import { membersQuery } from './members-query.ts';
import type { Member } from './members-query.ts';

/** Asks before somebody is removed, or an invitation is taken back. */
export const RemoveDialog = ({ member, onClose }: { member: Member | undefined; onClose: () => void }): ReactNode => {
  const { members } = useStrings();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const name = member?.name ?? member?.email ?? members.anybody;
  const remove = useMutation({
    mutationFn: (id: string) => ask(api.DELETE('/members/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: membersQuery.queryKey });
      announce(members.removed(name));
      onClose();
    },
  });
  const close = (): void => {
    remove.reset();
    onClose();
  };
  const isConflict = remove.error !== null && failureOf(remove.error).code === 'Conflict';
  return (
    <ConfirmDialog
      open={member !== undefined}
      onClose={close}
      title={members.removeHeading(name)}
      intro={member?.status === 'invited' ? members.takeBackHelp : members.removeHelp(name)}
      confirm={members.remove}
      busy={remove.isPending}
      problem={isConflict ? members.lastOwner : undefined}
      error={remove.error}
      onConfirm={() => member !== undefined && remove.mutate(member.id)}
    />
  );
};
