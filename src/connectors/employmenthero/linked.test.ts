import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { decideAtVendor, newBrowser } from '../../../test/end-to-end/oauth/browser.ts';
import { startOAuthEngine, type OAuthEngine } from '../../../test/end-to-end/oauth/engine.ts';
import { openSandboxBench, type SandboxBench } from '../../../test/sandbox-bench.ts';
import { createApiKey } from '../../engine/projects/create-api-key.ts';
import { employmenthero as simulator } from '../../simulators/employmenthero/index.ts';
import { saveMissingDefaultProfiles } from '../../store/connector-profiles.ts';
import { findDefaultProject } from '../../store/projects.ts';
import { employmenthero } from './index.ts';

type Body = Record<string, unknown>;

const publicUrl = 'http://localhost:3000';
let hero: SandboxBench;
let hub: OAuthEngine & { call(method: string, path: string, headers: object, body?: object): Promise<Body> };
let apiKey: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  const database = await testDatabase();
  hero = await openSandboxBench({ connector: employmenthero, simulator, size: 45 });
  const { hosts } = hero.bench;
  await hero.admin('PUT', '/application', { redirect_uris: [`${publicUrl}/connect/oauth2/employmenthero/callback`] });
  const production = { label: 'Production', hosts };
  const connector = { ...employmenthero, manifest: { ...employmenthero.manifest, environments: { production } } };
  const engine = startOAuthEngine(database.store, connector, { vendorOrigin: new URL(hosts.api).origin, publicUrl });
  const { id: projectId } = await findDefaultProject(engine.engine.db);
  const profile = { provider: 'employmenthero', environment: 'production', name: 'Employment Hero' };
  await saveMissingDefaultProfiles(engine.engine.db, projectId, [profile]);
  apiKey = Buffer.from(`${(await createApiKey(engine.engine.db, projectId, 'test')).text}:`).toString('base64');
  hub = {
    ...engine,
    call: async (method, path, headers, body) => {
      const answer = await engine.app.request(`${publicUrl}${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(body && { body: JSON.stringify(body) }),
      });
      return (await answer.json()) as Body;
    },
  };
  stop = async () => {
    await engine.stop();
    await hero.close();
    await database.drop();
  };
});
afterAll(() => stop());
beforeEach(() => hero.bench.control.reset());

/** From a new session over the vendor's page, filled in already, back to ours; answers the session and its attempt. */
const signIn = async (typed: Body = {}, decision = 'allow') => {
  const owner = { origin_owner_id: crypto.randomUUID(), origin_owner_name: 'Owner' };
  const { token } = await hub.call('POST', '/connect_sessions', { authorization: `Basic ${apiKey}` }, owner);
  const session = { 'x-hub-session-token': token };
  const { integrations } = await hub.call('GET', '/hub/connectors', session);
  const [integration] = integrations as { integration_id: string }[];
  const { client_id, client_secret } = hero.bench.credentials;
  const begun = await hub.call('POST', '/hub/connection_attempts', session, {
    integration_id: integration?.integration_id,
    credentials: { client_id, client_secret, ...typed },
  });
  const browser = newBrowser(hub);
  const page = await browser.open(String(begun['authorization_url']));
  const end = await browser.open(await decideAtVendor(page, decision));
  const path = `/hub/connection_attempts/${String(begun['id'])}`;
  return { session, path, outcome: end.url.searchParams.get('outcome'), attempt: await hub.call('GET', path, session) };
};

const accountOf = (attempt: Body): string => (attempt['account'] as { id: string }).id;
const employeesOf = async (accountId: string): Promise<number> => {
  const headers = { authorization: `Basic ${apiKey}`, 'x-account-id': accountId };
  const { data } = await hub.call('GET', '/unified/hris/employees?page_size=100', headers);
  return (data as unknown[] | undefined)?.length ?? -1;
};

describe('Employment Hero, linked by signing in', () => {
  it('is read through the API, also when the token has ended after 15 minutes', async () => {
    const { attempt, outcome } = await signIn({
      organisation_id: 'https://secure.employmenthero.com/app/organisations/12345/x',
    });
    expect(outcome).toBe('linked');
    expect(attempt['status']).toBe('authenticated');
    const accountId = accountOf(attempt);
    expect(await employeesOf(accountId)).toBe(45);
    await hero.admin('PUT', '/clock', { advanceSeconds: 1000 });
    expect(await employeesOf(accountId)).toBe(45);
  });

  it('asks which of several organisations it is, and reads that one', async () => {
    await hero.bench.control.turn({ severalOrganisations: true });
    const { attempt, session, path } = await signIn({ organisation_id: '48213' });
    expect(attempt['status']).toBe('choice_required');
    const { choices } = attempt as { choices: { value: string; label: string }[] };
    expect(choices.map(({ label }) => label)).toEqual(['Ottermill Group, AU', expect.any(String), expect.any(String)]);
    await hub.call('POST', `${path}/choice`, session, { value: choices[1]?.value ?? '' });
    const ended = await hub.call('GET', path, session);
    expect(ended['status']).toBe('authenticated');
    const people = await employeesOf(accountOf(ended));
    expect(people).toBeGreaterThan(0);
    expect(people).toBeLessThan(45);
  });

  it('is not linked when the person refuses, or the client is another', async () => {
    expect((await signIn({}, 'cancel')).outcome).toBe('denied');
    const { attempt } = await signIn({ client_secret: 'canary-wrong-secret' });
    expect(attempt).toMatchObject({ status: 'error', error: { code: 'credentials_rejected' } });
    expect(JSON.stringify(attempt)).not.toContain('canary');
  });
});
