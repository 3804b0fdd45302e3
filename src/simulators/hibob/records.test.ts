import { describe, expect, test } from 'vitest';
import type { Wire } from '../kit/test-driver.ts';
import { ids, useBob } from './bob-under-test.ts';

const bob = useBob();

describe('documents', () => {
  const path = `/docs/people/${ids.sparse}`;
  const list = async () => (await bob.call('GET', path)).body.documents;

  test('are added from an address and deleted from their folder', async () => {
    expect(await list()).toEqual([]);
    const body = { documentName: 'Passport', documentUrl: 'https://files.example/p.pdf', tags: ['id'] };
    expect((await bob.call('POST', `${path}/shared`, body)).status).toBe(200);
    expect(await list()).toMatchObject([
      {
        documentName: 'Passport',
        downloadLink: expect.stringContaining('/hibob/files/'),
        folder: 'shared',
        tags: ['id'],
      },
    ]);
    const [{ id }] = await list();
    expect((await bob.call('DELETE', `${path}/confidential/${id}`)).status).toBe(404);
    expect((await bob.call('DELETE', `${path}/shared/${id}`)).status).toBe(200);
    expect(await list()).toEqual([]);
    expect((await bob.call('POST', `${path}/custom/1001`, body)).status).toBe(200);
    expect((await bob.call('POST', `${path}/custom/9`, body)).status).toBe(404);
  });

  test('are uploaded as files, up to a size', async () => {
    const { origin, providers } = bob.sandbox();
    const { service_user_id: id, service_user_token: token } = providers.hibob?.credentials ?? {};
    const upload = (folder: string, bytes: number) => {
      const body = new FormData();
      body.set('file', new File([new Uint8Array(bytes)], 'cv.pdf'));
      return fetch(`${origin}/hibob/api/v1${path}/${folder}/upload`, {
        method: 'POST',
        body,
        headers: { authorization: `Basic ${btoa(`${id}:${token}`)}` },
      });
    };
    expect(await (await upload('shared', 10)).json()).toEqual({ id: expect.any(Number) });
    expect(await list()).toMatchObject([{ documentName: 'cv.pdf' }]);
    const [{ downloadLink }] = await list();
    const file = await fetch(downloadLink);
    expect([file.status, (await file.arrayBuffer()).byteLength]).toEqual([200, 10]);
    expect((await fetch(downloadLink, { headers: { authorization: 'Basic x' } })).status).toBe(400);
    expect((await fetch(downloadLink.replace('signature=', 'signature=x'))).status).toBe(403);
    expect((await upload('folders/1001', 1024 * 1024 + 1)).status).toBe(400);
  });

  test('rights are by folder', async () => {
    await bob.deny('folder.confidential.view', 'folder.shared.upload');
    const { documents } = (await bob.call('GET', `/docs/people/${ids.alex}`)).body;
    expect(documents.every((document: Wire) => document.folder !== 'confidential')).toBe(true);
    expect(
      (await bob.call('POST', `${path}/shared`, { documentName: 'x', documentUrl: 'https://x.example' })).status,
    ).toBe(403);
    await bob.deny('folder.shared.view', 'folder.custom.view');
    expect((await bob.call('GET', path)).status).toBe(403);
  });
});

describe('tasks', () => {
  test('open ones of the company are completed', async () => {
    const { tasks } = (await bob.call('GET', '/tasks')).body;
    expect((await bob.call('POST', `/tasks/${tasks[0].id}/complete`)).status).toBe(200);
    expect((await bob.call('GET', '/tasks')).body.tasks).toHaveLength(tasks.length - 1);
    const closed = (await bob.call('GET', `/tasks/people/${tasks[0].requestedFor.id}?task_status=closed`)).body.tasks;
    expect(closed).toMatchObject([{ id: tasks[0].id, status: 'Closed', completionDate: expect.any(String) }]);
    expect((await bob.call('POST', '/tasks/1/complete')).status).toBe(404);
  });
});

