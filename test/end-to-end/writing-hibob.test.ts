import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startLinkedHibob, type LinkedHibob } from '../linked-hibob.ts';

let hibob: LinkedHibob;
let accountId: string;
beforeAll(async () => {
  hibob = await startLinkedHibob();
  accountId = (await hibob.link()).accountId;
}, 60_000);
afterAll(() => hibob.stop());
beforeEach(() => hibob.control.reset());

const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  hibob.call(method, path, body, { 'x-account-id': accountId, ...headers });
const hris = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  call(method, `/unified/hris/${path}`, body, headers);

const newcomer = {
  first_name: 'Ada',
  last_name: 'Byron',
  work_email: 'ada@ottermill.example',
  start_date: '2031-02-03',
  department: 'Finance',
  work_location: { id: 'Berlin' },
};
/** How many people were made at Bob. */
const made = async () =>
  (await hibob.control.requests()).filter(({ method, path }) => method === 'POST' && path === '/v1/people').length;
const firstPerson = async () => ((await hris('GET', 'employees?page_size=1')).body['data'] as { id: string }[])[0]?.id;

describe('a new person', () => {
  it('is told beforehand what is needed, refused with the values that are possible, and then made', async () => {
    const { body } = await hris('GET', 'employees/requirements');
    const write = (body['data'] as { write: string; schema: { required: string[] } }[])[0];
    const needed = ['first_name', 'last_name', 'start_date', 'work_email', 'work_location'];
    expect(write?.schema.required.toSorted()).toEqual(needed);
    expect(JSON.stringify(write)).toContain('Berlin');

    const refused = await hris('POST', 'employees', { ...newcomer, department: 'Enginering' });
    expect([refused.status, await made()]).toEqual([422, 0]);
    expect(refused.body['errors']).toMatchObject([{ pointer: '/body/department' }]);
    expect(JSON.stringify(refused.body['errors'])).toContain('Finance');

    const { status, body: answer } = await hris('POST', 'employees', newcomer);
    const { id } = answer['data'] as { id: string };
    expect([status, answer['unified_warnings']]).toEqual([201, undefined]);
    expect((await hris('GET', `employees/${id}`)).body['data']).toMatchObject({
      first_name: 'Ada',
      department: 'Finance',
    });
  });

  it('is made once, though the answer was lost and the request came again', async () => {
    await hibob.control.fault({ kind: 'lost_answer', route: 'POST /v1/people', delayMilliseconds: 0 });
    const again = { 'idempotency-key': 'ada' };
    const lost = await hris('POST', 'employees', newcomer, again);
    expect([lost.status, lost.body['remediation']]).toEqual([502, expect.stringContaining('same Idempotency-Key')]);
    const found = await hris('POST', 'employees', newcomer, again);
    expect([found.status, await made()]).toEqual([201, 1]);
    const { id } = found.body['data'] as { id: string };
    expect((await hris('GET', `employees/${id}`)).body['data']).toMatchObject({ work_email: newcomer.work_email });
  });
});

describe('a changed person', () => {
  it('is told what Bob dropped without a word', async () => {
    await hibob.control.permit({ 'data.home.edit': false });
    const id = await firstPerson();
    const before = (await hris('GET', `employees/${id}`)).body['data'] as { gender: { value: string } };
    const gender = { value: before.gender.value === 'male' ? 'female' : 'male' };
    const { status, body } = await hris('PATCH', `employees/${id}`, { gender, personal_email: 'new@home.example' });
    expect(status).toBe(200);
    expect(body['unified_warnings']).toMatchObject([{ code: 'not_written', pointer: '/body/gender' }]);
  });

  it('who is not there is not found', async () => {
    expect((await hris('PATCH', 'employees/1', { first_name: 'Ada' })).status).toBe(404);
  });
});

describe('a document', () => {
  it('goes up, and comes down as it was', async () => {
    const id = await firstPerson();
    const content = Buffer.from('%PDF-1.4 licence').toString('base64');
    const upload = { name: 'licence.pdf', content, confidential: { value: 'true' } };
    const { status, body } = await hris('POST', `employees/${id}/documents/upload`, upload);
    expect(status).toBe(201);
    const documentId = (body['data'] as { id: string }).id;
    const { url, apiKey } = hibob.rollcall;
    const answer = await fetch(`${url}/unified/hris/employees/${id}/documents/${documentId}/download`, {
      headers: { authorization: `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`, 'x-account-id': accountId },
    });
    expect([answer.status, await answer.text()]).toEqual([200, '%PDF-1.4 licence']);
  });
});
