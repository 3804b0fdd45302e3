import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTenant, type Tenant } from './test-client.ts';

let tenant: Tenant;
let base: string;
beforeAll(async () => {
  tenant = await startTenant({ size: 40 });
});
afterAll(() => tenant.sandbox.close());
beforeEach(async () => {
  await tenant.admin('POST', '/reset');
  await tenant.grantAll();
  await tenant.link();
  base = `/api/v1/organisations/${(await tenant.get('/api/v1/organisations')).body.data.items[0].id}`;
});

describe('what is written is read back', () => {
  const newcomer = { first_name: 'Noor', last_name: 'Álvarez', email: 'noor@ottermill.example', location: 'Sydney' };
  it('an employee', async () => {
    const added = await tenant.call('POST', `${base}/employees/quick_add_employee`, { body: newcomer });
    expect(added.status).toBe(201);
    const { id } = added.body.data;
    const changed = await tenant.call('PATCH', `${base}/employees/${id}`, {
      body: { personal_email: 'n@home.example' },
    });
    expect(changed.status).toBe(200);
    const read = (await tenant.get(`${base}/employees/${id}`)).body.data;
    expect(read).toMatchObject({ full_name: 'Noor Álvarez', location: 'Sydney', personal_email: 'n@home.example' });
    expect((await tenant.all('/employees')).at(-1)).toEqual(read);
    const again = await tenant.call('POST', `${base}/employees/quick_add_employee`, { body: newcomer });
    expect([again.status, again.body.errors]).toEqual([422, ['email has already been taken']]);
    const empty = await tenant.call('POST', `${base}/employees/quick_add_employee`, { body: {} });
    expect(empty.body.errors).toHaveLength(3);
    expect((await tenant.call('POST', `${base}/employees/quick_add_employee`, { body: '{' })).status).toBe(400);
  });
  it('a leave request', async () => {
    const [employee] = await tenant.all('/employees');
    const [category] = await tenant.all('/leave_categories');
    const body = {
      employee_id: employee.id,
      leave_category_id: category.id,
      start_date: '2031-03-03',
      end_date: '2031-03-04',
    };
    const created = await tenant.call('POST', `${base}/leave_requests`, { body });
    expect(created.status).toBe(201);
    expect(created.body.data).toMatchObject({ status: 'Pending', total_units: 2, total_hours: 16 });
    expect(await tenant.all('/leave_requests?start_date=2031-01-01')).toEqual([created.body.data]);
    const wrong = await tenant.call('POST', `${base}/leave_requests`, { body: { ...body, end_date: '2031-03-01' } });
    expect(wrong.status).toBe(422);
  });
  it('a rostered shift: open, given to somebody, removed', async () => {
    const [location] = await tenant.all('/work_locations');
    const [employee] = await tenant.all('/employees');
    const times = { start_time: '2031-03-03T08:00:00+01:00', end_time: '2031-03-03T16:00:00+01:00' };
    const made = await tenant.call('POST', `${base}/rostered_shifts`, { body: { ...times, location_id: location.id } });
    expect(made.body.data).toMatchObject({ ...times, is_open_shift: true, member_id: null, status: 'draft' });
    const path = `${base}/rostered_shifts/${made.body.data.id}`;
    await tenant.call('PATCH', path, { body: { member_id: employee.id, status: 'published' } });
    const read = (await tenant.get(path)).body.data;
    expect(read).toMatchObject({ ...times, is_open_shift: false, member_id: employee.id, status: 'published' });
    await tenant.call('DELETE', `${base}/rostered_shifts`, { body: { ids: [read.id] } });
    expect((await tenant.get(path)).status).toBe(404);
  });
  it('a document', async () => {
    const [employee] = await tenant.all('/employees');
    const form = new FormData();
    form.set('file', new File(['%PDF'], 'Licence.pdf', { type: 'application/pdf' }));
    const { access_token } = await tenant.link();
    const { baseUrls } = tenant.sandbox.providers.employmenthero as NonNullable<typeof tenant.sandbox.providers.x>;
    const response = await fetch(`${baseUrls.api}${base}/employees/${employee.id}/documents`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect(response.status).toBe(201);
    expect((await tenant.all(`/employees/${employee.id}/documents`)).at(-1)).toMatchObject({ name: 'Licence' });
  });
});

describe('webhooks', () => {
  let receiver: Server;
  const received: { body: string; signature: string | undefined }[] = [];
  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        received.push({ body, signature: request.headers['x-employment-hero-signature']?.toString() });
        response.end();
      });
    });
    await new Promise<void>((resolve) => {
      receiver.listen(0, '127.0.0.1', resolve);
    });
  });
  afterAll(() => {
    receiver.close();
  });
  it('are told of changes over the API and in the web app, signed', async () => {
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    await tenant.admin('POST', '/webhooks', { url, secret: 'shared' });
    const [employee] = await tenant.all('/employees');
    await tenant.call('PATCH', `${base}/employees/${employee.id}`, { body: { biography: 'Likes otters' } });
    await tenant.admin('PATCH', '/people/p1', { person: { about: 'Still likes otters' } });
    await tenant.admin('GET', '/webhooks');
    expect(received).toHaveLength(2);
    for (const { body, signature } of received) {
      expect(signature).toBe(createHmac('sha256', 'shared').update(body).digest('hex'));
      expect(JSON.parse(body)).toMatchObject({ event: 'employee_updated', data: { id: employee.id } });
    }
    expect((await tenant.get(`${base}/employees/${employee.id}`)).body.data.biography).toBe('Still likes otters');
  });
});
