import { sql } from 'kysely';
import { VendorError } from '../../src/connector-kit/errors.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { openapiDocument } from '../../src/api/openapi.ts';
import { operations } from '../../src/api/operations.ts';
import { createServer } from '../../src/api/server.ts';
import { createApiKey, type ApiKeyOptions } from '../../src/engine/projects/create-api-key.ts';
import { saveAccount, type Account } from '../../src/store/accounts.ts';
import { revokeApiKey } from '../../src/store/api-keys.ts';
import { saveMissingDefaultProfiles } from '../../src/store/connector-profiles.ts';
import { newUuidV7, shortId } from '../../src/store/ids.ts';
import { saveProject } from '../../src/store/projects.ts';
import { saveRequestLogs } from '../../src/store/request-logs.ts';
import type { Document } from '../fuzz/requests.ts';
import { roleNames, type Role } from '../../src/model/access.ts';
import { testConnector, testEngine } from '../engine.ts';
import { browserOf, joinProject } from './people.ts';
import { newAccount } from '../rows.ts';

/** A word that stands in everything of others. No answer to us may hold it. */
export const canary = 'canary_of_others';

/** Headers by which somebody proves who they are. */
export type Credentials = Readonly<Record<string, string>>;

const unreachable = new VendorError({
  code: 'vendor_unavailable',
  message: 'There is no vendor in this world.',
  nextStep: 'Ask another.',
});

/**
 * Two projects: ours, with two accounts and everybody who may ask, and one of others, in which nobody asks anything
 * and which therefore must not change.
 */