describe('reports', () => {
  test('are downloaded as CSV with a byte order mark, or JSON', async () => {
    const { views } = (await bob.call('GET', '/company/reports')).body;
    const csv = await fetch(`${bob.sandbox().origin}/hibob/api/v1/company/reports/${views[0].id}/download?format=csv`, {
      headers: headersOf(),
    });
    const bytes = new Uint8Array(await csv.arrayBuffer());
    expect(Buffer.from(bytes.slice(0, 3)).toString('hex')).toBe('efbbbf');
    expect(new TextDecoder().decode(bytes).split('\r\n')[0]).toBe('ID,Display name,Email,Department,Site,Start date');
    const { employees } = (await bob.call('GET', `/company/reports/${views[0].id}/download?format=json`)).body;
    expect(employees[0]).toMatchObject({ id: ids.boss, work: { site: 'Berlin', startDate: '2010-04-01' } });
    expect((await bob.call('GET', '/company/reports/1/download')).status).toBe(404);
  });

  test('are made in the background: Location, 204, then the file', async () => {
    const started = await bob.call('GET', '/company/reports/31048356/download-async?format=csv');
    const path = new URL(started.headers.get('location') ?? '').pathname.replace('/hibob/api/v1', '');
    expect((await bob.call('GET', path)).status).toBe(204);
    await bob.admin('PUT', '/clock', { advanceSeconds: 2 });
    expect((await bob.call('GET', path)).headers.get('content-type')).toContain('text/csv');
  });

  const headersOf = () => {
    const { service_user_id: id, service_user_token: token } = bob.sandbox().providers.hibob?.credentials ?? {};
    return { authorization: `Basic ${btoa(`${id}:${token}`)}` };
  };
});

describe('positions', () => {
  test('are a bare array, filtered', async () => {
    const body = {
      fields: ['/position/name', '/position/job'],
      filters: [{ fieldId: '/position/status', operator: 'equals', values: ['vacant'] }],
      includeHumanReadable: true,
    };
    const vacant = (await bob.call('POST', '/objects/position/search', body)).body;
    expect(vacant).toHaveLength(3);
    expect(vacant[0]['/position/job']).toEqual({ value: '209300002', humanReadable: 'Software Engineer' });
    expect((await bob.call('GET', '/metadata/objects/position')).body[0]).toMatchObject({
      id: '/position/id',
      fieldType: { type: 'text', typeData: {} },
    });
  });
});

describe('attendance', () => {
  test('is 404 without the module', async () => {
    expect((await bob.call('POST', '/attendance/entries/search', {})).status).toBe(404);
  });

  test('imports and searches with it', async () => {
    await bob.turn('hasAttendanceModule', true);
    const requests = [ids.alex, '1'].map((id) => ({ id, clockIn: '2026-06-12T08:00', clockOut: '2026-06-12T17:00' }));
    expect((await bob.call('POST', '/attendance/import/immediate', { idType: 'bobId', requests })).body).toMatchObject({
      status: 'partial_success',
      total: 2,
      imported: 1,
      notImported: 1,
    });
    const { body } = await bob.admin('GET', '/people/p17');
    const [entry] = body.timeEntries;
    const day = entry.startAt.slice(0, 10);
    const filters = [
      { fieldId: '/attendanceEntry/employeeId', operator: 'equals', values: [ids.hourly] },
      { fieldId: '/attendanceEntry/clockInDate', operator: 'from', values: [day] },
      { fieldId: '/attendanceEntry/clockInDate', operator: 'to', values: [day] },
    ];
    const found = (await bob.call('POST', '/attendance/entries/search', { fields: [], filters })).body.items;
    expect(found).toMatchObject([
      { '/attendanceEntry/clockInTime': { value: '06:00' }, '/attendanceEntry/duration': { value: entry.hours } },
    ]);
    expect((await bob.call('POST', '/attendance/entries/search', { filters: filters.slice(0, 1) })).status).toBe(400);
  });
});
