import { countAccountsOfProfile } from '../../store/account-counts.ts';
import { deleteConnectorProfile } from '../../store/connector-profiles.ts';
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
  const profile = await requireProfile(engine, caller, wireId);
  if (profile.is_default) {
    throw new Problem('Conflict', `"${profile.name}" is the default profile of its system and environment.`, {
      remediation: 'Make another profile the default one first, or disable this one.',
    });
  }
  const accounts = await countAccountsOfProfile(engine.db, profile.project_id, profile.id);
  if (accounts > 0) {
    throw new Problem('Conflict', `Accounts belong to "${profile.name}": ${accounts}.`, {
      remediation: 'Move them to another profile with PATCH /accounts/{id}, delete them, or disable this profile.',
    });
  }
  const view = await viewProfile(engine, profile);
  if (!(await deleteConnectorProfile(engine.db, profile.project_id, profile.id))) throw noSuchProfile();
  return view;
};
