import { inTransaction } from '../../store/database.ts';
import { newUuidV7 } from '../../store/ids.ts';
import {
  listConnectorProfiles,
  saveMissingDefaultProfiles,
  type ConnectorProfile,
} from '../../store/connector-profiles.ts';
import { saveMember } from '../../store/members.ts';
import { saveProject, saveProjectName, type Project } from '../../store/projects.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import type { SignedIn } from '../people/person-session.ts';
import { Problem } from '../problem.ts';
import { requireProject } from './find-project.ts';

export type { Project };

/** Makes a project beside the one that the caller is in, with the same connectors; whoever makes it owns it. */
export const createProject = async (
  engine: Engine,
  caller: Caller,
  { person }: SignedIn,
  name: string,
): Promise<Project> => {
  const { organization } = await requireProject(engine, caller.projectId);
  const now = new Date(engine.clock());
  return inTransaction(engine.db, async (transaction) => {
    const project = await saveProject(transaction, organization.id, name);
    const { id: person_id, email } = person;
    const place = { id: newUuidV7(), person_id, email, role: 'owner', invited_at: now, joined_at: now } as const;
    await saveMember(transaction, project.id, place);
    const profiles = await listConnectorProfiles(transaction, caller.projectId);
    await saveMissingDefaultProfiles(transaction, project.id, profiles.filter(isDefault).map(likeThis));
    return project;
  });
};

/**
 * Renames the project that the caller is in.
 *
 * @throws Problem `NotFound` for any other.
 */
export const renameProject = async (engine: Engine, caller: Caller, id: string, name: string): Promise<Project> => {
  const renamed = id === caller.projectId ? await saveProjectName(engine.db, id, name) : undefined;
  if (renamed) return renamed;
  throw new Problem('NotFound', 'There is no such project.', { remediation: 'GET /projects lists your projects.' });
};

const isDefault = ({ is_default }: ConnectorProfile): boolean => is_default;
const likeThis = ({ provider, environment, name }: ConnectorProfile) => ({ provider, environment, name });
