import { describe, expect, test } from 'vitest';
import { seedCompany } from '../company/index.ts';
import { employeeIdOf } from './ids.ts';
import { sampleOf, todayOn, useStaffology } from './staffology-under-test.ts';

const hr = useStaffology();
const { people } = seedCompany({ size: 60, todayOn });
const bossId = employeeIdOf('p1');

describe('the custom-field service', () => {
  test('all people in one answer, with the keys of the sample', async () => {
    const { body } = await hr.customFields('GET', '/');
    expect(body).toHaveLength(people.length);
    for (const row of body) expect(Object.keys(row)).toEqual(Object.keys(sampleOf('custom-fields') as object));
    expect((await hr.customFields('GET', '')).body).toEqual(body);
    expect((await hr.customFields('GET', `/${bossId}`)).body).toEqual(body[0]);
  });

  test('words for options, days like other dates', async () => {
    const values = {
      shirtSize: 'o2',
      daysOnSite: 0,
      firstAider: false,
      clearanceUntil: '2027-01-31',
      spokenLanguages: ['o1', 'o4'],
    };
    await hr.admin('PATCH', '/people/p1', { person: { customValues: values } });
    expect((await hr.customFields('GET', `/${bossId}`)).body).toEqual({
      EmployeeId: bossId,
      CustomField1: 'M',
      CustomField2: null,
      CustomField3: 0,
      CustomField4: false,
      CustomField5: '2027-01-31T00:00:00',
      CustomField6: 'Deutsch, 日本語',
    });
  });

  test('PUT replaces the whole: what is left out becomes null', async () => {
    const { status, body } = await hr.customFields('PUT', `/${bossId}`, { CustomField2: 'P7', CustomField9: 'x' });
    expect([status, body]).toEqual([204, '']);
    const after = (await hr.customFields('GET', `/${bossId}`)).body;
    expect(after).toEqual({
      EmployeeId: bossId,
      CustomField1: null,
      CustomField2: 'P7',
      CustomField3: null,
      CustomField4: null,
      CustomField5: null,
      CustomField6: null,
    });
    expect((await hr.customFields('GET', '/')).body[0]).toEqual(after);
  });

  test('a change on the vendor’s screens replaces what the API wrote', async () => {
    await hr.customFields('PUT', `/${bossId}`, { CustomField2: 'P7' });
    await hr.admin('PATCH', '/people/p1', { person: { customValues: { parkingSpace: 'P8' } } });
    expect((await hr.customFields('GET', `/${bossId}`)).body.CustomField2).toBe('P8');
  });

  test('takes the tokens of the other host and no path of it; refuses the rest', async () => {
    expect((await hr.customFields('GET', '/', undefined, {})).status).toBe(401);
    expect((await hr.customFields('GET', '/api/Employees/')).status).toBe(404);
    expect((await hr.customFields('PUT', '/', {})).status).toBe(405);
    expect((await hr.customFields('PUT', `/${bossId}`, 'not json')).status).toBe(400);
    expect((await hr.customFields('PUT', `/${bossId}`, [])).status).toBe(400);
    expect((await hr.customFields('PUT', '/1', {})).status).toBe(404);
  });
});
