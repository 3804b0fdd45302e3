import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, guardedOperationsOf, leastOf, type GuardedOperation } from './described.ts';
import { canary, startWorld, type Credentials } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;
let guarded: readonly GuardedOperation[];
let cells = 0;
beforeAll(async () => {
  world = await startWorld();
  guarded = guardedOperationsOf(world.document).filter(({ alternatives }) => alternatives.length > 0);
});
afterAll(() => world.test.stop());

/** What reads, though it is no GET. */
const reads = ['POST /connect_sessions/authenticate', 'POST /actions/search', 'POST /logs/steps'];

/** An id of the right form that nothing has. */
const nobody = '0000000000000000000000';

/** One cell of the matrix: an operation, somebody, and an id in every place where one belongs. */
const ask = async (operation: GuardedOperation, credentials: Credentials, id: string, account = id) => {
  cells++;
  const headers = { ...credentials, 'x-account-id': account };
  const answer = await world.ask(
    headers,
    operation.method,
    addressOf(operation, id),
    leastOf(world.document, operation.body),
  );
  expect(answer.status, `${operation.method} ${operation.path}: ${answer.text}`).not.toBe(500);
  return answer;
};

/** An answer without what differs between any two: its own id, its time, and the id that was asked for. */
const bare = (text: string, id: string) =>
  text
    .replaceAll(id, '{id}')
    .replaceAll(/"(request_id|timestamp|instance)":"[^"]*"/g, '"$1":""')
    .replaceAll(/\b[0-9A-Za-z]{22}\b/g, '{made}');

const takesAnId = ({ path, parameters }: GuardedOperation) =>
  path.includes('{') || parameters.some(({ name }) => name === 'x-account-id');

const isOfProject = ({ alternatives }: GuardedOperation) => alternatives.some(({ scheme }) => scheme === 'apiKey');
const isOfHub = ({ alternatives }: GuardedOperation) => alternatives.some(({ scheme }) => scheme === 'session');

describe('who may call what', () => {
  it('strangers: nothing that asks for a credential', async () => {
    for (const [who, credentials] of Object.entries(world.strangers)) {
      for (const operation of guarded) {
        const { status } = await ask(operation, credentials, world.ours.account);
        expect(status, `${who}: ${operation.method} ${operation.path}`).toBe(401);
      }
    }
  });

  it('a connect session: the Hub alone; an API key: all but the Hub', async () => {
    for (const operation of guarded) {
      const byHub = await ask(operation, world.hub, nobody);
      expect(byHub.status === 401, `${operation.method} ${operation.path}: ${byHub.text}`).toBe(!isOfHub(operation));
      if (!isOfHub(operation)) continue;
      expect((await ask(operation, world.keys['full'] ?? {}, nobody)).status).toBe(401);
    }
  });

  it('each scope: what the document says, and nothing else', async () => {
    for (const [scope, credentials] of Object.entries(world.keys)) {
      for (const operation of guarded.filter(isOfProject)) {
        const { text } = await ask(operation, credentials, nobody);
        const says = operation.alternatives.some(({ scheme, role }) => scheme === 'apiKey' && role === scope);
        expect(
          /"errorCode":"(Unauthenticated|Forbidden)"/.test(text),
          `${scope}: ${operation.method} ${operation.path}: ${text}`,
        ).toBe(!says);
      }
    }
  });

  it('each role: what the document says, and nothing else', async () => {
    for (const role of world.roles) {
      for (const operation of guarded.filter((one) => !isOfHub(one))) {
        const { text } = await ask(operation, await world.browserOf(role), nobody);
        const says = operation.alternatives.some((one) => one.scheme === 'member' && (one.role ?? role) === role);
        const refused = /"errorCode":"(Unauthenticated|Forbidden)"/.test(text);
        expect(refused, `${role}: ${operation.method} ${operation.path}: ${text}`).toBe(!says);
      }
    }
  });

  it('what is for people, no API key may do', async () => {
    const forPeople = guarded.filter((one) => !isOfHub(one) && !isOfProject(one));
    expect(forPeople.length).toBeGreaterThanOrEqual(9);
    for (const operation of forPeople) {
      const { status } = await ask(operation, world.keys['full'] ?? {}, nobody);
      expect(status, `${operation.method} ${operation.path}`).toBe(401);
    }
  });

  it('the document says of each role what people are told of it', () => {
    const paths = (role: string) =>
      guarded
        .filter(({ alternatives }) => alternatives.some((one) => one.scheme === 'member' && one.role === role))
        .map(({ method, path }) => `${method} ${path}`);
    expect(paths('viewer').filter((path) => !path.startsWith('GET ') && !reads.includes(path))).toEqual([]);
    const personal = / \/(unified\/(?!coverage)|api_keys|members|audit_log|projects$)/;
    expect(paths('viewer').filter((path) => personal.test(path))).toEqual([]);
    expect(
      paths('developer').filter((path) => /^(?!GET).* \/(api_keys|members|projects($|\/\{id\}))/.test(path)),
    ).toEqual([]);
    expect(paths('admin').filter((path) => / \/projects($|\/\{id\})/.test(path))).toEqual([]);
    expect(paths('owner')).toContain('POST /projects');
    expect(new Set(paths('owner'))).toEqual(new Set([...paths('owner'), ...paths('admin'), ...paths('developer')]));
  });

  it('the document says of each scope what people are told of it', () => {
    const allowedTo = (scope: string) =>
      guarded.filter(({ alternatives }) => alternatives.some(({ role }) => role === scope));
    const paths = (scope: string) => allowedTo(scope).map(({ method, path }) => `${method} ${path}`);
    expect(allowedTo('full')).toEqual(guarded.filter(isOfProject));
    expect(paths('read_only').filter((path) => !path.startsWith('GET ') && !reads.includes(path))).toEqual([]);
    expect(
      paths('accounts').filter((path) => / \/(unified\/hris|unified\/proxy|actions|api_keys|members)/.test(path)),
    ).toEqual([]);
    expect(paths('accounts')).toContain('DELETE /accounts/{id}');
    expect(
      paths('actions').filter((path) => / \/(unified\/hris|unified\/proxy|accounts|api_keys|members)/.test(path)),
    ).toEqual([]);
    expect(paths('actions')).toContain('POST /actions/rpc');
  });
});

