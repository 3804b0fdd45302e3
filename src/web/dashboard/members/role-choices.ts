import { useMay } from '../session/me.ts';
import { useStrings } from '../strings/strings.tsx';
import type { Member, Role } from './members-query.ts';

const allRoles: readonly Role[] = ['viewer', 'developer', 'admin', 'owner'];

/** The roles that the person may give: owners are made by owners alone. */
export const useRoleChoices = (): readonly { readonly value: Role; readonly label: string }[] => {
  const { roles } = useStrings();
  const isOwner = useMay('projects', 'write');
  return allRoles.filter((role) => role !== 'owner' || isOwner).map((value) => ({ value, label: roles[value].name }));
};

/** Whether the person may change or remove a member. */
export const useMayChange = (): ((member: Member) => boolean) => {
  const isOwner = useMay('projects', 'write');
  const mayWrite = useMay('members', 'write');
  return ({ role }) => mayWrite && (role !== 'owner' || isOwner);
};
