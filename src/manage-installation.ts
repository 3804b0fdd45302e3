import { originsOf, readConfig, type Config } from './config.ts';
import { verifyAuditLog as verifyEntries } from './engine/audit/read-audit-log.ts';
import { commandLine, recordChange, type Change } from './engine/audit/record-change.ts';
import { shortId } from './engine/ids.ts';
import { invitationUrl, saveInvitation } from './engine/people/invitations.ts';
import { createApiKey } from './engine/projects/create-api-key.ts';
import { openInstallationDatabase } from './installation-database.ts';
import { inTransaction, openDatabase } from './store/database.ts';
import { findDefaultProject, findProject, listProjectIds, saveProject, type Project } from './store/projects.ts';
import type { Db } from './store/tables.ts';

type Env = NodeJS.ProcessEnv;

/** What whoever has the database may do without an API key. The installation may be serving meanwhile. */
const withDatabase = async <T>(env: Env, work: (db: Db, config: Config) => Promise<T>): Promise<T> => {
  const config = readConfig(env);
  const database = await openInstallationDatabase(config);
  try {
    const store = await openDatabase(database);
    try {
      await store.migrate();
      return await work(store.db, config);
    } finally {
      await store.close();
    }
  } finally {
    await database.close();
  }
};

const chosenProject = async (db: Db, id: string | undefined): Promise<Project> => {
  const isId = id !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const project = id === undefined ? await findDefaultProject(db) : isId ? await findProject(db, id) : undefined;
  if (!project) throw new Error(`There is no project ${id}. GET /me lists those that you are in.`);
  return project;
};

/** Does something in a project and writes the audit log of it, both or neither. */
const changing = <T>(db: Db, projectId: string, work: (transaction: Db) => Promise<readonly [T, Change]>): Promise<T> =>
  inTransaction(db, async (transaction) => {
    const [result, change] = await work(transaction);
    await recordChange(transaction, commandLine(projectId), change, Date.now());
    return result;
  });

/** Makes an API key for the default project and resolves with its text. */
export const makeApiKey = (env: Env, name: string): Promise<string> =>
  withDatabase(env, async (db) => {
    const { id } = await findDefaultProject(db);
    return changing(db, id, async (transaction) => {
      const { text, apiKey } = await createApiKey(transaction, id, name);
      return [text, { operation: 'create_api_key', subjectIds: [shortId(apiKey.id)], changedFields: ['name'] }];
    });
  });

/** Invites an owner into a project, or the default one, and resolves with the link, which is good once and for an hour. */
export const inviteOwner = (env: Env, projectId?: string): Promise<string> =>
  withDatabase(env, async (db, config) => {
    const { id } = await chosenProject(db, projectId);
    return changing(db, id, async (transaction) => {
      const { member, token } = await saveInvitation(transaction, id, { email: null, role: 'owner' }, Date.now());
      const { publicUrl } = originsOf(config, config.port);
      const change = { operation: 'invite_member', subjectIds: [shortId(member.id)], changedFields: ['role'] };
      return [invitationUrl(publicUrl, token), change];
    });
  });

/** Makes a project beside the default one and resolves with its id. It has connectors from the next start on. */
export const makeProject = (env: Env, name: string): Promise<string> =>
  withDatabase(env, async (db) => {
    const { organization_id: organizationId } = await findDefaultProject(db);
    return inTransaction(db, async (transaction) => {
      const { id } = await saveProject(transaction, organizationId, name);
      const change = { operation: 'create_project', subjectIds: [id], changedFields: ['name'] };
      await recordChange(transaction, commandLine(id), change, Date.now());
      return id;
    });
  });

/** Goes through the audit log of every project. */
export const verifyAuditLog = (env: Env) =>
  withDatabase(env, async (db) =>
    Promise.all(
      (await listProjectIds(db)).map(async (projectId) => {
        const { intact, entries, lastHash, brokenAt } = await verifyEntries(db, projectId);
        return { project_id: projectId, intact, entries, last_hash: lastHash.toString('hex'), broken_at: brokenAt };
      }),
    ),
  );
