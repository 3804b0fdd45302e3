import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseShortId } from '../../src/engine/ids.ts';
import { openPending } from '../../src/engine/link/sign-in/pending.ts';
import { parseGrant, saveGrant } from '../../src/engine/tokens/grant.ts';
import { readSecrets } from '../../src/engine/vault/credentials.ts';
import { findConnectionAttempt } from '../../src/store/connection-attempts.ts';
import { callbackPath, startBench, type Bench, type BenchSession } from './oauth/bench.ts';
import { newBrowser, type Browser, type Visit } from './oauth/browser.ts';
import { mutations } from './oauth/mutations.ts';

let bench: Bench;
let several: Bench;
beforeAll(async () => {
  bench = await startBench();
  several = await startBench({
    bend: { chooses: true },
    publicUrl: 'https://hub.example',
    hubUrl: 'https://hub.example',
  });
});
afterAll(async () => {
  await bench.stop();
  await several.stop();
});
beforeEach(() => {
  for (const { vendor } of [bench, several])
    Object.assign(vendor, { tokenCalls: 0, denies: false, organisations: [{ id: 'org-1', name: 'Otter Mill' }] });
});

const atCallback = (url: URL) => url.pathname.endsWith('/callback') && url.pathname.startsWith('/connect/');
const attemptOf = async ({ hub }: BenchSession, id: string) =>
  (await hub('GET', `/hub/connection_attempts/${id}`)).body;