describe('"not yours" looks like "not there"', () => {
  /** Asks with every id that is not the asker's, and compares with an id that nobody has. */
  const cross = async (
    credentials: Credentials,
    operations: readonly GuardedOperation[],
    ids: readonly { readonly table: string; readonly id: string }[],
    account?: string,
  ) => {
    for (const operation of operations.filter(takesAnId)) {
      const none = await ask(operation, credentials, nobody, account);
      for (const { table, id } of ids) {
        const other = await ask(operation, credentials, id, account);
        const what = `${operation.method} ${operation.path} with an id of ${table}: ${other.text}`;
        expect(other.text, what).not.toContain(canary);
        expect([other.status, bare(other.text, id)], what).toEqual([none.status, bare(none.text, nobody)]);
      }
    }
  };

  it('lists of one project hold nothing of another', async () => {
    for (const operation of guarded.filter(
      (one) => isOfProject(one) && one.method === 'GET' && !one.path.includes('{'),
    )) {
      const { text } = await ask(operation, world.keys['full'] ?? {}, world.ours.account);
      const ids = await world.idsIn(world.theirs.projectId);
      expect(
        ids.filter(({ id }) => text.includes(id)),
        `${operation.path}: ${text}`,
      ).toEqual([]);
    }
  });

  it('for everything of another project, which stays as it is', { timeout: 120_000 }, async () => {
    const { theirs } = world;
    const ids = await world.idsIn(theirs.projectId);
    expect(new Set(ids.map(({ table }) => table)).size).toBeGreaterThanOrEqual(6);
    const before = await world.contentsOf(theirs.projectId);
    await cross(world.keys['full'] ?? {}, guarded.filter(isOfProject), ids);
    // With an account of ours in the header, the other's id in the path alone.
    const inPath = guarded.filter(({ path }) => path.includes('{'));
    await cross(world.keys['full'] ?? {}, inPath.filter(isOfProject), ids, world.ours.account);
    await cross(world.hub, guarded.filter(isOfHub), ids);
    await cross(
      await world.browserOf('owner'),
      guarded.filter((one) => !isOfHub(one)),
      ids,
    );
    for (const operation of guarded.filter((one) => !isOfHub(one) && one.alternatives[0]?.role)) {
      const chosen = async (projectId: string) =>
        ask(operation, { ...(await world.browserOf('owner')), 'x-project-id': projectId }, nobody);
      const [other, none] = [await chosen(theirs.projectId), await chosen('nowhere')];
      expect([other.status, bare(other.text, nobody)]).toEqual([404, bare(none.text, nobody)]);
    }
    expect(await world.contentsOf(theirs.projectId)).toEqual(before);
  });

  it('for another account of the same project, where a key is restricted to one', { timeout: 120_000 }, async () => {
    const { account } = world.sibling;
    const before = await world.contentsOf(world.ours.projectId);
    const ids = [{ table: 'accounts', id: account }, ...(await world.idsOfSibling())];
    expect(ids.length).toBeGreaterThanOrEqual(4);
    await cross(world.restricted, guarded.filter(isOfProject), ids);
    for (const operation of guarded.filter(
      (one) => isOfProject(one) && one.method === 'GET' && !one.path.includes('{'),
    )) {
      const { text } = await ask(operation, world.restricted, world.ours.account);
      expect(text, `${operation.path}: ${text}`).not.toContain(account);
    }
    const { accounts } = await world.contentsOf(world.ours.projectId);
    expect(accounts).toBe(before['accounts']);
  });
});

it('at least a thousand cells were tried', () => expect(cells).toBeGreaterThanOrEqual(1000));
