import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRunningPostgres } from '../../src/store/embedded/running.ts';
import { newCanaries, occurrences } from '../canaries.ts';
import { queryAll } from '../embedded-postgres.ts';
import { startOtlpCollector, type OtlpCollector } from '../otlp-collector.ts';
import { linkSandboxAccount, newDataDir, startProcess, type RollcallProcess } from '../process.ts';

const operations = process.env['ROLLCALL_TEST_DEEP'] ? 10_000 : 500;
const atOnce = 8;

/** What programs send of people, what vendors answer of them, and what is secret. */
const personal = newCanaries('person', 20);
const secret = newCanaries('secret', 18);
let people: string[];
let folder: Awaited<ReturnType<typeof newDataDir>>;
let collector: OtlpCollector;
let rollcall: RollcallProcess;
let account: string;
const statuses = new Map<number, number>();

const basic = (key: string) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
const ofRound = (canaries: readonly string[], round: number) => canaries[round % canaries.length] ?? '';
const json = { 'content-type': 'application/json' };

/** One request a kind of place in which a canary may come. */
const requestsOf = (round: number): (() => Promise<Response>)[] => {
  const { url, sandbox } = rollcall;
  const [person, word] = [ofRound(personal, round), ofRound(secret, round)];
  const inUrl = encodeURIComponent(person);
  const asProgram = { authorization: basic(sandbox.api_key) };
  const ofAccount = { ...asProgram, 'x-account-id': account };
  const ask = (path: string, headers: Record<string, string>, body?: object) => () =>
    fetch(`${url}${path}`, {
      headers,
      ...(body && { method: 'POST', body: JSON.stringify(body), headers: { ...json, ...headers } }),
    });
  const employees = '/unified/hris/employees';
  return [
    // What the vendor answers is personal.
    ask(`${employees}?page_size=50&include=custom_fields&raw=true`, ofAccount),
    ask(`${employees}?filter[email]=${inUrl}`, ofAccount),
    ask(`${employees}?next=${inUrl}`, ofAccount),
    ask(`${employees}/${inUrl}`, ofAccount),
    ask(`/unified/hris/${inUrl}/${encodeURIComponent(word)}`, ofAccount),
    ask(employees, {
      ...ofAccount,
      'x-account-id': inUrl,
      'user-agent': inUrl,
      cookie: `session=${encodeURIComponent(word)}`,
    }),
    ask(employees, ofAccount, { first_name: person, work_email: person, national_identity_number: { value: word } }),
    ask('/accounts', { authorization: basic(word) }),
    ask('/accounts', { authorization: `Bearer ${encodeURIComponent(word)}` }),
    ask('/hub/settings', { 'x-hub-session-token': encodeURIComponent(word) }),
    ask(`/hub/connectors?token=${encodeURIComponent(word)}`, {}),
    ask('/connect_sessions', asProgram, {
      origin_owner_id: person,
      origin_owner_name: person,
      metadata: { person },
      label: person,
      type: 'test',
    }),
    ask('/connect_sessions', asProgram, { origin_owner_id: person, origin_owner_name: `\u0000${person}`, [word]: 1 }),
    ask('/connect_sessions/authenticate', asProgram, { token: word }),
    ask('/actions/rpc', ofAccount, {
      action: 'hibob_list_reports',
      query: { name: person },
      headers: { 'x-secret': word },
      body: { word },
    }),
    ask('/unified/proxy', ofAccount, {
      method: 'get',
      path: `/v1/people/${inUrl}?token=${encodeURIComponent(word)}`,
      headers: { 'x-of': inUrl },
    }),
    ask(
      `/external-trigger/hibob?externalTriggerToken=${encodeURIComponent(word)}`,
      { 'bob-signature': encodeURIComponent(word) },
      { person },
    ),
    ask('/api_keys', asProgram, { name: 5, scopes: [word] }),
    ask('/metrics', { authorization: `Bearer ${encodeURIComponent(word)}` }),
    ask(`/connect/oauth2/hibob/callback?code=${encodeURIComponent(word)}&state=${encodeURIComponent(word)}`, {}),
  ];
};

