import { createApiKey } from '../../../src/engine/projects/create-api-key.ts';
import { findDefaultProject } from '../../../src/store/projects.ts';
import { saveMissingDefaultProfiles } from '../../../src/store/connector-profiles.ts';
import { testDatabase } from '../../database.ts';
import { newBrowser } from './browser.ts';
import { oauthConnector, type ConnectorBend } from './connector.ts';
import { startOAuthEngine, type OAuthEngine } from './engine.ts';
import { startOAuthVendor, type OAuthVendor } from './vendor.ts';

type Body = Record<string, unknown>;

/** A vendor, an engine and a database, and the moves of a program and of a page. */
export interface Bench extends OAuthEngine {
  readonly vendor: OAuthVendor;
  readonly projectId: string;
  readonly connectionString: string;
  readonly apiKey: string;
  call(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<{ status: number; body: Body }>;
  /** A new connect session with its own owner, and its calls. */
  newSession(more?: Body): Promise<BenchSession>;
  /** Links an account by a whole sign-in and answers its id on the wire. */
  link(): Promise<string>;
  /** Reads the account as a program does. */
  read(accountId: string): Promise<{ status: number; body: Body }>;
}

export interface BenchSession {
  readonly token: string;
  readonly owner: string;
  readonly integrationId: string;
  hub(method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }>;
  /** Begins an attempt as our own page does. */
  begin(credentials?: Body): Promise<{ id: string; url: string }>;
}

export const publicUrl = 'http://localhost:3000';
export const callbackPath = '/connect/oauth2/oauthhr/callback';

export const startBench = async (
  options: { bend?: ConnectorBend; rotates?: boolean; publicUrl?: string; hubUrl?: string } = {},
): Promise<Bench> => {
  const ownUrl = options.publicUrl ?? publicUrl;
  const database = await testDatabase();
  const vendor = await startOAuthVendor({
    redirectUris: [`${ownUrl}${callbackPath}`],
    ...(options.rotates !== undefined && { rotates: options.rotates }),
  });
  const oauthEngine = startOAuthEngine(database.store, oauthConnector(vendor.origin, options.bend), {
    vendorOrigin: vendor.origin,
    publicUrl: ownUrl,
    ...(options.hubUrl && { hubUrl: options.hubUrl }),
  });
  const { engine, app } = oauthEngine;
  const { id: projectId } = await findDefaultProject(engine.db);
  await saveMissingDefaultProfiles(engine.db, projectId, [
    { provider: 'oauthhr', environment: 'production', name: 'OAuth HR' },
  ]);
  const { text: apiKey } = await createApiKey(engine.db, projectId, 'test');
  const authorization = `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;
  const { clientId: client_id, clientSecret: client_secret } = vendor;

  const call: Bench['call'] = async (method, path, headers, body) => {
    const response = await app.request(`${ownUrl}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Body };
  };

  let owners = 0;
  const newSession: Bench['newSession'] = async (more = {}) => {
    const owner = `owner-${++owners}`;
    const asked = { origin_owner_id: owner, origin_owner_name: 'Owner', ...more };
    const token = String((await call('POST', '/connect_sessions', { authorization }, asked)).body['token']);
    const hub: BenchSession['hub'] = (method, path, body) => call(method, path, { 'x-hub-session-token': token }, body);
    const listed = (await hub('GET', '/hub/connectors')).body['integrations'] as { integration_id: string }[];
    const integrationId = listed[0]?.integration_id ?? '';
    return {
      token,
      owner,
      integrationId,
      hub,
      async begin(credentials = { client_id, client_secret }) {
        const { status, body } = await hub('POST', '/hub/connection_attempts', {
          integration_id: integrationId,
          credentials,
        });
        if (status !== 201) throw new Error(JSON.stringify(body));
        return { id: String(body['id']), url: String(body['authorization_url']) };
      },
    };
  };

  return {
    ...oauthEngine,
    vendor,
    projectId,
    connectionString: database.connectionString,
    apiKey,
    call,
    newSession,
    async link() {
      const session = await newSession();
      const { id, url } = await session.begin();
      await newBrowser(oauthEngine).open(url);
      const { body } = await session.hub('GET', `/hub/connection_attempts/${id}`);
      if (body['status'] !== 'authenticated') throw new Error(JSON.stringify(body));
      return (body['account'] as { id: string }).id;
    },
    read: (accountId) => call('GET', '/unified/hris/groups/departments', { authorization, 'x-account-id': accountId }),
    async stop() {
      await oauthEngine.stop();
      await vendor.close();
      await database.drop();
    },
  };
};
