import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Guide } from '../../src/connector-kit/guide.ts';
import { connectors } from '../../src/connectors/registry.ts';
import { startRollcall, type TestRollcall } from '../rollcall.ts';

let rollcall: TestRollcall;
let token: string;
beforeAll(async () => {
  rollcall = await startRollcall();
  token = await newSession();
});
afterAll(() => rollcall.stop());

const newSession = async (): Promise<string> => {
  const answer = await fetch(`${rollcall.url}/connect_sessions`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${rollcall.apiKey}:`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ origin_owner_id: 'owner', origin_owner_name: 'Owner', type: 'test' }),
  });
  return ((await answer.json()) as { token: string }).token;
};

/** What the Hub is told, and in which language. */
const ask = async (path: string, language: string | undefined, body?: object) => {
  const answer = await fetch(`${rollcall.url}/hub${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      'x-hub-session-token': token,
      ...(body && { 'content-type': 'application/json' }),
      ...(language !== undefined && { 'accept-language': language }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { headers, status } = answer;
  return {
    status,
    language: headers.get('content-language'),
    vary: headers.get('vary'),
    body: (await answer.json()) as Body,
  };
};

/** What of all answers is looked at. */
interface Body {
  readonly id: string;
  readonly message: string;
  readonly remediation: string;
  readonly integrations: readonly Offered[];
  readonly guide: Guide;
  readonly config: { readonly configFields: readonly unknown[] };
  readonly checks: readonly { readonly label: string }[];
  readonly permissions: readonly object[];
}

interface Offered {
  readonly provider: string;
  readonly integration_id: string;
  readonly summary: string;
}

const offered = async (language?: string) => (await ask('/connectors', language)).body.integrations;
const idOf = async (provider: string) =>
  (await offered()).find((one) => one.provider === provider)?.integration_id ?? '';

describe('the language of the Hub’s answers', () => {
  it.each([
    [undefined, 'en'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-ch', 'de'],
    ['fr, de;q=0.5, en;q=0.3', 'de'],
    ['en;q=0.4, de;q=0.9', 'de'],
    ['en-GB, de', 'en'],
    ['de;q=0, en', 'en'],
    ['fr', 'en'],
    ['*', 'en'],
    ['den', 'en'],
    [',;;q=x', 'en'],
  ])('asked for as %j is %s', async (asked, told) => {
    const { language, vary, status } = await ask('/connectors', asked);
    expect([status, language]).toEqual([200, told]);
    // Between servers and readers stand caches.
    expect(vary?.toLowerCase()).toContain('accept-language');
  });

  it.each(Object.values(connectors).map((connector) => [connector.manifest.key, connector] as const))(
    'is German for %s: list, guide, permissions and form',
    async (key, connector) => {
      const german = (await offered('de')).find(({ provider }) => provider === key);
      expect(german?.summary).toBe(connector.phrases?.de?.[connector.manifest.summary]);
      const path = `/connectors/${german?.integration_id}`;
      const { body, language } = await ask(path, 'de');
      expect(language).toBe('de');
      const guide = body.guide;
      const said = connector.phrases?.de ?? {};
      expect(guide.beforeYouStart.role).toBe(said[connector.guide.beforeYouStart.role]);
      expect(guide.sections[0]?.title).toBe(said[connector.guide.sections[0]?.title ?? '']);
      expect(guide.removal.menuPath).toEqual(connector.guide.removal.menuPath);
      const form = JSON.stringify(body.config.configFields);
      for (const { label, placeholder } of connector.auth.fields) {
        expect(form).toContain(JSON.stringify(label));
        if (said[placeholder] !== undefined) expect(form).not.toContain(JSON.stringify(placeholder));
      }
      expect((await ask(path, undefined)).body.guide).toEqual(JSON.parse(JSON.stringify(connector.guide)));
    },
  );

  it('is that of a refusal as well, where all of it can be said', async () => {
    const form = { integration_id: await idOf('staffologyhr'), credentials: { username: 'a:b', password: 'x' } };
    const { status, language, body } = await ask('/accounts', 'de', form);
    expect([status, language]).toEqual([400, 'de']);
    expect(body.message).toBe('Der Username enthält keinen Doppelpunkt. Wurde mehr kopiert als der Username?');
    expect(body.remediation).toContain('Berichtigen Sie');
    const rejected = await ask('/accounts', 'de', { ...form, credentials: { username: 'nobody', password: 'x' } });
    expect([rejected.language, rejected.body.message]).toEqual(['de', 'Staffology HR hat den Zugang abgelehnt.']);
    const unknown = await ask('/connectors/nope', 'de');
    expect([unknown.status, unknown.language]).toEqual([404, 'en']);
    expect((await ask('/accounts', undefined, form)).body.message).toContain('no colon');
  });

  it('is that of checks and permissions once linked, and when looked at again', async () => {
    token = await newSession();
    const id = await idOf('hrworks');
    const credentials = rollcall.sandbox.credentials['hrworks'] ?? {};
    const linked = await ask('/accounts', 'de', { integration_id: id, credentials });
    expect([linked.status, linked.language]).toEqual([200, 'de']);
    expect(linked.body.checks.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['HRworks antwortet', 'Der Zugang wird angenommen', 'Krankmeldungen: lesen']),
    );
    const looked = await ask(`/accounts/${linked.body.id}/preflight`, 'de', {});
    expect(looked.body.permissions).toContainEqual(
      expect.objectContaining({
        name: 'Reisekosten: lesen',
        menu_path: ['Basics', 'Integrations', 'HR WORKS-API', 'das Schlüsselpaar', 'Reisekosten: lesen'],
        optional: 'Ohne sie fehlen nur Reisen und Reisekosten.',
      }),
    );
  });
});
