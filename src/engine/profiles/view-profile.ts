import type { Connector } from '../../connector-kit/contract.ts';
import { listProfileApps, type ConnectorProfileApp } from '../../store/connector-profile-apps.ts';
import { findConnectorProfile, type ConnectorProfile } from '../../store/connector-profiles.ts';
import { parseShortId } from '../../store/ids.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';

/** A connector profile as callers see it. The client secret stays in the vault. */
export interface ProfileView {
  readonly profile: ConnectorProfile;
  /** Undefined: this version of Rollcall does not have the connector. */
  readonly connector: Connector | undefined;
  readonly app: Pick<ConnectorProfileApp, 'client_id' | 'secret_hint' | 'updated_at'> | undefined;
}

/** Profiles of one project as callers see them, in the order given. */
export const viewProfiles = async (engine: Engine, profiles: readonly ConnectorProfile[]): Promise<ProfileView[]> => {
  const [first] = profiles;
  const ids = profiles.map(({ id }) => id);
  const apps = first ? await listProfileApps(engine.db, first.project_id, ids) : [];
  return profiles.map((profile) => ({
    profile,
    connector: engine.connectors[profile.provider],
    app: apps.find(({ profile_id }) => profile_id === profile.id),
  }));
};

/** The same for one profile. */
export const viewProfile = async (engine: Engine, profile: ConnectorProfile): Promise<ProfileView> => {
  const [view] = await viewProfiles(engine, [profile]);
  if (!view) throw new TypeError('One profile has one view.');
  return view;
};

/**
 * A profile of the caller's project by its id on the wire.
 *
 * @throws Problem `NotFound`: the same for profiles that do not exist and profiles of others.
 */
export const requireProfile = async (engine: Engine, caller: Caller, wireId: string): Promise<ConnectorProfile> => {
  const id = parseShortId(wireId);
  const profile = id && (await findConnectorProfile(engine.db, caller.projectId, id));
  if (profile) return profile;
  throw noSuchProfile();
};

export const noSuchProfile = () =>
  new Problem('NotFound', 'There is no such connector profile in this project.', {
    remediation: 'Take the id of a connector profile from GET /connector_profiles.',
  });

/**
 * A profile as callers see it.
 *
 * @throws Problem `NotFound`.
 */
export const readProfile = async (engine: Engine, caller: Caller, wireId: string): Promise<ProfileView> =>
  viewProfile(engine, await requireProfile(engine, caller, wireId));
