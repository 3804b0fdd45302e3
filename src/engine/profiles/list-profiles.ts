import {
  countConnectorProfiles,
  listConnectorProfiles,
  type ConnectorProfileFilters,
} from '../../store/connector-profiles.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { viewProfiles, type ProfileView } from './view-profile.ts';

/** What to list. */
export interface ProfileListing extends ConnectorProfileFilters {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

/** A page of the project's connector profiles, by provider and environment, and how many there are on all pages. */
export const listProfiles = async (
  engine: Engine,
  caller: Caller,
  { page, pageSize: size, ...filters }: ProfileListing,
): Promise<{ readonly profiles: readonly ProfileView[]; readonly total: number }> => {
  const [profiles, total] = await Promise.all([
    listConnectorProfiles(engine.db, caller.projectId, filters, { page, size }),
    countConnectorProfiles(engine.db, caller.projectId, filters),
  ]);
  return { profiles: await viewProfiles(engine, profiles), total };
};
