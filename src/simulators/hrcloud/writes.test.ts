import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Row } from './entity.ts';
import { startTenant } from './tenant-under-test.ts';

let tenant: Awaited<ReturnType<typeof startTenant>>;
let ids: Record<'department' | 'status' | 'location' | 'position' | 'somebody' | 'other', string>;
beforeAll(async () => {
  tenant = await startTenant();
});
beforeEach(async () => {
  await tenant.reset();
  const idOf = async (path: string, index = 0) => (await tenant.all(path))[index]?.Id ?? '';
  ids = {
    department: await idOf('/xDepartment', 1),
    status: await idOf('/xEmploymentStatus', 1),
    location: await idOf('/xLocation'),
    position: await idOf('/xPosition', 3),
    somebody: await idOf('/xEmployee', 30),
    other: await idOf('/xEmployee', 31),
  };
});
afterAll(() => tenant.close());

const hire = (more: Record<string, unknown> = {}) => ({
  xFirstName: 'Jana',
  xLastName: 'Neumann',
  xEmail: 'jana.neumann@ottermill.example',
  xRecordStatus: 'Active',
  xStartDate: '2026-12-01',
  xZipCode: 80014,
  xDepartmentLookup: ids.department,
  xEmploymentStatusLookup: ids.status,
  xLocationLookup: ids.location,
  xPositionLookup: ids.position,
  ...more,
});
const employee = async (id: string): Promise<Row | undefined> => (await tenant.get(`/xEmployee/${id}`)).body[0];
const messageOf = (body: unknown) => (body as { Message: string }).Message;

describe('POST /xEmployee', () => {
  it('makes an employee, fills in what follows, and reads it back', async () => {
    const { status, body } = await tenant.post('/xEmployee', hire());
    expect([status, body]).toEqual([
      200,
      [
        expect.objectContaining({
          Id: expect.stringMatching(/^[0-9a-f]{32}$/),
          xFullName: 'Jana Neumann',
          xEmployeeNumber: '1061',
          xStartDate: '2026-12-01T00:00:00Z',
          xZipCode: '80014',
          xDepartmentLookup: expect.objectContaining({ Id: ids.department, xDepartmentCode: 'ENG' }),
          xDivisionLookup: null,
          xCreatedOn: expect.stringMatching(/^2026-06-15T12:00/),
        }),
      ],
    ]);
    expect(await employee(body[0]?.Id ?? '')).toEqual(body[0]);
    expect((await tenant.all('/xEmployee')).at(-1)).toEqual(body[0]);
  });

  it('names every mandatory field that is missing, and writes none of several rows when one is wrong', async () => {
    const { status, body } = await tenant.post('/xEmployee', [hire(), { xFirstName: 'Only' }]);
    expect(status).toBe(400);
    for (const label of ['Last Name', 'Email', 'Start Date', 'Department', 'Employment Status', 'Location', 'Position'])
      expect(messageOf(body)).toContain(`Value for ${label} is required but missing.`);
    expect(await tenant.all('/xEmployee')).toHaveLength(60);
  });

  it('refuses lookups that lead nowhere, e-mail that is taken, and what is no date', async () => {
    const refusal = async (more: Record<string, unknown>) =>
      messageOf((await tenant.post('/xEmployee', hire(more))).body);
    expect(await refusal({ xManagerLookup: ids.department })).toContain('Value for Manager is not valid.');
    expect(await refusal({ xStartDate: 'tomorrow' })).toContain('Value for Start Date is not valid.');
    expect(await refusal({ xRecordStatus: 'active' })).toContain('Value for Record Status is not valid.');
    const taken = (await employee(ids.somebody))?.xEmail;
    expect(await refusal({ xEmail: taken })).toContain('Value for Email must be unique.');
  });

  it('takes several at once, a form, and lookups by another field', async () => {
    const two = await tenant.post('/xDivision', [
      { xDivisionName: 'Sales Training', xDivisionCode: 'ST1', xRecordStatus: 'Active' },
      { xDivisionName: 'Customer Support Training', xDivisionCode: 'CST1', xRecordStatus: 'Active' },
    ]);
    expect(two.body.map((row) => row.xDivisionCode)).toEqual(['ST1', 'CST1']);
    expect(await tenant.all('/xDivision')).toHaveLength(5);

    const form = await fetch(`${tenant.baseUrl}/v1/cloud/xDivision`, {
      method: 'POST',
      headers: { ...tenant.credentials },
      body: new URLSearchParams({ xDivisionName: 'Formed', xDivisionCode: 'F', xRecordStatus: 'Active' }),
    });
    expect(await form.json()).toMatchObject([{ xDivisionName: 'Formed' }]);

    const mapping = encodeURIComponent('xDepartmentLookup to xDepartmentCode');
    const mapped = await tenant.post(
      `/xEmployee?mapping=${mapping}`,
      hire({ xDepartmentLookup: { xDepartmentCode: 'FIN' } }),
    );
    expect(mapped.body[0]).toMatchObject({ xDepartmentLookup: { xDepartmentName: 'Finance' } });
    const unknown = await tenant.post(
      `/xEmployee?mapping=${mapping}`,
      hire({ xDepartmentLookup: { xDepartmentCode: '?' } }),
    );
    expect(unknown.status).toBe(400);
  });

  it('refuses other media types and broken JSON', async () => {
    const send = (type: string, body: string) =>
      fetch(`${tenant.baseUrl}/v1/cloud/xDivision`, {
        method: 'POST',
        headers: { ...tenant.credentials, 'content-type': type },
        body,
      });
    expect((await send('text/xml', '<a/>')).status).toBe(415);
    expect((await send('application/json', '{"')).status).toBe(400);
    expect((await send('application/json', '[1]')).status).toBe(400);
  });
});

