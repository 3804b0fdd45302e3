import { countAccountsOfProfile } from '../../store/account-counts.ts';
import { deleteConnectorProfile, lockConnectorProfile } from '../../store/connector-profiles.ts';
import { inTransaction } from '../../store/database.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { noSuchProfile, requireProfile, viewProfile, type ProfileView } from './view-profile.ts';

/**
 * Deletes a connector profile with its application and the links that name it. Answers it as it was.
 *
 * @throws Problem `NotFound`, or `Conflict` for a default profile and for one that accounts belong to.
 */
export const removeProfile = async (engine: Engine, caller: Caller, wireId: string): Promise<ProfileView> => {
  const { project_id: projectId, id } = await requireProfile(engine, caller, wireId);
  return inTransaction(engine.db, async (transaction) => {
    const profile = await lockConnectorProfile(transaction, projectId, id);
    if (!profile) throw noSuchProfile();
    if (profile.is_default) {
      throw new Problem('Conflict', `"${profile.name}" is the default profile of its system and environment.`, {
        remediation: 'Make another profile the default one first, or disable this one.',
      });
    }
    const accounts = await countAccountsOfProfile(transaction, projectId, id);
    if (accounts > 0) {
      throw new Problem('Conflict', `Accounts belong to "${profile.name}": ${accounts}.`, {
        remediation: 'Move them to another profile with PATCH /accounts/{id}, delete them, or disable this profile.',
      });
    }
    const view = await viewProfile({ ...engine, db: transaction }, profile);
    await deleteConnectorProfile(transaction, projectId, id);
    return view;
  });
};
