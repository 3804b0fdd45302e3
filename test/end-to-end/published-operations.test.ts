import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sandboxControl } from '../../src/connector-kit/check/sandbox-control.ts';
import { connectors } from '../../src/connectors/registry.ts';
import { publishedCall, type PublishedAnswer } from '../clients/published-call.ts';
import { publishedClient, type StackOne } from '../clients/stackone.ts';
import { contractOperations, type ContractOperation } from '../contract/contract-operations.ts';
import { sampleOf, type SampleSchema } from '../contract/sample.ts';
import { linkSandboxAccount, type SandboxFile } from '../process.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

/*
 * Every operation of the public contract, called by the published client at each of the systems. The client checks each
 * answer against its own models; here it is checked that each is a success, or a refusal that is deserved and explained.
 */

let rollcall: TestRollcall;
let client: StackOne;
let link: (provider: string) => Promise<string>;

beforeAll(async () => {
  rollcall = await startRollcall({ ROLLCALL_SANDBOX_LIMITS: 'raised', ROLLCALL_SANDBOX_PEOPLE: '25' });
  const { url, apiKey, sandbox } = rollcall;
  client = publishedClient({ serverURL: url, apiKey });
  const providers = Object.fromEntries(
    Object.entries(sandbox.credentials).map(([key, credentials]) => [key, { base_url: '', credentials }]),
  );
  const file: SandboxFile = {
    url,
    api_key: apiKey,
    admin: { url: sandbox.adminUrl, key: sandbox.adminKey },
    providers,
  };
  link = (provider) => linkSandboxAccount({ url, sandbox: file }, provider);
}, 60_000);
afterAll(() => rollcall?.stop());

const isAboutOne = ({ path }: ContractOperation) => path.startsWith('/unified/hris/employees/{id}/');
const isList = ({ operationId }: ContractOperation) => operationId.startsWith('hris_list_');
const reads = contractOperations.filter(({ method }) => method === 'GET');
const writes = contractOperations.filter(({ method }) => method !== 'GET');
const lists = reads.filter((operation) => isList(operation) && !isAboutOne(operation));
const listsOfOne = reads.filter((operation) => isList(operation) && isAboutOne(operation));
const singles = reads.filter((operation) => !isList(operation));

const nobody = 'made-up-id';

/** A success with the status of the contract, or 501 with a reason that a person can read. */
const expectAnswered = (answer: PublishedAnswer, wanted: number) =>
  answer.refusal === undefined ? expect(answer.status).toBe(wanted) : expectRefused(answer, []);

