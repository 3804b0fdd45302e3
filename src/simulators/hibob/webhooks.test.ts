import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ids, useBob } from './bob-under-test.ts';

const bob = useBob();
const secret = 'a webhook secret';
let received: { body: string; signature: string }[] = [];
let refuseText = false;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};
const receiver = createServer(async (request, response) => {
  const body = await bodyOf(request);
  received.push({ body, signature: String(request.headers['bob-signature']) });
  response.writeHead(refuseText && !body.startsWith('{') ? 400 : 200).end();
});
beforeAll(() => new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve)));
afterAll(() => void receiver.close());
beforeEach(() => {
  received = [];
  refuseText = false;
});

const register = () =>
  bob.admin('POST', '/webhooks', { url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`, secret });
const events = async () => {
  await bob.admin('GET', '/webhooks');
  return received.slice(1).map(({ body }) => JSON.parse(body));
};

test('a new address is tested with a text, then with JSON', async () => {
  expect((await register()).body.pinged).toBe(true);
  expect(received.map(({ body }) => body)).toEqual(['Ping test']);
  refuseText = true;
  received = [];
  expect((await register()).body.pinged).toBe(true);
  expect(received.map(({ body }) => body)).toEqual(['Ping test', '{"text":"Ping test"}']);
});

test('messages are signed over the very bytes', async () => {
  await register();
  await bob.admin('POST', '/webhooks/deliver', {
    event: { type: 'employee.joined', data: { employeeId: ids.alex, name: 'Jörg' } },
  });
  for (const { body, signature } of received) {
    expect(signature).toBe(createHmac('sha512', secret).update(Buffer.from(body, 'utf8')).digest('base64'));
  }
  expect((await events())[0]).toEqual({
    companyId: expect.any(Number),
    type: 'employee.joined',
    triggeredBy: 'system',
    triggeredAt: expect.stringMatching(/^2026-06-15T\d\d:\d\d:\d\d\.\d{6}$/),
    version: 'v2',
    data: { employeeId: ids.alex, name: 'Jörg' },
  });
});

test('what the API writes is told, in order', async () => {
  await register();
  await bob.call('PUT', `/people/${ids.alex}`, { firstName: 'Alexa' });
  await bob.call('POST', `/people/${ids.alex}/work`, { effectiveDate: '2026-08-01', siteId: 2_606_111 });
  const { id } = (
    await bob.call('POST', `/timeoff/employees/${ids.alex}/requests`, {
      policyType: 'Holiday',
      requestRangeType: 'days',
      startDate: '2026-07-06',
      startDatePortion: 'all_day',
      endDate: '2026-07-06',
      endDatePortion: 'all_day',
      skipManagerApproval: true,
    })
  ).body;
  await bob.call('DELETE', `/timeoff/employees/${ids.alex}/requests/${id}`);
  const told = await events();
  expect(told.map((event) => event.type)).toEqual([
    'employee.updated',
    'table.entry.created',
    'timeoff.request.requested',
    'timeoff.request.approved',
    'timeoff.request.cancelled',
  ]);
  expect(told[0].data).toEqual({ employeeId: ids.alex, fieldUpdates: [{ id: '/root/firstName' }] });
  expect(told[2].data.timeoffRequestId).toBe(id);
  expect(new URL(told[2].data.getApi).pathname).toBe(`/hibob/api/v1/timeoff/employees/${ids.alex}/requests/${id}`);
});
