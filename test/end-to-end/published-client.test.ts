import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedCompany } from '../../src/simulators/company/index.ts';
import {
  ConnectSessionCreateType,
  ProxyMethod,
  publishedClient,
  publishedErrors,
  type ProxyRequestBody,
  type StackOne,
} from '../clients/stackone.ts';
import { startRollcall } from '../rollcall.ts';

/*
 * A program written for another server, from link to last page. The client checks every answer against its own models and
 * throws a ResponseValidationError for whatever does not fit, so each line that passes here is also a check of shape.
 */

let rollcall: Awaited<ReturnType<typeof startRollcall>>;
let client: StackOne;
let xAccountId: string;

beforeAll(async () => {
  rollcall = await startRollcall();
  client = publishedClient({ serverURL: rollcall.url, apiKey: rollcall.apiKey });
  xAccountId = await linkHiBob();
}, 60_000);

afterAll(async () => rollcall?.stop());

/** As a product would: a session by the client, the form posted by the browser with the session's token. */
const linkHiBob = async (): Promise<string> => {
  const { connectSessionTokenAuthLink: session } = await client.connectSessions.createConnectSession({
    originOwnerId: 'customer-1',
    originOwnerName: 'Customer One',
    provider: 'hibob',
    type: ConnectSessionCreateType.Test,
  });
  const hub = async (path: string, body?: object) => {
    const answer = await fetch(`${rollcall.url}/hub/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-session-token': session?.token ?? '' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(answer.status, `${path}: ${await answer.clone().text()}`).toBe(200);
    return answer.json();
  };
  const { integrations } = (await hub('connectors')) as {
    integrations: { integration_id: string; provider: string }[];
  };
  const integration = integrations.find(({ provider }) => provider === 'hibob');
  const credentials = rollcall.sandbox.credentials['hibob'];
  const linked = await hub('accounts', { integration_id: integration?.integration_id, credentials });
  return (linked as { id: string }).id;
};

describe('the published client', () => {
  it('lists the account and gets it', async () => {
    const { classes: accounts } = await client.accounts.listLinkedAccounts({ provider: 'hibob' });
    expect(accounts?.map(({ id }) => id)).toEqual([xAccountId]);
    const { linkedAccount } = await client.accounts.getAccount({ id: xAccountId });
    expect(linkedAccount).toMatchObject({ provider: 'hibob', status: 'active', originOwnerId: 'customer-1' });
  });

  it('pages through all employees, none twice', async () => {
    const { people } = seedCompany(rollcall.sandbox.company);
    const sizes: number[] = [];
    const numbers: string[] = [];
    for await (const { employeesPaginated: page } of await client.hris.listEmployees({ xAccountId, pageSize: '40' })) {
      sizes.push(page?.data.length ?? 0);
      numbers.push(...(page?.data ?? []).map(({ employeeNumber }) => employeeNumber ?? 'none'));
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(40);
    expect(sizes.length).toBeGreaterThanOrEqual(Math.ceil(people.length / 40));
    expect(numbers.toSorted()).toEqual(people.map(({ employeeNumber }) => employeeNumber).toSorted());
  });

  it('gets one employee by our id and by the vendor id, with everything', async () => {
    const { employeesPaginated: page } = await firstOf(client.hris.listEmployees({ xAccountId, pageSize: '1' }));
    const listed = page?.data[0];
    for (const id of [listed?.id ?? '', listed?.remoteId ?? '']) {
      const { employeeResult } = await client.hris.getEmployee({
        xAccountId,
        id,
        expand: 'company,employments,work_location,home_location,groups,skills',
        include: 'avatar_url,avatar,custom_fields,job_description,benefits,bank_details',
      });
      expect(employeeResult?.data).toMatchObject({ id: listed?.id, remoteId: listed?.remoteId });
    }
  });

  it('lists employments, time off, departments and locations', async () => {
    const { hris } = client;
    const { employmentsPaginated } = await firstOf(hris.listEmployments({ xAccountId }));
    expect(employmentsPaginated?.data[0]?.effectiveDate).toBeInstanceOf(Date);
    const { timeOffPaginated } = await firstOf(hris.listTimeOffRequests({ xAccountId, expand: 'policy' }));
    expect(timeOffPaginated?.data[0]?.startDate).toMatch(/^\d{4}-\d\d-\d\dT00:00/);
    const { hrisDepartmentsPaginated } = await firstOf(hris.listDepartmentGroups({ xAccountId }));
    expect(hrisDepartmentsPaginated?.data.map(({ name }) => name)).toContain('Engineering');
    const { hrisLocationsPaginated } = await firstOf(hris.listLocations({ xAccountId }));
    expect(hrisLocationsPaginated?.data.map(({ name }) => name)).toContain('Berlin');
  });

  it('sends its own requests to the vendor and to nobody else', async () => {
    const send = (proxyRequestBody: ProxyRequestBody) => client.proxy.proxyRequest({ xAccountId, proxyRequestBody });
    // This version of the client has no model of the answer: it reads the body and hands out the response without it.
    const { rawResponse: lists } = await send({
      url: 'https://api.hibob.com',
      path: '/v1/company/named-lists?includeArchived=false',
    });
    expect(lists.status).toBe(200);
    const { rawResponse: found } = await send({
      method: ProxyMethod.Post,
      path: '/v1/people/search',
      body: { fields: ['root.id'], showInactive: false },
    });
    expect(found.status).toBe(200);
    const { BadRequestResponse, NotFoundResponse } = publishedErrors;
    await expect(send({ url: 'https://evil.example', path: '/v1/people' })).rejects.toThrow(BadRequestResponse);
    await expect(send({ path: '/v1/people/../../admin' })).rejects.toThrow(BadRequestResponse);
    await expect(send({ path: '/v1/company/named-lists/no-such-list' })).rejects.toThrow(NotFoundResponse);
    await expect(send({ method: ProxyMethod.Post, path: '/v1/people/search', body: { fields: 7 } })).rejects.toThrow(
      BadRequestResponse,
    );
  });

  it('throws its own NotFoundResponse for a record and for an account that are not there', async () => {
    const { NotFoundResponse } = publishedErrors;
    await expect(client.hris.getEmployee({ xAccountId, id: 'nobody' })).rejects.toThrow(NotFoundResponse);
    await expect(client.accounts.getAccount({ id: 'nothing' })).rejects.toThrow(NotFoundResponse);
    await expect(client.hris.getEmployee({ xAccountId: 'nothing', id: '1' })).rejects.toThrow(NotFoundResponse);
  });

  it('throws its own UnauthorizedResponse for a key that is none', async () => {
    const { UnauthorizedResponse } = publishedErrors;
    const stranger = publishedClient({ serverURL: rollcall.url, apiKey: 'v1.local.nobody' });
    await expect(stranger.accounts.getAccount({ id: xAccountId })).rejects.toThrow(UnauthorizedResponse);
  });
});

/** The first page of the client's iterator. */
const firstOf = async <Page>(pages: Promise<AsyncIterable<Page>>): Promise<Page> => {
  for await (const page of await pages) return page;
  throw new Error('The client got no page.');
};
