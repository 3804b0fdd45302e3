import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConnectSessionCreateType, publishedClient, publishedErrors, type StackOne } from '../clients/stackone.ts';
import { startLinkedHibob, type LinkedHibob } from '../linked-hibob.ts';

/*
 * Accounts and connect sessions as a program written for another server uses them: the client checks every answer against
 * its own models, so a field of the wrong form throws.
 */

let hibob: LinkedHibob;
let client: StackOne;
let accountId: string;
beforeAll(async () => {
  hibob = await startLinkedHibob();
  client = publishedClient({ serverURL: hibob.rollcall.url, apiKey: hibob.rollcall.apiKey });
  ({ accountId } = await hibob.link({ origin_owner_id: 'customer-2', origin_owner_name: 'Two' }));
}, 60_000);
afterAll(() => hibob?.stop());

const owner = { originOwnerId: 'customer-1', originOwnerName: 'Customer One' };

describe('connect sessions by the published client', () => {
  it('are made with every field and looked at, the organisation as the number that it insists on', async () => {
    const { connectSessionTokenAuthLink: made } = await client.connectSessions.createConnectSession({
      ...owner,
      originUsername: 'ada',
      provider: 'hibob',
      providerVersion: 'v9',
      categories: ['hris' as never],
      expiresIn: 600,
      label: 'North',
      metadata: {},
      multiple: true,
      type: ConnectSessionCreateType.Test,
    });
    expect(made).toMatchObject({ ...owner, originUsername: 'ada', provider: 'hibob', label: 'North', type: 'test' });
    expect(made?.organizationId).toBeTypeOf('number');
    const { connectSession: seen } = await client.connectSessions.authenticateConnectSession({
      token: made?.token ?? '',
    });
    expect(seen).toMatchObject({ id: made?.id, organizationId: made?.organizationId, label: 'North' });
  });

  it.each([
    ['4.33.2', 'number'],
    ['4.34.0', 'string'],
    ['5.0.0', 'string'],
  ])('tell version %s the organisation as a %s, in both answers', async (version, type) => {
    const userAgent = {
      'user-agent': `speakeasy-sdk/typescript ${version} 2.836.4 1.0.0 @stackone/stackone-client-ts`,
    };
    const asked = { origin_owner_id: 'a', origin_owner_name: 'A', type: 'test' };
    const made = await hibob.call('POST', '/connect_sessions', asked, userAgent);
    const seen = await hibob.call('POST', '/connect_sessions/authenticate', { token: made.body['token'] }, userAgent);
    expect([made, seen].map(({ body }) => typeof body['organization_id'])).toEqual([type, type]);
  });

  it('are refused by field when they lead nowhere, and expire within bounds', async () => {
    const simulated = { origin_owner_id: 'a', origin_owner_name: 'A', type: 'test' };
    for (const [more, field] of [
      [{ provider: 'nobody' }, 'provider'],
      [{ account_id: 'nobody' }, 'account_id'],
      [{ integration_id: 'nobody' }, 'integration_id'],
      [{ account_id: accountId, provider: 'hrworks' }, 'provider'],
      [{ categories: ['ats'] }, 'categories'],
      [{ resources: ['employees', 'shoes'] }, 'resources/1'],
      [{ expires_in: 0 }, 'expires_in'],
      [{ expires_in: 31 * 24 * 3600 }, 'expires_in'],
      [{ wire_id: 1 }, 'wire_id'],
    ] as const) {
      const { status, body } = await hibob.call('POST', '/connect_sessions', { ...simulated, ...more });
      const [error] = (body['errors'] ?? []) as { pointer: string }[];
      expect({ more, status, pointer: error?.pointer }).toEqual({ more, status: 400, pointer: `/body/${field}` });
    }
  });
});