describe('PUT /xEmployee', () => {
  it('changes the fields sent and no other, by Id', async () => {
    const before = await employee(ids.somebody);
    const { status, body } = await tenant.put('/xEmployee', [
      { Id: ids.somebody, xCity: 'Denver', xAddress: 'New Zealand', xCreatedOn: '1999-01-01', xNumberOfPoints: 9 },
    ]);
    expect(status).toBe(200);
    expect(body[0]).toEqual({ ...before, xCity: 'Denver', xUpdatedOn: expect.stringMatching(/^2026-06-15T12:/) });
    expect(await employee(ids.somebody)).toEqual(body[0]);
  });

  it('finds the row by another field, whatever the case of the parameter', async () => {
    const xEmail = (await employee(ids.somebody))?.xEmail;
    for (const name of ['Identifier', 'identifier']) {
      const { body } = await tenant.put(`/xEmployee?${name}=xEmail`, [{ xEmail, xCity: name }]);
      expect(body).toMatchObject([{ Id: ids.somebody, xCity: name }]);
    }
    expect((await tenant.put('/xEmployee?identifier=xCity', [{ xCity: 'x' }])).status).toBe(400);
    expect((await tenant.put('/xEmployee?identifier=xEmail', [{ xEmail: 'nobody@x.example' }])).status).toBe(404);
    expect((await tenant.put('/xEmployee', [{ xCity: 'x' }])).status).toBe(400);
    expect((await tenant.put('/xEmployee', [{ Id: 'x', xCity: 'x' }])).status).toBe(404);
  });

  it('takes lookups by code and by e-mail when mapped', async () => {
    const xEmail = (await employee(ids.other))?.xEmail;
    const mapping = encodeURIComponent('xDepartmentLookup to xDepartmentCode,xManagerLookup to xEmail');
    const { body } = await tenant.put(`/xEmployee?mapping=${mapping}`, [
      { Id: ids.somebody, xManagerLookup: { xEmail }, xDepartmentLookup: { xDepartmentCode: 'MKT' } },
    ]);
    expect(body[0]).toMatchObject({ xManagerLookup: { Id: ids.other }, xDepartmentLookup: { xDepartmentCode: 'MKT' } });
    expect((await tenant.put('/xEmployee?mapping=xDepartmentLookup', [{ Id: ids.somebody }])).status).toBe(400);
  });

  it('leaves pay as it is, without a word or with one', async () => {
    const change = [{ Id: ids.somebody, xCity: 'Denver', xSalary: { Amount: 1, Currency: 'USD' } }];
    const before = (await employee(ids.somebody))?.xSalary;
    expect((await tenant.put('/xEmployee', change)).body[0]).toMatchObject({ xCity: 'Denver', xSalary: before });
    await tenant.turn({ payInUpdate: 'refused' });
    const refused = await tenant.put('/xEmployee', change);
    expect([refused.status, messageOf(refused.body)]).toEqual([
      400,
      'Validation failed. Value for Salary cannot be updated.',
    ]);
  });

  it('ends an employment by status and dates, and renames', async () => {
    const terminated = (await tenant.all('/xEmploymentStatus')).find((row) => row.xType === 'Terminated');
    const { body } = await tenant.put('/xEmployee', {
      Id: ids.somebody,
      xSeparationDate: '2026-07-31T00:00:00Z',
      xSeparationReason: 'Relocation',
      xEmploymentStatusLookup: terminated?.Id,
      xLastName: 'Married',
    });
    expect(body[0]).toMatchObject({
      xSeparationDate: '2026-07-31T00:00:00Z',
      xEmploymentStatusLookup: { xType: 'Terminated' },
      xFullName: expect.stringMatching(/ Married$/),
    });
  });
});

