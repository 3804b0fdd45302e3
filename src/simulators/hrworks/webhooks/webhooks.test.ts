import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { useHrworks } from '../hrworks-under-test.ts';

const hrworks = useHrworks(20);
let received: { body: string; headers: IncomingMessage['headers'] }[] = [];
const receiver = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  received.push({ body: Buffer.concat(chunks).toString('utf8'), headers: request.headers });
  response.end();
});
beforeAll(() => new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve)));
afterAll(() => void receiver.close());
beforeEach(() => {
  received = [];
});
const url = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
const accessKey = () => hrworks.sandbox().providers.hrworks?.credentials.access_key;
const secret = () => hrworks.sandbox().providers.hrworks?.credentials.secret_access_key ?? '';
const write = (method: string, record: object) => hrworks.write(method, '/webhooks', '/webhooks', { data: [record] });
const rename = () =>
  hrworks.write('PUT', '/persons', '/persons', {
    data: [{ personId: 'iottermill1', personnelNumber: '1001', lastName: 'Neu' }],
  });
const sync = () => ({
  name: 'Sync',
  resource: 'person',
  action: 'resourceUpdated',
  url: url(),
  accessKey: accessKey(),
});

test('a webhook made by the API is told where to read again, signed', async () => {
  await write('POST', sync());
  await write('POST', { ...sync(), action: 'resourceCreated' });
  await rename();
  await vi.waitFor(() => expect(received).toHaveLength(1));
  const [{ body, headers } = { body: '', headers: {} }] = received;
  const delivery = JSON.parse(body);
  const { uuid } = (await hrworks.call('GET', '/persons/1001')).body;
  expect(delivery).toEqual({
    event: 'serverEvent',
    resourceLocation: `${hrworks.sandbox().providers.hrworks?.baseUrls.api}/v2/persons/${uuid}`,
    jobId: expect.any(String),
    action: 'resourceUpdated',
  });
  expect(headers['x-hrworks-timestamp']).toBe('20260615T120000Z');
  expect(headers['x-hrworks-signature']).toBe(
    createHmac('sha256', secret()).update(`${delivery.jobId}.20260615T120000Z`).digest('base64'),
  );
});

test('webhooks are listed, changed, switched off and deleted', async () => {
  const { id } = (await write('POST', sync())).result[0].data;
  const list = async (query = '') => (await hrworks.call('GET', `/webhooks${query}`)).body.webhooks;
  expect(await list()).toMatchObject([{ id, name: 'Sync', isActive: true }]);
  expect(await list('?resource=absence')).toEqual([]);
  await write('PUT', { ...sync(), id, isActive: false });
  expect(await list()).toEqual([]);
  expect(await list('?onlyActive=false')).toHaveLength(1);
  await rename();
  expect(received).toEqual([]);
  expect((await hrworks.write('DELETE', `/webhooks?numbers=${id}`, '/webhooks')).result).toEqual({ total: 1 });
  expect(await list('?onlyActive=false')).toEqual([]);
});

test.each([
  [{ accessKey: undefined }, 'accessKey'],
  [{ accessKey: 'other' }, 'accessKey'],
  [{ resource: 'animal' }, 'animal'],
  [{ resource: 'absence', action: 'resourceDeactivated' }, 'Only a person'],
  [{ url: 'here' }, 'url'],
])('refused: %j', async (wrong, text) => {
  const { dataErrors } = await write('POST', { ...sync(), ...wrong });
  expect(dataErrors[0].errors[0].text).toContain(text);
});

test('one that the admin API registers is told everything, and can be told anything', async () => {
  await hrworks.admin('POST', '/webhooks', { url: url(), secret: 'mine' });
  const leave = { personnelNumber: '1001', beginDate: '2026-10-05', endDate: '2026-10-06' };
  await hrworks.write('POST', '/remote-work', '/remote-work', { data: [leave] });
  await hrworks.admin('POST', '/webhooks/deliver', { event: { type: 'absence.resourceDeleted' } });
  const { deliveries } = (await hrworks.admin('GET', '/webhooks')).body;
  expect(deliveries.map(({ type }: { type: string }) => type)).toEqual([
    'remoteWork.resourceCreated',
    'absence.resourceDeleted',
  ]);
  expect(received.map(({ body }) => JSON.parse(body).action)).toEqual(['resourceCreated', 'resourceDeleted']);
});

test('an upload tells whom it names', async () => {
  const body = { webhook: { url: url(), headers: { 'x-mine': 'yes' } } };
  await hrworks.call('POST', '/persons/1003/files?fileName=a.pdf&url=https://example.org/a.pdf', body);
  await hrworks.admin('PUT', '/clock', { advanceSeconds: 2 });
  await hrworks.call('GET', '/organization-units');
  await vi.waitFor(() => expect(received).toHaveLength(1));
  expect(received[0]?.headers['x-mine']).toBe('yes');
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
    status: 'finished',
    responseType: 'FileUploadRequestResponse',
  });
});