describe('accounts by the published client', () => {
  it('are listed, changed, suspended and deleted without a complaint', async () => {
    const id = accountId;
    const listed = await client.accounts.listLinkedAccounts({
      accountIds: [id],
      originOwnerId: 'customer-2',
      originOwnerIds: ['customer-2', 'another'],
      page: null,
      pageSize: null,
      provider: 'hibob',
      providers: ['hibob', 'hrworks'],
      status: ['active', 'error'],
    });
    expect(listed.classes?.map((account) => account.id)).toEqual([id]);
    expect((await client.accounts.getAccount({ id })).linkedAccount).toMatchObject({ id, type: 'test' });
    expect((await client.accounts.getAccountMetaInfo({ id })).linkedAccountMeta).toMatchObject({ provider: 'hibob' });
    const patch = {
      originOwnerName: 'Second',
      label: {},
      metadata: {},
      credentials: {},
      secrets: {},
      setupInformation: {},
    };
    const { linkedAccount } = await client.accounts.updateAccount({ id, patchAccountExternalDto: patch });
    expect(linkedAccount).toMatchObject({ originOwnerName: 'Second' });
    // Alone, the type that this client adds to every change is taken at its word.
    const converted = client.accounts.updateAccount({ id, patchAccountExternalDto: {} });
    await expect(converted).rejects.toBeInstanceOf(publishedErrors.BadRequestResponse);
    const refused = client.accounts.updateAccount({ id, patchAccountExternalDto: { provider: 'hrworks' } });
    await expect(refused).rejects.toBeInstanceOf(publishedErrors.BadRequestResponse);

    await hibob.call('POST', `/accounts/${id}/suspend`);
    expect((await client.accounts.getAccount({ id })).linkedAccount).toMatchObject({
      status: 'suspended',
      statusReasons: [{ code: 'suspended', timestamp: expect.any(Date) }],
    });
    const read = client.hris.listEmployees({ xAccountId: id });
    await expect(read).rejects.toBeInstanceOf(publishedErrors.PreconditionFailedResponse);
    await hibob.call('POST', `/accounts/${id}/resume`);
    expect((await client.hris.listEmployees({ xAccountId: id, pageSize: '1' })).employeesPaginated?.data).toHaveLength(
      1,
    );

    expect((await client.accounts.deleteAccount({ id })).linkedAccount).toMatchObject({ id });
    await expect(client.accounts.getAccount({ id })).rejects.toBeInstanceOf(publishedErrors.NotFoundResponse);
  });

  it('tell what to remove at HiBob when they are deleted', async () => {
    const { accountId: id } = await hibob.link();
    expect((await hibob.call('DELETE', `/accounts/${id}`)).body['removal']).toMatchObject({
      label: 'Service user',
      menu_path: expect.arrayContaining(['Service Users']),
    });
  });
});

describe('the Hub page', () => {
  const headersOf = async (projectId: string) => {
    const { headers } = await fetch(`${hibob.rollcall.url}/link/${projectId}`);
    return {
      ancestors: headers.get('content-security-policy')?.match(/frame-ancestors ([^;]*)/)?.[1],
      frameOptions: headers.get('x-frame-options'),
    };
  };

  it('is framed by the origins that an enabled profile names, and by nobody else', async () => {
    const made = await hibob.call('POST', '/connect_sessions', {
      origin_owner_id: 'a',
      origin_owner_name: 'A',
      type: 'test',
    });
    const projectId = String(made.body['project_id']);
    const nobody = { ancestors: "'none'", frameOptions: 'DENY' };
    expect(await headersOf(projectId)).toEqual(nobody);
    const profile = await hibob.call('POST', '/connector_profiles', {
      connector_key: 'hibob',
      embed_origins: ['https://app.example.com', 'http://localhost:5173'],
    });
    expect(await headersOf(projectId)).toEqual({
      ancestors: 'http://localhost:5173 https://app.example.com',
      frameOptions: null,
    });
    expect(await headersOf('00000000-0000-7000-8000-000000000000')).toEqual(nobody);
    expect(await headersOf('nobody')).toEqual(nobody);
    await hibob.call('PATCH', `/connector_profiles/${String(profile.body['id'])}`, { active: false });
    expect(await headersOf(projectId)).toEqual(nobody);
  });
});
