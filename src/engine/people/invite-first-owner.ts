import { inTransaction } from '../../store/database.ts';
import { shortId } from '../../store/ids.ts';
import { countOwners, deleteMember, listMembers } from '../../store/members.ts';
import { findDefaultProject, lockProject } from '../../store/projects.ts';
import { deleteTokens } from '../../store/token-directory.ts';
import { commandLine, recordChange } from '../audit/record-change.ts';
import type { Engine } from '../engine.ts';
import { invitationSeconds, invitationUrl, saveInvitation } from './invitations.ts';

/**
 * Where somebody becomes the first owner of the default project, once and within an hour; undefined as soon as there is an
 * owner. Earlier invitations for nobody in particular that are over are removed, so that starts do not heap them up.
 */
export const inviteFirstOwner = ({
  db,
  publicUrl,
  clock,
}: Pick<Engine, 'db' | 'publicUrl' | 'clock'>): Promise<string | undefined> =>
  inTransaction(db, async (transaction) => {
    const { id: projectId } = await findDefaultProject(transaction);
    await lockProject(transaction, projectId);
    if ((await countOwners(transaction, projectId)) > 0) return undefined;
    const openSince = clock() - invitationSeconds * 1000;
    for (const { id, email, person_id: personId, invited_at: invitedAt } of await listMembers(transaction, projectId)) {
      if (email !== null || personId !== null || invitedAt.getTime() > openSince) continue;
      await deleteTokens(transaction, projectId, id);
      await deleteMember(transaction, projectId, id);
    }
    const { member, token } = await saveInvitation(transaction, projectId, { email: null, role: 'owner' }, clock());
    const change = { operation: 'invite_member', subjectIds: [shortId(member.id)], changedFields: ['role'] };
    await recordChange(transaction, commandLine(projectId), change, clock());
    return invitationUrl(publicUrl, token);
  });