describe.each(Object.keys(connectors))('%s, by the published client', { timeout: 60_000 }, (provider) => {
  const ids = new Map<string, string[]>();
  let people: string[];

  /** An account for each part, since a system lets an account make so many calls a minute. */
  const accounts = new Map<string, Promise<string>>();
  const account = (part: 'lists' | 'people' | 'records' | 'writes' | 'nothing'): Promise<string> => {
    const linked = accounts.get(part) ?? link(provider);
    accounts.set(part, linked);
    return linked;
  };

  beforeAll(async () => {
    const control = sandboxControl(rollcall.sandbox.adminUrl, rollcall.sandbox.adminKey, provider);
    const permissions = Object.keys(await control.permissions());
    await control.permit(Object.fromEntries(permissions.map((key) => [key, true])));
  });

  it.each(lists)('$operationId', async (operation) => {
    const answer = await publishedCall(client, operation, { xAccountId: await account('lists') });
    expectAnswered(answer, operation.status);
    const records = (answer.data ?? []) as { id: string }[];
    ids.set(
      operation.path,
      records.map(({ id }) => id),
    );
    if (operation.operationId === 'hris_list_employees') people = records.map(({ id }) => id);
  });

  it.each(listsOfOne)('$operationId', async (operation) => {
    const missing = await publishedCall(client, operation, { xAccountId: await account('nothing'), id: nobody });
    expectRefused(missing, ['NotFoundResponse']);
    // Not everybody has everything: whoever has some of it is who its single read is tried with.
    for (const id of people.slice(0, 8)) {
      const answer = await publishedCall(client, operation, { xAccountId: await account('people'), id });
      expectAnswered(answer, operation.status);
      const records = (answer.data ?? []) as { id: string }[];
      ids.set(
        operation.path,
        records.map(({ id: recordId }) => `${id} ${recordId}`),
      );
      if (answer.refusal || records.length > 0) return;
    }
  });

  it.each(singles)('$operationId', async (operation) => {
    const { path, status } = operation;
    const [found] = ids.get(path.replace(/\/\{\w+\}(\/download)?$/, '')) ?? [];
    if (found !== undefined) {
      const named = { xAccountId: await account('records'), ...namedIn(path, found) };
      const answer = await publishedCall(client, operation, named);
      expectAnswered(answer, status);
      if (!answer.refusal) expect(answer.data).toBeTruthy();
    }
    const missing = await publishedCall(client, operation, {
      xAccountId: await account('nothing'),
      ...namedIn(path, nobody),
    });
    expectRefused(missing, ['NotFoundResponse']);
  });

  it.each(writes)('$operationId', async (operation) => {
    const { path, status } = operation;
    const xAccountId = await account('writes');
    const body = await bodyFor(xAccountId, operation);
    const named = { xAccountId, ...namedIn(path, idFor(path)) };
    const answer = await publishedCall(client, operation, named, body);
    if (answer.refusal === undefined) expect(answer.status).toBe(status);
    else expectRefused(answer, ['UnprocessableEntityResponse', 'NotFoundResponse']);
    if (!path.includes('{')) return;
    const missing = await publishedCall(client, operation, { xAccountId, ...namedIn(path, nobody) }, body);
    // A batch is taken in any case; what is wrong stands beside each item.
    if (missing.status === 202) return;
    expectRefused(missing, ['NotFoundResponse', 'UnprocessableEntityResponse']);
  });

  /** The ids that a path asks for: of somebody, and of a record of theirs where the lists had one. */
  const idFor = (path: string): string => {
    const [list = ''] = path.split('/{subResourceId}');
    return path.includes('{subResourceId}') ? (ids.get(list)?.[0] ?? `${people[0]} ${nobody}`) : (people[0] ?? nobody);
  };
});

/** The least that this account takes for a write, by its own requirements. */
const bodyFor = async (accountId: string, { path, operationId }: ContractOperation): Promise<object> => {
  const [, resource = 'employees'] = path.match(/\{id\}\/(\w+)/) ?? [];
  const headers = { authorization: `Basic ${Buffer.from(`${rollcall.apiKey}:`).toString('base64')}` };
  const asked = await fetch(
    `${rollcall.url}/unified/hris/${resource === 'invite' ? 'employees' : resource}/requirements`,
    {
      headers: { ...headers, 'x-account-id': accountId },
    },
  );
  const { data } = (await asked.json()) as { data: { operation_id: string; schema: SampleSchema | null }[] };
  const isBatch = operationId === 'hris_batch_upload_employee_document';
  const wanted = isBatch ? 'hris_upload_employee_document' : operationId;
  const body = sampleOf(data.find(({ operation_id: id }) => id === wanted)?.schema ?? { type: 'object' });
  return isBatch ? { items: [body] } : (body as object);
};

/** `id` and, for a record of a person's, `subResourceId` of what is written as one text: `person record`. */
const namedIn = (path: string, found: string) => {
  const [id = '', record = nobody] = found.split(' ');
  return path.includes('{subResourceId}') ? { id, subResourceId: record } : path.includes('{id}') ? { id } : {};
};

/** Refused as the client expects it, with what is wrong and what to do; 501 is always a possible answer. */
const expectRefused = ({ refusal, body }: PublishedAnswer, wanted: readonly string[]) => {
  expect([...wanted, 'NotImplementedResponse'], JSON.stringify(body)).toContain(refusal);
  expect(body.message).toMatch(/\w+ \w+ \w+/);
  expect(body.errorCode).toBeTruthy();
};