/** Now and then the vendor fails, drops the line, or answers what cannot be read. */
const faultKinds = ['server_error', 'drop', 'html', 'truncated', 'invalid_row', 'token_revoked'];
const misbehave = (round: number) =>
  fetch(`${rollcall.sandbox.admin.url}/hibob/faults`, {
    method: 'POST',
    headers: { 'x-sandbox-key': rollcall.sandbox.admin.key },
    body: JSON.stringify({ kind: ofRound(faultKinds, round), count: 1 }),
  });

beforeAll(async () => {
  collector = await startOtlpCollector();
  folder = await newDataDir();
  rollcall = await startProcess(folder.path, {
    ROLLCALL_LOG_LEVEL: 'debug',
    ROLLCALL_SANDBOX_LIMITS: 'raised',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  });
  account = await linkSandboxAccount(rollcall, 'hibob');
  const headers = { authorization: basic(rollcall.sandbox.api_key), 'x-account-id': account };
  const read = await fetch(`${rollcall.url}/unified/hris/employees?page_size=20`, { headers });
  const { data } = (await read.json()) as { data: { name: string; work_email: string | null }[] };
  people = data.flatMap(({ name, work_email: email }) => [name, ...(email ? [email] : [])]).slice(0, 20);
  const wrong = { ...rollcall.sandbox.providers['hibob']?.credentials, service_user_token: ofRound(secret, 0) };
  await expect(linkSandboxAccount(rollcall, 'hibob', wrong)).rejects.toThrow('credentials_rejected');

  let done = 0;
  const worker = async () => {
    while (done < operations) {
      const round = Math.floor(done / 20);
      const requests = requestsOf(round);
      const request = requests[done++ % requests.length];
      if (done % 40 === 0) await misbehave(round);
      const answer = await request?.();
      if (!answer) continue;
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}, 600_000);
afterAll(async () => {
  await rollcall.end('SIGKILL');
  await folder.remove();
  await collector.close();
});

describe(
  `${operations} operations with 40 personal and 20 secret canaries in every place`,
  { timeout: 300_000 },
  () => {
    const everything = () => [
      ...personal,
      ...people,
      ...secret,
      rollcall.sandbox.api_key,
      rollcall.sandbox.providers['hibob']?.credentials['service_user_token'] ?? '',
    ];
    const foundIn = (text: string) => {
      const haystack = Buffer.from(text);
      return everything().filter((canary) => occurrences(haystack, [canary]) > 0);
    };

    it('met every kind of answer', () => {
      expect(people).toHaveLength(20);
      for (const status of [200, 201, 400, 401, 404])
        expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0]);
    });

    it('left none in the log of the process', () => {
      const logged = rollcall
        .output()
        .split('\n')
        .filter((line) => line.startsWith('{'));
      expect(logged.length).toBeGreaterThan(operations);
      expect(foundIn(logged.join('\n'))).toEqual([]);
    });

    it('left none in the metrics, whose size does not grow with what was asked', async () => {
      const text = await (await fetch(`${rollcall.url}/metrics`)).text();
      expect(text).toContain('operation="hris_list_employees"');
      expect(foundIn(text)).toEqual([]);
      expect(text.split('\n').length).toBeLessThan(2000);
    });

    it('left none in the tables of logs, calls, attempts and deliveries', async () => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const address = (await findRunningPostgres(folder.path)) ?? '';
      const tables = await queryAll(
        address,
        `select tablename from pg_tables where schemaname = 'public'
         and tablename ~ 'log|call|attempt|deliver|audit|write|snapshot|preflight|token|key'`,
      );
      expect(tables.flat()).toEqual(expect.arrayContaining(['request_logs', 'vendor_calls']));
      for (const table of tables.flat()) {
        const rows = await queryAll(address, `select t::text from ${String(table)} t`);
        expect({ table, found: foundIn(rows.flat().join('\n')) }).toEqual({ table, found: [] });
      }
    });

    it('left none in a trace', async () => {
      await rollcall.end('SIGINT'); // sends what waits
      expect(collector.spans.length).toBeGreaterThan(operations);
      expect(foundIn(collector.text())).toEqual([]);
    });

    it('and this test would find them', () => {
      const [person = '', word = ''] = [people[0], secret[3]];
      const hiding = `{"a":${JSON.stringify(person)}} ?token=${encodeURIComponent(word)} ${randomBytes(4).toString('hex')}`;
      expect(foundIn(hiding)).toEqual([person, word]);
    });
  },
);