export const startWorld = async () => {
  const test = await testEngine(testConnector({}));
  const { account: own } = test;
  const desk = test.engine.vendors;
  const engine: Engine = {
    ...test.engine,
    vendors: {
      ...desk,
      open: (...opening) => {
        const open = desk.open(...opening);
        return { ...open, vendor: { ...open.vendor, send: () => Promise.reject(unreachable) } };
      },
    },
  };
  const { db } = engine;
  const ours = test.caller.projectId;
  const app = createServer({ engine, operations, log: () => undefined });
  const { id: theirs } = await saveProject(db, await organizationOf(db, ours), canary);

  const ask = async (credentials: Credentials, method: string, address: string, body?: unknown) => {
    const answer = await app.request(address, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json', ...credentials },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  };
  const keyOf = async (projectId: string, options?: ApiKeyOptions) => {
    const { text, apiKey } = await createApiKey(db, projectId, projectId === theirs ? canary : 'ours', options);
    return { id: apiKey.id, credentials: { authorization: `Bearer ${text}` } };
  };

  /** Something of every kind that a key can make, in a project or beside an account of ours. */
  const furnish = async (projectId: string, account: Account) => {
    const { credentials } = await keyOf(projectId);
    const mapping = { resource: 'employees', name: canary, path: '/x' };
    const session = { origin_owner_id: canary, origin_owner_name: canary, account_id: shortId(account.id) };
    const made = [
      await ask(credentials, 'POST', '/field_mappings', { ...mapping, name: `${canary}_of_project` }),
      await ask(credentials, 'POST', `/accounts/${shortId(account.id)}/field_mappings`, mapping),
      await ask(credentials, 'POST', '/connect_sessions', session),
    ];
    const refused = made.find(({ status }) => status !== 201);
    if (refused) throw new Error(`could not be furnished: ${refused.text}`);
    const log = {
      request_id: newUuidV7(),
      id: newUuidV7(),
      method: 'GET',
      path: '/accounts',
      status: 200,
      success: true,
    };
    const about = {
      account_id: account.id,
      provider: account.provider,
      resource: null,
      service: 'hris',
      child_resource: null,
      sub_resource: null,
      is_platform: false,
      action: canary,
      error_code: null,
    };
    const by = { source_type: null, source_id: null, started_at: new Date(engine.clock()), duration_ms: 1 };
    await saveRequestLogs(db, [{ project_id: projectId, ...log, ...about, ...by }]);
    return (JSON.parse(made[2]?.text ?? '') as { token: string }).token;
  };
  await saveMissingDefaultProfiles(
    db,
    theirs,
    ['production', 'simulator'].map((environment) => ({ provider: 'testhr', environment, name: canary })),
  );
  const labelled = newAccount({ provider: 'testhr', label: canary });
  const foreign = await saveAccount(db, theirs, labelled);
  const sibling = await saveAccount(db, ours, { ...labelled, id: newUuidV7() });
  await furnish(theirs, foreign);
  await furnish(ours, sibling);
  await joinProject(engine, theirs, 'owner', canary);
  const members = await Promise.all(
    roleNames.map(async (role) => [role, await joinProject(engine, ours, role, role)] as const),
  );
  const hubToken = await ask((await keyOf(ours)).credentials, 'POST', '/connect_sessions', {
    origin_owner_id: 'ours',
    origin_owner_name: 'Ours',
    account_id: shortId(own.id),
  });

  const revoked = await keyOf(ours);
  await revokeApiKey(db, ours, revoked.id);
  const { credentials: expired } = await keyOf(ours, { expiresAt: new Date(engine.clock() - 1) });
  const scoped = async (options: ApiKeyOptions) => (await keyOf(ours, options)).credentials;

  return {
    test,
    app,
    document: openapiDocument(operations, engine.publicUrl) as Document,
    ask,
    ours: { projectId: ours, account: shortId(own.id) },
    theirs: { projectId: theirs, account: shortId(foreign.id) },
    sibling: { account: shortId(sibling.id) },
    strangers: {
      'no key': {},
      'a garbage key': { authorization: 'Bearer v1.local.garbage' },
      'a revoked key': revoked.credentials,
      'an expired key': expired,
    } as Readonly<Record<string, Credentials>>,
    keys: {
      full: await scoped({}),
      read_only: await scoped({ scopes: ['read_only'] }),
      accounts: await scoped({ scopes: ['accounts'] }),
      actions: await scoped({ scopes: ['actions'] }),
    } as Readonly<Record<string, Credentials>>,
    restricted: await scoped({ accountIds: [own.id] }),
    /** A browser of somebody in each role, newly signed in. */
    roles: roleNames,
    browserOf: async (role: Role): Promise<Credentials> => {
      const { person } = members.find(([name]) => name === role)?.[1] ?? {};
      if (!person) throw new Error(`nobody is ${role}`);
      return { ...(await browserOf(engine, person)), 'x-project-id': ours };
    },
    hub: { 'x-hub-session-token': (JSON.parse(hubToken.text) as { token: string }).token },
    /** Every id of a project, of whatever kind, as the wire shows it. */
    idsIn: (projectId: string) => idsIn(db, projectId),
    /** Every id of what belongs to the other account of ours. */
    idsOfSibling: () => idsIn(db, ours, sibling.id),
    /** Everything that a project holds, but for what merely tells that somebody asked. */
    contentsOf: (projectId: string) => contentsOf(db, projectId),
  };
};

type Db = Awaited<ReturnType<typeof testEngine>>['engine']['db'];

const organizationOf = async (db: Db, projectId: string) =>
  (await db.selectFrom('projects').select('organization_id').where('id', '=', projectId).executeTakeFirstOrThrow())
    .organization_id;

const tablesWith = async (db: Db, ...columns: string[]): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = any(${columns})
    group by table_name having count(*) = ${columns.length} order by table_name`.execute(db);
  return rows.map(({ name }) => name);
};

const idsIn = async (
  db: Db,
  projectId: string,
  accountId?: string,
): Promise<{ readonly table: string; readonly id: string }[]> => {
  const about = accountId === undefined ? sql`true` : sql`account_id = ${accountId}`;
  const found = await Promise.all(
    (await tablesWith(db, 'project_id', 'id', ...(accountId ? ['account_id'] : []))).map(async (table) => {
      const { rows } = await sql<{ id: string }>`
        select id::text from ${sql.table(table)} where project_id = ${projectId} and ${about} order by id limit 1`.execute(
        db,
      );
      return rows.map(({ id }) => ({ table, id: shortId(id) }));
    }),
  );
  return found.flat();
};

const tellsThatSomebodyAsked = ['request_logs', 'vendor_calls'];

const contentsOf = async (db: Db, projectId: string): Promise<Record<string, string | null>> => {
  const tables = (await tablesWith(db, 'project_id')).filter((table) => !tellsThatSomebodyAsked.includes(table));
  const contents = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await sql<{ all: string | null }>`
        select string_agg(held::text, chr(10) order by held::text) as all
        from ${sql.table(table)} held where project_id = ${projectId}`.execute(db);
      return [table, rows[0]?.all ?? null] as const;
    }),
  );
  return Object.fromEntries(contents);
};