const outcomeOf = ({ url, html }: Visit) => {
  expect(url.pathname).toBe('/embedded/accounts/callback');
  expect(html).toContain(`data-outcome="${url.searchParams.get('outcome')}"`);
  return url.searchParams.get('outcome');
};
const accountsOf = async ({ call, apiKey }: Bench, { owner }: BenchSession) => {
  const authorization = `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;
  return (await call('GET', `/accounts?origin_owner_ids=${owner}`, { authorization })).body as unknown as object[];
};

/** A browser that stands before the callback. */
const comeBack = async (of: Bench, browser: Browser = newBrowser(of)) => {
  const session = await of.newSession();
  const { id, url: startUrl } = await session.begin();
  const { url } = await browser.open(startUrl, { stopAt: atCallback });
  return { bench: of, session, attemptId: id, startUrl, browser, url };
};

describe('an answer that is wrong links nothing, and says why', () => {
  it.each(mutations)('$name: $outcome', async ({ change, outcome, tokenCalls = 0, status = 'error' }) => {
    const other = await comeBack(bench);
    const given = { ...(await comeBack(bench)), other };
    const browser = (await change(given)) ?? given.browser;
    const visit = await browser.open(given.url.href);
    expect(outcomeOf(visit)).toBe(outcome);
    expect(visit.html).not.toContain('<script');
    expect(bench.vendor.tokenCalls).toBe(tokenCalls);
    expect(await accountsOf(bench, given.session)).toEqual([]);
    const attempt = await attemptOf(given.session, given.attemptId);
    expect(String(attempt['status'])).toBe(status);
    if (status === 'error') expect(attempt['error']).toMatchObject({ code: outcome });
  });

  it('does not let a stranger spoil the sign-in of the browser that began it', async () => {
    const { session, attemptId, browser, url } = await comeBack(bench);
    expect(outcomeOf(await newBrowser(bench).open(url.href))).toBe('other_browser');
    expect(outcomeOf(await browser.open(url.href))).toBe('linked');
    expect(await attemptOf(session, attemptId)).toMatchObject({ status: 'authenticated' });
  });

  it('takes an answer once: the second time it is unknown', async () => {
    const { session, browser, url } = await comeBack(bench);
    const cookies = new Map(browser.cookies);
    expect(outcomeOf(await browser.open(url.href))).toBe('linked');
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    expect(outcomeOf(await browser.open(url.href))).toBe('state_unknown');
    expect(bench.vendor.tokenCalls).toBe(1);
    expect(await accountsOf(bench, session)).toHaveLength(1);
  });

  it.each([
    ['without a challenge', (url: URL) => url.searchParams.delete('code_challenge')],
    ['with the method plain', (url: URL) => url.searchParams.set('code_challenge_method', 'plain')],
  ])('a sign-in %s is the vendor’s to refuse', async (_, change) => {
    const { session, browser, startUrl, id } = await (async () => {
      const made = await bench.newSession();
      const { id: attemptId, url } = await made.begin();
      return { session: made, browser: newBrowser(bench), startUrl: url, id: attemptId };
    })();
    const { url } = await browser.open(startUrl, { stopAt: ({ pathname }) => pathname === '/auth' });
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
    change(url);
    expect(outcomeOf(await browser.open(url.href))).toBe('sign_in_refused');
    expect(await attemptOf(session, id)).toMatchObject({ status: 'error' });
  });

  it('a person who says no is told so', async () => {
    bench.vendor.denies = true;
    const session = await bench.newSession();
    const { id, url } = await session.begin();
    expect(outcomeOf(await newBrowser(bench).open(url))).toBe('denied');
    expect(await attemptOf(session, id)).toMatchObject({ error: { code: 'denied', next_step: expect.any(String) } });
  });

  it('is refused from a mail or a foreign page, and stays good for the page that has it', async () => {
    const { url } = await (await bench.newSession()).begin();
    for (const site of ['cross-site', 'none'])
      expect(outcomeOf(await newBrowser(bench).open(url, { headers: { 'sec-fetch-site': site } }))).toBe(
        'opened_elsewhere',
      );
    expect(outcomeOf(await newBrowser(bench).open(url, { headers: { 'sec-fetch-site': 'same-origin' } }))).toBe(
      'linked',
    );
    expect(outcomeOf(await newBrowser(bench).open(url))).toBe('state_unknown');
  });
});

it('an attempt that is cancelled while its code is exchanged links nothing', async () => {
  const { session, attemptId, browser, url } = await comeBack(bench);
  bench.vendor.onIssued = () => void session.hub('DELETE', `/hub/connection_attempts/${attemptId}`);
  bench.vendor.tokenDelayMs = 100;
  const visit = await browser.open(url.href);
  Object.assign(bench.vendor, { onIssued: () => undefined, tokenDelayMs: 0 });
  expect(outcomeOf(visit)).toBe('attempt_ended');
  expect(await attemptOf(session, attemptId)).toMatchObject({ status: 'cancelled', account: null });
  expect(await accountsOf(bench, session)).toEqual([]);
});

describe('many at once', () => {
  it('fifty times the same answer: one account, one call of the token endpoint', async () => {
    const { session, browser, url } = await comeBack(bench);
    const visits = await Promise.all(Array.from({ length: 50 }, () => browser.open(url.href)));
    const outcomes = visits.map(outcomeOf);
    expect(outcomes.filter((outcome) => outcome === 'linked')).toHaveLength(1);
    expect(
      outcomes
        .filter((outcome) => outcome !== 'linked')
        .every((outcome) => /^(state_unknown|other_browser)$/.test(outcome ?? '')),
    ).toBe(true);
    expect(bench.vendor.tokenCalls).toBe(1);
    expect(await accountsOf(bench, session)).toHaveLength(1);
  });

  it('ten attempts of one session, each with its good answer: one account', async () => {
    const session = await bench.newSession();
    const begun = await Promise.all(Array.from({ length: 10 }, () => session.begin()));
    const browsers = begun.map(() => newBrowser(bench));
    const returns = await Promise.all(begun.map(({ url }, i) => browsers[i]?.open(url, { stopAt: atCallback })));
    const visits = await Promise.all(returns.map((visit, i) => browsers[i]?.open(visit?.url.href ?? '')));
    const outcomes = visits.map((visit) => visit && outcomeOf(visit));
    expect(outcomes.filter((outcome) => outcome === 'linked')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'session_spent')).toHaveLength(9);
    expect(await accountsOf(bench, session)).toHaveLength(1);
    expect((await session.hub('POST', '/hub/connection_attempts', {})).body['errorCode']).toBe('SessionSpent');
  });
});

describe('what was typed and what was granted lies nowhere', () => {
  const dump = async () => {
    const client = new Client({ connectionString: bench.connectionString });
    await client.connect();
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const texts: string[] = [];
    for (const { name } of tables)
      texts.push(
        ...(await client.query<{ row: string }>(`select t::text as row from ${name} t`)).rows.map(({ row }) => row),
      );
    await client.end();
    return `${texts.join('\n')}\n${bench.lines.join('\n')}`;
  };
  const hits = (text: string, secrets: readonly string[]) =>
    secrets.filter((secret) =>
      [
        secret,
        encodeURIComponent(secret),
        Buffer.from(secret).toString('hex'),
        Buffer.from(secret).toString('base64').replace(/=+$/, ''),
      ].some((spelling) => text.includes(spelling)),
    );

  it('in no table and no log line, before and after', async () => {
    const { session, attemptId, startUrl, browser, url } = await comeBack(bench);
    const attempt = await findConnectionAttempt(bench.engine.db, bench.projectId, parseShortId(attemptId) ?? '');
    const verifier = (attempt && openPending(bench.engine, attempt)?.sent?.codeVerifier) ?? '';
    const secrets = [
      bench.vendor.clientSecret,
      verifier,
      url.searchParams.get('code') ?? '',
      url.searchParams.get('state') ?? '',
      new URL(startUrl).searchParams.get('start') ?? '',
      session.token,
      ...browser.cookies.values(),
    ];
    expect(secrets.every((secret) => secret.length > 20)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(hits(await dump(), secrets)).toEqual([]);

    const { urls, html } = await browser.open(url.href);
    const account = (await accountsOf(bench, session))[0] as { id: string };
    await bench.read(account.id);
    const stored = { project_id: bench.projectId, id: parseShortId(account.id) ?? '' };
    const grant = parseGrant((await readSecrets(bench.engine.db, bench.engine.vault, stored)).grant);
    secrets.push(grant?.accessToken.value ?? '', grant?.refreshToken ?? '');
    expect(secrets.every((secret) => secret.length > 20)).toBe(true);
    const leftover = await findConnectionAttempt(bench.engine.db, bench.projectId, parseShortId(attemptId) ?? '');
    expect(leftover).toMatchObject({ status: 'authenticated', pending: null });
    await new Promise((resolve) => setTimeout(resolve, 700));
    const text = await dump();
    expect(text).toContain('/connect/oauth2/{provider}/callback');
    expect(hits(text, secrets)).toEqual([]);
    expect(hits(`${urls.at(-1)} ${html} ${JSON.stringify(await attemptOf(session, attemptId))}`, secrets)).toEqual([]);
    const [first = ''] = secrets;
    expect(hits(`x${first}y`, [first])).toEqual([first]);
  });

  it('and what was left pending is forgotten when the next attempt begins', async () => {
    const { attemptId } = await comeBack(bench);
    const pendingOf = async () =>
      (await findConnectionAttempt(bench.engine.db, bench.projectId, parseShortId(attemptId) ?? ''))?.pending;
    expect(await pendingOf()).not.toBeNull();
    bench.advance(601_000);
    await (await bench.newSession()).begin();
    expect(await pendingOf()).toBeNull();
  });

  it('in no error of a refused client secret, which counts as a wrong credential', async () => {
    const session = await bench.newSession();
    const credentials = { client_id: bench.vendor.clientId, client_secret: 'canary-wrong-secret-55' };
    const outcomes: (string | null)[] = [];
    for (let attempt = 0; attempt < 10; attempt++) {
      const { id, url } = await session.begin(credentials);
      outcomes.push(outcomeOf(await newBrowser(bench).open(url)));
      if (attempt === 0) {
        const { error } = await attemptOf(session, id);
        expect(error).toMatchObject({ code: 'credentials_rejected', fields: ['client_id', 'client_secret'] });
        expect(JSON.stringify(error)).not.toContain('canary');
      }
    }
    expect(outcomes).toEqual(Array(10).fill('credentials_rejected'));
    expect((await session.hub('GET', '/hub/settings')).body['errorCode']).toBe('SessionLocked');
    expect(bench.vendor.tokenCalls).toBe(10);
  });
});

describe('the way of the published component', () => {
  const componentUrl = (of: Bench, session: BenchSession, attemptId: string, more: Record<string, string> = {}) => {
    const { clientId: client_id, clientSecret: client_secret } = of.vendor;
    const redirect_uri = 'https://app.customer.example/embedded/accounts/callback';
    const query = {
      redirect_uri,
      token: session.token,
      connection_attempt_id: attemptId,
      client_id,
      client_secret,
      ...more,
    };
    return `${of.engine.publicUrl}/connect/oauth2/${session.integrationId}?${new URLSearchParams(query)}`;
  };
  const begin = async (of: Bench) => {
    const session = await of.newSession();
    const { status, body } = await session.hub('POST', '/hub/connection_attempts', { token: session.token });
    expect({ status, keys: ['id', 'status', 'account', 'error'].every((key) => key in body) }).toEqual({
      status: 201,
      keys: true,
    });
    return { session, id: String(body['id']) };
  };

  it('is told to it by its configuration, and links', async () => {
    const { session, id } = await begin(bench);
    const { body } = await session.hub('GET', `/hub/connectors/${session.integrationId}`);
    expect(body['config']).toMatchObject({ type: 'oauth2', grantType: 'authorization_code' });
    const visit = await newBrowser(bench).open(componentUrl(bench, session, id), {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(visit.url.href).toBe(`${bench.engine.publicUrl}/embedded/accounts/callback?outcome=linked`);
    const attempt = await attemptOf(session, id);
    expect(attempt).toMatchObject({ status: 'authenticated', error: null });
    expect((await bench.read((attempt['account'] as { id: string }).id)).status).toBe(200);
  });

  it.each([
    ['https://evil.example/embedded/accounts/callback', 'public'],
    ['http://localhost:3000.evil.example/embedded/accounts/callback', 'public'],
    ['http://localhost:3000@evil.example/embedded/accounts/callback', 'public'],
    ['http://localhost:3000/embedded/accounts/callback/../../../dashboard', 'public'],
    ['javascript:alert(1)', 'public'],
    ['', 'public'],
  ])('ends on our own page, whatever it asks for: %s', async (redirect_uri) => {
    const { session, id } = await begin(bench);
    const { url } = await newBrowser(bench).open(
      componentUrl(bench, session, id, { redirect_uri, client_id: 'nobody', client_secret: '' }),
    );
    expect(url.href).toBe(`${bench.engine.publicUrl}/embedded/accounts/callback?outcome=validation_error`);
    expect(await attemptOf(session, id)).toMatchObject({ status: 'error', error: { code: 'validation_error' } });
  });

  it('leads nowhere with a wrong token, a foreign attempt or a foreign system', async () => {
    const [{ session, id }, foreign] = [await begin(bench), await begin(bench)];
    const outcome = async (more: Record<string, string>) =>
      outcomeOf(await newBrowser(bench).open(componentUrl(bench, session, id, more)));
    expect(await outcome({ token: 'nobody' })).toBe('session_unknown');
    expect(await outcome({ token: '' })).toBe('session_unknown');
    expect(await outcome({ connection_attempt_id: foreign.id })).toBe('not_found');
    const elsewhere = componentUrl(bench, session, id).replace(session.integrationId, 'nobody');
    expect(outcomeOf(await newBrowser(bench).open(elsewhere))).toBe('not_found');
  });

  it('starts again in a new window; what the first window brings back is unknown then', async () => {
    const { session, id } = await begin(bench);
    const [first, second] = [newBrowser(bench), newBrowser(bench)];
    const one = await first.open(componentUrl(bench, session, id), { stopAt: atCallback });
    const two = await second.open(componentUrl(bench, session, id), { stopAt: atCallback });
    expect(outcomeOf(await first.open(one.url.href))).toBe('state_unknown');
    expect(outcomeOf(await second.open(two.url.href))).toBe('linked');
  });

  it('takes the one organisation there is, and of several sends to the hosted link', async () => {
    const one = await begin(several);
    await newBrowser(several).open(componentUrl(several, one.session, one.id));
    const checks = (await attemptOf(one.session, one.id))['checks'];
    expect(checks).toContainEqual(expect.objectContaining({ key: 'departments', detail: 'org-1' }));
    several.vendor.organisations = [
      { id: 'org-1', name: 'A' },
      { id: 'org-2', name: 'B' },
    ];
    const two = await begin(several);
    expect(outcomeOf(await newBrowser(several).open(componentUrl(several, two.session, two.id)))).toBe(
      'several_to_choose',
    );
    const { status, error } = await attemptOf(two.session, two.id);
    expect({ status, error }).toMatchObject({
      status: 'error',
      error: { code: 'several_to_choose', description: expect.stringContaining('hosted link') },
    });
    expect(await accountsOf(several, two.session)).toEqual([]);
  });
});

describe('a choice after signing in', () => {
  const signIn = async (organisations: { id: string; name: string }[]) => {
    several.vendor.organisations = organisations;
    const session = await several.newSession();
    const { id, url } = await session.begin();
    const outcome = outcomeOf(await newBrowser(several).open(url));
    const choose = (value: string) => session.hub('POST', `/hub/connection_attempts/${id}/choice`, { value });
    return { session, id, outcome, choose };
  };
  const two = [
    { id: 'org-1', name: 'Otter Mill' },
    { id: 'org-2', name: 'Heron Works' },
  ];

  it('is asked for on our own page, and kept as a credential', async () => {
    const { session, id, outcome, choose } = await signIn(two);
    expect(outcome).toBe('choice_required');
    expect(await attemptOf(session, id)).toMatchObject({
      status: 'choice_required',
      account: null,
      field: 'organisation_id',
      choices: [
        { value: 'org-1', label: 'Otter Mill' },
        { value: 'org-2', label: 'Heron Works' },
      ],
    });
    expect((await choose('org-3')).body['errors']).toMatchObject([{ pointer: '/body/value' }]);
    const { status, body } = await choose('org-2');
    expect({ status, body }).toMatchObject({ status: 200, body: { status: 'authenticated' } });
    expect(body['checks']).toContainEqual(expect.objectContaining({ detail: 'org-2' }));
    expect(body).not.toHaveProperty('choices');
    expect((await choose('org-1')).status).toBe(409);
    const stored = { project_id: several.projectId, id: parseShortId((body['account'] as { id: string }).id) ?? '' };
    const { credentials } = await readSecrets(several.engine.db, several.engine.vault, stored);
    expect(credentials['organisation_id']).toBe('org-2');
  });

  it('ends once, however often it is sent', async () => {
    const { session, choose } = await signIn(two);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => choose(i % 2 ? 'org-1' : 'org-2')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.every(({ status }) => [200, 409, 410].includes(status))).toBe(true);
    expect(await accountsOf(several, session)).toHaveLength(1);
  });

  it('is an error where there is nothing, and of another session nobody’s business', async () => {
    const { session, id, outcome } = await signIn([]);
    expect(outcome).toBe('nothing_to_choose');
    expect(await attemptOf(session, id)).toMatchObject({ status: 'error', error: { code: 'nothing_to_choose' } });
    const waiting = await signIn(two);
    const stranger = await several.newSession();
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/choice'],
    ] as const) {
      const body = method === 'POST' ? { value: 'org-1' } : undefined;
      expect((await stranger.hub(method, `/hub/connection_attempts/${waiting.id}${path}`, body)).status).toBe(404);
    }
  });

  it('is not offered for ever', async () => {
    const { session, id, choose } = await signIn(two);
    several.advance(601_000);
    expect((await choose('org-1')).status).toBe(409);
    expect(await attemptOf(session, id)).toMatchObject({ status: 'expired' });
  });
});

describe('around it', () => {
  it('the cookie is only for this, and for https only where there is https', async () => {
    const [plain, secure] = [newBrowser(bench), newBrowser(several)];
    await plain.open((await (await bench.newSession()).begin()).url, { stopAt: () => true });
    await secure.open((await (await several.newSession()).begin()).url, { stopAt: () => true });
    expect(plain.setCookies[0]).toMatch(
      /^rollcall_sign_in_\w{22}=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(secure.setCookies[0]).toMatch(
      /^__Host-rollcall_sign_in_\w{22}=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(callbackPath).toBe('/connect/oauth2/oauthhr/callback');
  });

  it('the last page runs nothing and shows nothing that its address brings', async () => {
    const answer = await bench.app.request('/embedded/accounts/callback?outcome=<script>alert(1)</script>');
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await answer.text()).not.toContain('script');
    expect(await (await bench.app.request('/embedded/accounts/callback?outcome=constructor')).text()).toContain(
      'data-outcome="failed"',
    );
  });

  it('a form alone does not link it', async () => {
    const session = await bench.newSession();
    const { clientId: client_id, clientSecret: client_secret } = bench.vendor;
    const { status, body } = await session.hub('POST', '/hub/accounts', {
      integration_id: session.integrationId,
      credentials: { client_id, client_secret },
    });
    expect(status).toBe(400);
    expect(body['remediation']).toContain('/hub/connection_attempts');
  });

  it('a form without an application signs in with that of the connector profile, which is copied to no account', async () => {
    const { vendor, apiKey, engine, projectId } = bench;
    const authorization = `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;
    const made = await bench.call(
      'POST',
      '/connector_profiles',
      { authorization },
      {
        connector_key: 'oauthhr',
        oauth_app: { client_id: vendor.clientId, client_secret: vendor.clientSecret },
      },
    );
    const session = await bench.newSession({ integration_id: made.body['id'] });
    const { id: attemptId, url } = await session.begin({ client_id: '', client_secret: '' });
    expect(outcomeOf(await newBrowser(bench).open(url))).toBe('linked');
    const { id } = (await attemptOf(session, attemptId))['account'] as { id: string };
    const ref = { project_id: projectId, id: parseShortId(id) ?? '' };
    const stored = await readSecrets(engine.db, engine.vault, ref);
    expect(stored.credentials).toEqual({});
    // An access token that has to be renewed first: by the application of the profile.
    const grant = parseGrant(stored.grant);
    if (!grant) throw new Error('no grant');
    const accessToken = { ...grant.accessToken, renewAt: 0 };
    await saveGrant(engine.db, engine.vault, ref, { ...grant, accessToken });
    vendor.tokenCalls = 0;
    expect((await bench.read(id)).status).toBe(200);
    expect(vendor.tokenCalls).toBe(1);
    const again = await bench.newSession({ account_id: id });
    expect(again.integrationId).toBe(made.body['id']);
    const { url: secondUrl } = await again.begin({});
    expect(outcomeOf(await newBrowser(bench).open(secondUrl))).toBe('linked');
    expect((await bench.read(id)).status).toBe(200);
  });

  it('an account is given new access by signing in again; absent fields keep what is stored', async () => {
    const id = await bench.link();
    const session = await bench.newSession({ account_id: id });
    for (let round = 0; round < 2; round++) {
      const { id: attemptId, url } = await session.begin({ client_secret: '' });
      expect(outcomeOf(await newBrowser(bench).open(url))).toBe('linked');
      expect((await attemptOf(session, attemptId))['account']).toEqual({ id });
    }
    expect((await bench.read(id)).status).toBe(200);
  });
});
