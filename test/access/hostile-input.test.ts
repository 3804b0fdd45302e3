import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, guardedOperationsOf, leastOf, type GuardedOperation } from './described.ts';
import { startWorld, type Credentials } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;
let writes: readonly GuardedOperation[];
beforeAll(async () => {
  world = await startWorld();
  writes = guardedOperationsOf(world.document).filter(({ method, body }) => method !== 'GET' && body !== undefined);
});
afterAll(() => world.test.stop());

/** Somebody who may call an operation. */
const callerOf = async ({ alternatives }: GuardedOperation): Promise<Credentials> => {
  const schemes = alternatives.map(({ scheme }) => scheme);
  if (schemes.includes('apiKey')) return world.keys['full'] ?? {};
  if (schemes.includes('session')) return world.hub;
  return schemes.includes('member') ? world.browserOf('owner') : {};
};

const send = async (operation: GuardedOperation, body: string, query = '') => {
  const headers = { ...(await callerOf(operation)), 'x-account-id': world.ours.account };
  const address = `${addressOf(operation, world.ours.account)}${query}`;
  const answer = await world.app.request(address, {
    method: operation.method,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body,
  });
  return { status: answer.status, text: await answer.text() };
};

/** Columns of ours, privileges, and names with a meaning to the language. None of them is a field that anybody may set. */
const privileged =
  'project_id organization_id tenant_id person_id member_id owner_id created_at updated_at deleted_at revoked_at linked_account_id token_hash passphrase_hash last_four prefix key is_admin is_owner powers permissions setup_state status_reasons secret_hints ciphertext is_default wire_id locked_at wrong_credentials __proto__ constructor prototype'.split(
    ' ',
  );

/**
 * Bodies that are open by contract: published clients send along what they know, and whatever else stands in them goes
 * nowhere. Of these alone it is asked that nothing of ours changes.
 */
const open = [
  'POST /actions/rpc',
  'POST /unified/proxy',
  'POST /hub/accounts',
  'PATCH /hub/accounts/{id}',
  'POST /hub/connection_attempts',
  'POST /external-trigger/{provider}',
];

const nameOf = ({ method, path }: GuardedOperation) => `${method} ${path}`;

describe('mass assignment', () => {
  it('is refused, name by name, by every operation that takes a body', { timeout: 120_000 }, async () => {
    const taken: string[] = [];
    for (const operation of writes.filter((one) => !open.includes(nameOf(one)))) {
      const least = JSON.stringify(leastOf(world.document, operation.body));
      const extra = privileged.map((name) => `${JSON.stringify(name)}:"forged"`).join(',');
      const { status, text } = await send(operation, least === '{}' ? `{${extra}}` : `${least.slice(0, -1)},${extra}}`);
      const { errors = [] } = JSON.parse(text) as { errors?: { pointer: string }[] };
      const missed = privileged.filter((name) => !errors.some(({ pointer }) => pointer === `/body/${name}`));
      if (status !== 400 || missed.length > 0)
        taken.push(`${nameOf(operation)}: ${status} ${missed.join(',')} ${text.slice(0, 300)}`);
    }
    expect(taken).toEqual([]);
    expect(writes.length).toBeGreaterThan(20);
  });

  it('changes nothing where a body is open', async () => {
    const taking = writes.filter((one) => open.includes(nameOf(one)));
    // That the HR system fails here is noted at the account, once a minute: before anything is forged.
    for (const operation of taking) await send(operation, JSON.stringify(leastOf(world.document, operation.body)));
    const before = await world.contentsOf(world.ours.projectId);
    for (const operation of taking) {
      const extra = Object.fromEntries(privileged.map((name) => [name, 'forged']));
      await send(operation, JSON.stringify({ ...(leastOf(world.document, operation.body) as object), ...extra }));
    }
    const after = await world.contentsOf(world.ours.projectId);
    for (const table of ['accounts', 'api_keys', 'members', 'connect_sessions', 'connector_profiles']) {
      expect(after[table], table).toBe(before[table]);
    }
  });

  it('reaches no prototype', () => {
    const plain: Record<string, unknown> = {};
    expect(privileged.filter((name) => plain[name] === 'forged')).toEqual([]);
  });
});

const deep = (open_: string, close: string) => `{"metadata":${open_.repeat(10_000)}1${close.repeat(10_000)}}`;

describe('more than anybody needs', () => {
  it.each([
    ['JSON that is 10,000 levels deep', deep('{"a":', '}'), ''],
    ['lists that are 10,000 levels deep', deep('[', ']'), ''],
    ['a list of 300,000 elements', `{"metadata":[${'1,'.repeat(299_999)}1]}`, ''],
    ['a body of 10 MiB', `{"label":"${'x'.repeat(10 * 1024 * 1024)}"}`, ''],
    ['10,000 query parameters', '{}', `?${Array.from({ length: 10_000 }, (_, n) => `p${n}=1`).join('&')}`],
    ['one query parameter 10,000 times', '{}', `?${'page_size=1&'.repeat(10_000)}`],
  ])('%s: refused in little time by every operation', { timeout: 180_000 }, async (_, body, query) => {
    const slow: string[] = [];
    for (const operation of writes) {
      const startedAt = performance.now();
      const { status, text } = await send(operation, body, query);
      const tookMs = performance.now() - startedAt;
      const refusals = [400, 404, 413, 429, ...(open.includes(nameOf(operation)) ? [201, 502] : [])];
      expect(refusals, `${nameOf(operation)} ${status} ${text.slice(0, 300)}`).toContain(status);
      expect(text.length, nameOf(operation)).toBeLessThan(20_000);
      if (tookMs > 2000) slow.push(`${nameOf(operation)}: ${tookMs} ms`);
    }
    expect(slow).toEqual([]);
  });
});
