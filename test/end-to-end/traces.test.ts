import { afterAll, beforeAll, expect, it } from 'vitest';
import { startOtlpCollector, type CollectedSpan, type OtlpCollector } from '../otlp-collector.ts';
import { linkSandboxAccount, newDataDir, startProcess, type RollcallProcess } from '../process.ts';

let folder: Awaited<ReturnType<typeof newDataDir>>;
let collector: OtlpCollector;
let rollcall: RollcallProcess;
beforeAll(async () => {
  collector = await startOtlpCollector();
  folder = await newDataDir();
  rollcall = await startProcess(folder.path, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
}, 60_000);
afterAll(async () => {
  await rollcall.end('SIGKILL');
  await folder.remove();
  await collector.close();
});

const attributesOf = ({ attributes }: CollectedSpan) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]));

it('a read is one trace from door to vendor, below its caller, and names nobody', { timeout: 60_000 }, async () => {
  const id = await linkSandboxAccount(rollcall, 'hibob');
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const parent = '00f067aa0ba902b7';
  const authorization = `Basic ${Buffer.from(`${rollcall.sandbox.api_key}:`).toString('base64')}`;
  const answer = await fetch(`${rollcall.url}/unified/hris/employees?page_size=3`, {
    headers: { authorization, 'x-account-id': id, traceparent: `00-${traceId}-${parent}-01` },
  });
  const { data } = (await answer.json()) as { data: { first_name: string; last_name: string; id: string }[] };
  expect(data).toHaveLength(3);
  await rollcall.end('SIGINT'); // sends what waits

  const spans = collector.spans.filter((span) => span.traceId === traceId);
  const named = (name: string) => spans.filter((span) => span.name === name);
  const [request] = named('GET /unified/hris/employees');
  expect(request?.parentSpanId).toBe(parent);
  expect(attributesOf(request as CollectedSpan)).toMatchObject({
    'http.response.status_code': 200,
    'rollcall.request_id': answer.headers.get('x-request-id'),
    'rollcall.operation': 'hris_list_employees',
  });
  const [work] = named('work on account');
  expect(work?.parentSpanId).toBe(request?.spanId);
  expect(attributesOf(work as CollectedSpan)).toMatchObject({ 'rollcall.provider': 'hibob' });
  const [call] = named('POST /v1/people/search');
  expect(call?.parentSpanId).toBe(work?.spanId);
  expect(attributesOf(call as CollectedSpan)).toMatchObject({ 'http.response.status_code': 200 });
  expect(named('database select').length).toBeGreaterThan(0);

  const { credentials = {} } = rollcall.sandbox.providers['hibob'] ?? {};
  const hidden = [
    ...data.flatMap(({ first_name, last_name }) => [first_name, last_name]),
    ...Object.values(credentials),
  ];
  for (const value of [...hidden, rollcall.sandbox.api_key]) expect(collector.text()).not.toContain(value);
});
