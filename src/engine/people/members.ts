import type { Role } from '../../model/access.ts';
import { inTransaction } from '../../store/database.ts';
import { parseShortId } from '../../store/ids.ts';
import {
  countOwners,
  deleteMember,
  findMember,
  listMembers as listStoredMembers,
  saveMemberChanges,
  type NamedMember,
} from '../../store/members.ts';
import { deletePersonWithoutProject } from '../../store/people.ts';
import { lockProject } from '../../store/projects.ts';
import type { Db } from '../../store/tables.ts';
import { deleteTokens } from '../../store/token-directory.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { invitationUrl, saveInvitation, type Invitation } from './invitations.ts';

export type { NamedMember };

/** Everybody in the caller's project, invited ones too. */
export const listMembers = (engine: Engine, caller: Caller): Promise<NamedMember[]> =>
  listStoredMembers(engine.db, caller.projectId);

/** An invitation as it is shown once. */
export interface ShownInvitation {
  readonly member: NamedMember;
  readonly url: string;
  readonly expiresAt: Date;
}

/**
 * Invites somebody. Nothing is sent: whoever invites hands over the link.
 *
 * @throws Problem `Conflict` for a member, `Forbidden` for somebody who is no owner and invites one.
 */
export const inviteMember = async (
  engine: Engine,
  caller: Caller,
  invitation: Invitation,
): Promise<ShownInvitation> => {
  requireOwnerFor(caller, [invitation.role]);
  const { member, token, expiresAt } = await saveInvitation(engine.db, caller.projectId, invitation, engine.clock());
  return { member: { ...member, name: null }, url: invitationUrl(engine.publicUrl, token), expiresAt };
};

/**
 * Changes the role of a member.
 *
 * @throws Problem `NotFound`; `Forbidden` for somebody who is no owner and makes or unmakes one; `Conflict` for the last
 *   owner.
 */
export const changeRole = (engine: Engine, caller: Caller, wireId: string, role: Role): Promise<NamedMember> =>
  changeMember(engine, caller, wireId, role, async (transaction, member) => {
    await saveMemberChanges(transaction, caller.projectId, member.id, { role });
    return { ...member, role };
  });

/**
 * Removes a member, or takes back an invitation. A person who is in no other project is forgotten.
 *
 * @throws Problem as {@link changeRole} does.
 */
export const removeMember = (engine: Engine, caller: Caller, wireId: string): Promise<NamedMember> =>
  changeMember(engine, caller, wireId, undefined, async (transaction, member) => {
    await deleteTokens(transaction, caller.projectId, member.id);
    await deleteMember(transaction, caller.projectId, member.id);
    if (member.person_id) await deletePersonWithoutProject(transaction, member.person_id);
    return member;
  });

const changeMember = (
  engine: Engine,
  caller: Caller,
  wireId: string,
  role: Role | undefined,
  change: (transaction: Db, member: NamedMember) => Promise<NamedMember>,
): Promise<NamedMember> =>
  inTransaction(engine.db, async (transaction) => {
    // One at a time, so that two owners who remove each other leave one.
    await lockProject(transaction, caller.projectId);
    const id = parseShortId(wireId);
    const member = id ? await findMember(transaction, caller.projectId, id) : undefined;
    if (!member) {
      throw new Problem('NotFound', 'There is no such member in this project.', {
        remediation: 'Take the id of a member from GET /members.',
      });
    }
    requireOwnerFor(caller, [member.role, ...(role ? [role] : [])]);
    const isOwner = member.role === 'owner' && member.person_id !== null;
    if (isOwner && role !== 'owner' && (await countOwners(transaction, caller.projectId)) === 1) {
      throw new Problem('Conflict', 'A project keeps at least one owner.', {
        remediation: 'Make somebody else an owner first.',
      });
    }
    return change(transaction, member);
  });

/** Owners are made, changed and removed by owners alone. */
const requireOwnerFor = ({ powers }: Caller, roles: readonly Role[]): void => {
  if (!roles.includes('owner') || powers?.projects === 'write') return;
  throw new Problem('Forbidden', 'Only an owner may do this with an owner.', { remediation: 'Ask an owner.' });
};
