import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { inputLook } from '../../ui/field-frame.tsx';
import { api, ask } from '../api/client.ts';
import { failureOf } from '../api/failure.ts';
import { useAnnounce } from '../parts/announcements.tsx';
import { meQuery } from '../session/me.ts';
import { useStrings } from '../strings/strings.tsx';
import { membersQuery } from './members-query.ts';
import type { Member, Role } from './members-query.ts';
import { useRoleChoices } from './role-choices.ts';

/** Changes the role of a member at once. */
export const RoleSelect = ({ member, name }: { member: Member; name: string }): ReactNode => {
  const { members, roles, failures } = useStrings();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const change = useMutation({
    mutationFn: (role: Role) =>
      ask(api.PATCH('/members/{id}', { params: { path: { id: member.id } }, body: { role } })),
    onSuccess: ({ role }) => announce(members.roleChanged(name, roles[role].name)),
    onError: (error) => {
      const { kind, code } = failureOf(error);
      announce(code === 'Conflict' ? members.lastOwner : failures[kind].title, 'bad');
    },
    // One's own role may be among them.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: membersQuery.queryKey }),
        queries.invalidateQueries({ queryKey: meQuery.queryKey }),
      ]),
  });
  const id = useId();
  const shown = change.isPending ? change.variables : member.role;
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {members.changeRole(name)}
      </label>
      <select
        id={id}
        className={`${inputLook} w-auto!`}
        value={shown}
        disabled={change.isPending}
        onChange={(event) => change.mutate(event.target.value as Role)}
      >
        {useRoleChoices().map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </>
  );
};