describe('upsert', () => {
  it('changes the one who is there and makes the one who is not', async () => {
    const xEmail = (await employee(ids.somebody))?.xEmail;
    const path = '/xEmployee/Upsert?Identifier=xEmail';
    expect((await tenant.put(path, [{ xEmail, xCity: 'Denver' }])).body).toMatchObject([{ Id: ids.somebody }]);
    const made = await tenant.put(path, [hire()]);
    expect(made.body).toMatchObject([{ xFullName: 'Jana Neumann' }]);
    expect((await tenant.put(path, [hire({ xCity: 'Bonn' })])).body[0]).toMatchObject({
      Id: made.body[0]?.Id,
      xCity: 'Bonn',
    });
    await tenant.turn({ hasUpsert: false });
    expect((await tenant.put(path, [{ xEmail }])).status).toBe(404);
  });
});

describe('PUT /xEmployee/Picture', () => {
  it('needs three files that exist', async () => {
    const pictures = (await tenant.all('/xEmployee'))
      .map((row) => row.xPictures as Record<string, string | null>)
      .find((one) => one.SmallResourceId !== null);
    const body = {
      Id: ids.somebody,
      smallResourceId: pictures?.SmallResourceId,
      mediumResourceId: pictures?.MediumResourceId,
      originalResourceId: pictures?.OriginalResourceId,
    };
    expect((await tenant.put('/xEmployee/Picture', body)).status).toBe(200);
    expect((await employee(ids.somebody))?.xPictures).toEqual(pictures);
    expect((await tenant.put('/xEmployee/Picture', { ...body, mediumResourceId: undefined })).status).toBe(400);
    expect((await tenant.put('/xEmployee/Picture', { ...body, mediumResourceId: ids.somebody })).status).toBe(400);
  });
});

it('answers a bare row instead of an array of one when the switch says so', async () => {
  await tenant.turn({ writeAnswer: 'object' });
  expect((await tenant.put('/xEmployee', [{ Id: ids.somebody }])).body).toMatchObject({ Id: ids.somebody });
});

it('changes structure, and shows it wherever it is pointed to', async () => {
  await tenant.put('/xDepartment', [{ Id: ids.department, xDepartmentName: 'Makers' }]);
  const { body } = await tenant.post('/xEmployee', hire());
  expect(body[0]).toMatchObject({ xDepartmentLookup: { xDepartmentName: 'Makers' } });
});

it("sees the admin's own changes to people, with their date", async () => {
  await tenant.admin('PATCH', 'people/p31', { person: { firstName: 'Renamed' } });
  expect(await employee(ids.somebody)).toMatchObject({
    xFirstName: 'Renamed',
    xUpdatedOn: expect.stringMatching(/^2026-06-15/),
  });
  await tenant.admin('DELETE', 'people/p31');
  expect((await tenant.get(`/xEmployee/${ids.somebody}`)).status).toBe(404);
});
